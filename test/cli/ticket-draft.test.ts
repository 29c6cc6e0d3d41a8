import { expect, test } from 'vitest'
import type { OpenedOffice } from '../../src/cli/office/open-office.ts'
import { write } from '../../src/cli/ticket/draft.ts'
import type { DraftOrder } from '../../src/engine/tickets/ticket-views.ts'
import { answered, submitted, ticketOf } from '../engine/tickets/some-ticket.ts'

const FAILING = ['reverse-name', 'spf-record', 'dmarc-record']
const NOTHING = { purpose: null, letterLanguage: null, replyTo: null, facts: {}, tell: [], overridden: [] }
const KEPT = {
  type: 'drafted',
  draft: { language: 'en', subject: 's', text: 't', overridden: ['reverse-name'] },
} as const

/** A desk that holds a draft back while one of these checks fails. */
function desk(): OpenedOffice {
  const draft = async (_: string, order: DraftOrder) => ({
    order,
    languages: ['de', 'en'],
    blockers: FAILING.filter((check) => !order.overridden.includes(check)).map((check) => ({ check })),
  })
  // What `write` does not touch is not there.
  return { tickets: { drafting: { draft } } } as unknown as OpenedOffice
}

test.each([
  ['nothing', ticketOf(), [], FAILING],
  ['one', ticketOf(), ['spf-record'], ['reverse-name', 'dmarc-record']],
  ['all', ticketOf(), ['all'], []],
  ['what was overridden in the kept draft', ticketOf(KEPT), [], ['spf-record', 'dmarc-record']],
  ['that and all the others', ticketOf(KEPT), ['all'], []],
])('with %s overridden, the others hold it back', async (_, ticket, overridden, blockers) => {
  const { draft } = await write(desk(), ticket, { ...NOTHING, overridden })
  expect(draft.blockers.map(({ check }) => check)).toEqual(blockers)
})

test('in a language that is not read there nothing is written in another one instead', async () => {
  const { draft } = await write(desk(), ticketOf(), { ...NOTHING, letterLanguage: 'en' })
  expect(draft).toMatchObject({ order: { language: 'en' } })
  const wanted = write(desk(), ticketOf(), { ...NOTHING, letterLanguage: 'fr' })
  await expect(wanted).rejects.toThrow('expected --letter-language de, en (what is read there), got fr')
})

test('a reply is one where an answer is named; an answer that is not there is named back', async () => {
  const ticket = ticketOf(submitted(), answered('first'), answered('second'))
  expect(await write(desk(), ticket, { ...NOTHING, replyTo: 'last' })).toMatchObject({
    purpose: 'reply',
    answer: 'second',
  })
  expect(await write(desk(), ticket, NOTHING)).toMatchObject({ purpose: 'request', answer: null })
  const wanted = write(desk(), ticket, { ...NOTHING, replyTo: 'third' })
  await expect(wanted).rejects.toThrow('expected the id of an answer of this ticket (first, second), got "third"')
})

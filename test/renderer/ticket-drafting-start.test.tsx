import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Handlers } from '../../src/contract/methods.ts'
import type { TicketStart, TicketWay } from '../../src/contract/ticket-shapes.ts'
import { NewTicketPage } from '../../src/renderer/features/tickets/drafting/new-ticket-page.tsx'
import { beginTicket, useWriting } from '../../src/renderer/features/tickets/writing-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { pageWords } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'
import { aTicketView, settledTickets, someEvidence } from '../support/tickets-desk.ts'
import { button, click, resetWriting, type } from '../support/writing-desk.tsx'

beforeEach(resetWriting)

const TICKET = '00000000-0000-4000-8000-000000000001'
const DIAGNOSIS = { kind: 'diagnosis', entryId: '7f0c0000-0000-4000-8000-00000000aaaa', recipient: 0 } as const

function aWay(different: Partial<TicketWay> = {}): TicketWay {
  return {
    id: 'acme-block',
    organization: 'acme',
    organizationName: 'Acme',
    name: 'Acme: form for blocked addresses',
    route: 'form',
    target: 'https://acme.example/form',
    helps: 'maybe',
    expect: { en: 'Mostly an automatic “no” first.', de: 'Meist zuerst ein automatisches Nein.' },
    instead: [{ en: 'Fix the PTR record.', de: 'Den PTR-Eintrag richten.' }],
    answersWithin: { firstHours: 24, settledHours: 240 },
    languages: ['en', 'de'],
    verifiedOn: '2026-11-21',
    unsure: true,
    ...different,
  }
}

function aStart(different: Partial<TicketStart> = {}): TicketStart {
  return {
    organizations: [{ id: 'acme', name: 'Acme' }],
    addresses: ['192.0.2.10', '2001:db8::25'],
    reason: 'address-blocked',
    recipientDomain: 'example.net',
    ways: [aWay()],
    existing: [],
    evidence: [someEvidence()],
    ...different,
  }
}

async function drawn(
  start: TicketStart,
  handlers: Partial<Handlers> = {},
  origin: Parameters<typeof beginTicket>[0] = DIAGNOSIS,
) {
  const bridge = installBridge({
    'tickets.begin': () => start,
    'tickets.open': () => ({ id: TICKET, joined: false }),
    'tickets.show': () => aTicketView(),
    'tickets.organizations': () => [
      { id: 'acme', name: 'Acme', ways: 2 },
      { id: 'zenith', name: 'Zenith Mail', ways: 0 },
    ],
    ...handlers,
  })
  beginTicket(origin)
  await renderPart(<NewTicketPage />)
  await settledTickets()
  return bridge
}

describe('before anything is written', () => {
  test('it is said whether asking helps, what to expect, what helps instead, how long it takes and how sure that is', async () => {
    const { calls } = await drawn(aStart())
    for (const words of ['Asking helps in some cases', 'Mostly an automatic “no” first.', 'A form on a web page'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByRole('listitem').textContent).toBe('Fix the PTR record.')
    expect(
      screen.getByText(/First answer usually within 24 hr, settled within 10 days.*Reads English and German.*certain/),
    ).toBeTruthy()
    expect(calls('tickets.open')).toEqual([])
  })

  test('one of several ways is chosen; the likeliest is so at first', async () => {
    const other = aWay({
      id: 'acme-mail',
      name: 'Acme: mail',
      route: 'mail',
      target: 'desk@acme.example',
      helps: 'yes',
    })
    const { calls } = await drawn(aStart({ ways: [aWay(), other] }))
    expect(screen.getByRole('radio', { name: 'Acme: form for blocked addresses' })).toHaveProperty('checked', true)
    await click(screen.getByRole('radio', { name: 'Acme: mail' }))
    expect(screen.getByText('Asking helps')).toBeTruthy()
    await click(button('Open the ticket and write'))
    expect(calls('tickets.open')).toEqual([
      { origin: DIAGNOSIS, organization: 'acme', appeal: 'acme-mail', addresses: ['192.0.2.10', '2001:db8::25'] },
    ])
    expect(useWriting.getState()).toMatchObject({ purpose: 'request', answer: null })
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'send' })
  })

  test('an organization without a way can be kept as a ticket', async () => {
    const { calls } = await drawn(aStart({ ways: [] }))
    expect(screen.getByText('No way to ask is known here.')).toBeTruthy()
    await click(button('Only keep the ticket'))
    expect(calls('tickets.open')).toMatchObject([{ organization: 'acme', appeal: null }])
    expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'result' })
  })

  test('where asking does not help, the button says that it is done all the same', async () => {
    await drawn(aStart({ ways: [aWay({ helps: 'no' })] }))
    expect(screen.getByText('Asking does not help')).toBeTruthy()
    expect(button('Open it all the same')).toBeTruthy()
  })
})

describe('the addresses in question', () => {
  test('can be left out and added, with what was expected where one is none', async () => {
    const { calls } = await drawn(aStart())
    await click(screen.getByRole('checkbox', { name: '2001:db8::25' }))
    const field = screen.getByRole('textbox', { name: 'Another IP address or domain' })
    await type(field, 'nonsense')
    await click(button('Add'))
    expect(screen.getByText(/An IP address such as/)).toBeTruthy()
    await type(field, 'mail.example.org')
    fireEvent.keyDown(field, { key: 'Enter' })
    await settledTickets()
    expect(calls('tickets.open')).toEqual([])
    await click(button('Open the ticket and write'))
    expect(calls('tickets.open')).toMatchObject([{ addresses: ['192.0.2.10', 'mail.example.org'] }])
  })

  test('must be one at least', async () => {
    await drawn(aStart({ addresses: [] }))
    expect(screen.getByText(/At least one address or domain is needed/)).toBeTruthy()
    expect(button('Open the ticket and write')).toHaveProperty('disabled', true)
  })
})

test('what belongs to an open ticket joins it, and nothing is written twice', async () => {
  const existing = [{ organization: 'acme', ticket: TICKET, state: 'submitted' } as const]
  const { calls } = await drawn(aStart({ existing }), { 'tickets.open': () => ({ id: TICKET, joined: true }) })
  expect(screen.getByRole('region', { name: 'There is a ticket with Acme about this already' })).toBeTruthy()
  await click(button('Join it to that ticket'))
  expect(calls('tickets.open')).toHaveLength(1)
  expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'result' })
})

test('a double click opens one ticket', async () => {
  const { calls } = await drawn(aStart())
  const open = button('Open the ticket and write')
  fireEvent.click(open)
  fireEvent.click(open)
  await settledTickets()
  expect(calls('tickets.open')).toHaveLength(1)
})

test('begun with nothing, one searches whom to ask', async () => {
  const empty = { kind: 'empty', organization: null, address: null } as const
  const { calls } = await drawn(aStart({ addresses: [] }), {}, empty)
  await type(screen.getByRole('textbox', { name: 'Search by name' }), 'zen')
  const list = screen.getByRole('list', { name: 'Organizations and lists that can be asked' })
  expect(
    within(list)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Zenith Mailno way known'])
  await type(screen.getByRole('textbox', { name: 'Search by name' }), 'acme')
  await click(within(list).getByRole('button', { name: /^Acme/ }))
  expect(calls('tickets.begin')).toMatchObject([{ origin: empty }, { origin: { kind: 'empty', organization: 'acme' } }])
  expect(screen.getByRole('heading', { name: 'Who is asked, and in which way' })).toBeTruthy()
  await click(button('Choose another organization'))
  expect(screen.getByRole('textbox', { name: 'Search by name' })).toBeTruthy()
})

test('where it began may be gone', async () => {
  await drawn(aStart(), {
    'tickets.begin': () => {
      throw new FaultReply('not-found')
    },
  })
  expect(screen.getByRole('alert').textContent).toMatch(/no longer kept/)
})

test('names of strangers stay text', async () => {
  await drawn(aStart({ addresses: ['<b>x</b>\u202e.example'] }))
  expect(document.querySelector('main b, label b')).toBeNull()
  expect(pageWords()).not.toContain('\u202e')
})

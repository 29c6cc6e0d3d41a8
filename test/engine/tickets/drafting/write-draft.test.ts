import { describe, expect, test } from 'vitest'
import { isReady } from '../../../../src/engine/tickets/drafting/is-ready.ts'
import { type DraftMaterial, writeDraft } from '../../../../src/engine/tickets/drafting/write-draft.ts'
import type { Evidence } from '../../../../src/engine/tickets/evidence.ts'
import { EMPTY_PROFILE } from '../../../../src/engine/tickets/ticket-settings.ts'
import type { DraftOrder } from '../../../../src/engine/tickets/ticket-views.ts'
import { at, refusedAgain, subject, submitted, ticketAbout } from '../some-ticket.ts'
import { material, ORDER, refusal, runOf } from './some-draft.ts'

describe('facts', () => {
  test('what is not known stays visible, and is told', () => {
    const draft = writeDraft(material(), ORDER)
    expect(draft.text).toContain('From {{host}}.')
    expect(draft.open).toEqual(['host'])
    expect(isReady(draft)).toBe(false)
    expect(isReady(writeDraft(material(), { ...ORDER, facts: { host: 'mail.example.org' } }))).toBe(true)
  })

  test('the user goes before the ticket, that before evidence, that before checks, that before the profile', () => {
    const run = runOf([], { domain: 'of-check.example' })
    const evidence = [refusal(1, { host: 'of.evidence.example', hoster: 'of evidence', ticketNumber: 'E' })]
    const from = (facts: DraftOrder['facts'], changes: Partial<DraftMaterial>) =>
      new Map(writeDraft(material(changes), { ...ORDER, facts }).facts.map((one) => [one.fact, one.from]))
    const all = from(
      { refusal: 'typed' },
      { run, evidence, profile: { ...EMPTY_PROFILE, hoster: 'of profile', country: 'Utopia' } },
    )
    expect(all.get('refusal')).toBe('user')
    expect(all.get('address')).toBe('ticket')
    expect(all.get('domain')).toBe('evidence')
    expect(all.get('hoster')).toBe('evidence')
    expect(all.get('country')).toBe('profile')
    expect(from({}, { run, evidence: [] }).get('domain')).toBe('check')
  })

  test('first and last refusal and their number are of all refusals, each counted once', () => {
    const ticket = ticketAbout({}, submitted(), refusedAgain(5, 'e5'), refusedAgain(9), refusedAgain(1, 'e1'))
    const draft = writeDraft(material({ ticket, evidence: [refusal(1), refusal(3)] }), { ...ORDER, evidence: [] })
    const values = Object.fromEntries(draft.facts.map(({ fact, value }) => [fact, value]))
    expect(values).toMatchObject({
      refusals: '4',
      firstSeen: '2026-11-02 13:00:00 UTC',
      lastSeen: '2026-11-02 21:00:00 UTC',
    })
    expect(values.refusal).toBeUndefined()
  })

  test('of several refusals the newest comes first, and those that say the same only once', () => {
    const evidence = [
      refusal(1, { refusal: '550 blocked id 17' }),
      refusal(5, { refusal: '550 blocked id 99' }),
      refusal(3, { refusal: '421 slow down' }),
    ]
    const { facts } = writeDraft(material({ evidence }), ORDER)
    expect(facts.find(({ fact }) => fact === 'refusal')?.value).toBe('550 blocked id 99\n\n421 slow down')
    expect(facts.find(({ fact }) => fact === 'refusedAt')?.value).toBe(at(5))
  })

  test('what is told of one mail is of one mail', () => {
    const undated: Evidence = {
      ...refusal(9),
      facts: { refusal: '421 wait', recipient: 'zed@example.net', hoster: 'x' },
    }
    const { facts } = writeDraft(material({ evidence: [undated, refusal(1, { messageId: '<1@x>' })] }), ORDER)
    const names = facts.filter(({ from }) => from === 'evidence').map(({ fact }) => fact)
    expect(names).toEqual(['domain', 'refusal', 'recipient', 'hoster'])
  })

  test('only chosen evidence tells', () => {
    const evidence = [refusal(1, { refusal: '550 one' }), refusal(5, { refusal: '550 two' })]
    expect(writeDraft(material({ evidence }), { ...ORDER, evidence: ['refusal:1'] }).text).toContain('550 one')
    expect(writeDraft(material({ evidence }), { ...ORDER, evidence: ['refusal:1'] }).text).not.toContain('two')
  })
})

describe('what is private', () => {
  test('is masked in every fact and field, also what the user typed and what was not chosen', () => {
    const fields = [{ label: 'Who', value: '{{recipient}}: {{mended}}', required: true, hint: null, fact: null }]
    const evidence = [refusal(1), refusal(2, { recipient: 'other.one@example.net', subject: 'Choir on Monday night' })]
    const facts = { host: 'h.example.org', mended: 'Mail of other.one to zed@example.net, choir on monday night' }
    const draft = writeDraft(material({ evidence }, { fields, route: 'form' }), {
      ...ORDER,
      evidence: ['refusal:1'],
      facts,
    })
    expect(draft.fields[0]?.value).toBe('***@example.net: Mail of *** to ***@example.net, ***')
    expect(draft.text).toContain('550 <***@example.net> blocked')
    expect(draft.facts.find(({ fact }) => fact === 'recipient')).toMatchObject({
      value: '***@example.net',
      masked: true,
    })
  })

  test('is told where it is ticked, and only that', () => {
    const evidence = [refusal(1), refusal(2, { recipient: 'other.one@example.net', refusal: '550 other.one and zed' })]
    const draft = writeDraft(material({ evidence }), { ...ORDER, evidence: ['refusal:1'], tell: ['recipient'] })
    expect(draft.text).toContain('550 <zed@example.net> blocked')
    expect(
      writeDraft(material({ evidence }), { ...ORDER, evidence: ['refusal:2'], tell: ['recipient'] }).text,
    ).toContain('550 other.one and ***')
  })

  test('the contact address is told, though it is the recipient', () => {
    const profile = { ...EMPTY_PROFILE, contactName: 'Zed', contactAddress: 'zed@example.net' }
    const letters = { en: { subject: 's', text: '{{contactAddress}} {{refusal}}' } }
    expect(writeDraft(material({ profile }, { letters }), ORDER).text).toBe(
      'zed@example.net 550 <***@example.net> blocked',
    )
  })
})

test('a ticket about a domain tells the domain', () => {
  const ticket = ticketAbout({ ...subject(), addresses: ['shop.example'] })
  const values = Object.fromEntries(
    writeDraft(material({ ticket }), ORDER).facts.map(({ fact, value }) => [fact, value]),
  )
  expect(values.domain).toBe('shop.example')
  expect(values.address).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import { isReady } from '../../../../src/engine/tickets/drafting/is-ready.ts'
import { writeDraft } from '../../../../src/engine/tickets/drafting/write-draft.ts'
import type { DraftOrder } from '../../../../src/engine/tickets/ticket-views.ts'
import { knownAnswer } from '../../appeals/some-appeal.ts'
import { answered, at, SILENT, submitted, ticketAbout } from '../some-ticket.ts'
import { material, ORDER, refusal } from './some-draft.ts'

describe('replies and escalations', () => {
  const answers = [
    knownAnswer({
      id: 'no',
      kind: 'refused',
      words: ['no'],
      reply: { en: 'Once more: {{address}}' },
      next: { en: 'Reply.', de: 'Antworten.' },
    }),
    knownAnswer({ id: 'end', kind: 'refused', words: ['end'] }),
  ]
  const reply = (known: string | null, changes = {}) => {
    const ticket = ticketAbout({}, submitted(), answered('a1', { known, subject: 'AW: Re: {{host}} T-1', ...changes }))
    return writeDraft(material({ ticket }, { answers }), { ...ORDER, purpose: 'reply', answer: 'a1' })
  }

  test('to a known answer: its text, into the thread, to who wrote', () => {
    expect(reply('no')).toMatchObject({
      subject: 'Re: { {host}} T-1',
      text: 'Once more: 192.0.2.10',
      to: 'support@acme.example',
      advice: { en: 'Reply.' },
      fields: [],
      open: [],
    })
  })

  test('to one that wants none: nothing; to an unknown one: the facts', () => {
    expect(reply('end')).toMatchObject({ text: '', language: null })
    expect(reply(null).text).toContain('550 <***@example.net> blocked')
  })

  test.each([
    ['mallory@acme.example.evil.example', 'postmaster@acme.example'],
    ['no-reply@acme.example', 'postmaster@acme.example'],
    ['desk@eu.acme.example', 'desk@eu.acme.example'],
  ])('an answer of %s is replied to %s', (sender, to) => {
    expect(reply('no', { sender }).to).toBe(to)
  })

  test('says that the refusal is older than what is answered', () => {
    const ticket = ticketAbout({}, submitted(), answered('a1', { known: 'no', receivedAt: at(5) }))
    const order: DraftOrder = { ...ORDER, purpose: 'reply', answer: 'a1' }
    const kinds = (hours: number, changes: Partial<DraftOrder> = {}) =>
      writeDraft(material({ ticket, evidence: [refusal(1), refusal(hours)] }, { answers }), {
        ...order,
        ...changes,
      }).warnings.map(({ kind }) => kind)
    expect(kinds(4)).toContain('refusalOld')
    expect(kinds(6)).not.toContain('refusalOld')
    expect(kinds(6, { evidence: ['refusal:1'] })).toContain('refusalOld')
    expect(kinds(4, { facts: { refusal: '550 fresh' } })).not.toContain('refusalOld')
    expect(kinds(4, { purpose: 'request' })).not.toContain('refusalOld')
  })

  test('an escalation follows what silence advised, with a fresh letter', () => {
    const step = (name: string, target: string | null) => ({ afterHours: 1, say: { en: name, de: name }, target })
    const escalate = [step('first', null), step('second', 'boss@acme.example'), step('third', 'https://acme.example/')]
    const order: DraftOrder = { ...ORDER, purpose: 'escalation' }
    const of = (...happenings: Parameters<typeof ticketAbout>[1][]) =>
      writeDraft(material({ ticket: ticketAbout({}, submitted(), ...happenings) }, { escalate }), order)
    expect(of()).toMatchObject({ advice: { en: 'first' }, to: 'postmaster@acme.example' })
    expect(of(submitted('escalation'))).toMatchObject({ advice: { en: 'second' }, to: 'boss@acme.example' })
    expect(of({ ...SILENT, type: 'silent', dueAt: at(1), advice: { kind: 'escalate', step: 2 } })).toMatchObject({
      advice: { en: 'third' },
      to: null,
    })
    expect(of().text).toContain('550 <***@example.net> blocked')
  })
})

describe('where it goes', () => {
  const named = (text: string) =>
    writeDraft(
      material(
        { evidence: [refusal(1, { refusal: text })] },
        { route: 'replyToBounce', target: null, sendsFrom: ['rx.acme.example'] },
      ),
      ORDER,
    ).to

  test.each([
    ['554 Please contact tosa@rx.acme.example', 'tosa@rx.acme.example'],
    ['554 contact thief@evil.example, contact tosa@rx.acme.example', 'tosa@rx.acme.example'],
    ['554 Please contact thief@evil.example', null],
    ['554 no', null],
  ])('a way that the refusal names: %s', (text, to) => {
    expect(named(text)).toBe(to)
  })

  test('a form has no address', () => {
    expect(writeDraft(material({}, { route: 'form', target: 'https://acme.example/form' }), ORDER).to).toBeNull()
  })

  test('without a way there is nothing to write', () => {
    const draft = writeDraft({ ...material(), appeal: null }, ORDER)
    expect(draft).toMatchObject({ language: null, text: '', fields: [], to: null, warnings: [] })
    expect(isReady(draft)).toBe(false)
  })
})

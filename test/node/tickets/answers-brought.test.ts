import { describe, expect, it } from 'vitest'
import { answerMail, answersWorld, asked } from './answers-world.ts'

const NO = 'Your address 192.0.2.10 does not qualify for mitigation.'
const first = { addresses: ['192.0.2.10'] }
const second = { addresses: ['192.0.2.20'] }

describe('the user', () => {
  it('takes a wrong match back: all is as it was, and the answer can be given to another', async () => {
    const world = await answersWorld()
    const a = await world.ticket(first, ...asked('<1@example.org>'))
    const b = await world.ticket(second, ...asked('<2@example.org>'))
    await world.desk.start()
    await world.seen(answerMail({ 'In-Reply-To': '<1@example.org>', 'Message-ID': '<a@acme.example>' }, NO))
    const answer = (await world.store.ticket(a.subject.id)).answers[0]?.id ?? ''
    await world.happens(a.subject.id, { type: 'unmatched', answer })
    await world.desk.unmatched(a.subject.id, answer)
    const { events: _, ...now } = await world.store.ticket(a.subject.id)
    const { events: __, ...before } = a
    expect(now).toEqual(before)
    const [loose] = await world.desk.loose()
    expect(loose).toMatchObject({ text: expect.stringContaining('does not qualify') })
    expect(await world.desk.give(loose?.id ?? '', b.subject.id)).toBe(true)
    expect((await world.store.ticket(b.subject.id)).answers).toMatchObject([{ kind: 'refused', matchedBy: 'user' }])
    await world.seen(answerMail({ 'In-Reply-To': '<1@example.org>', 'Message-ID': '<a@acme.example>' }, NO))
    expect((await world.store.ticket(a.subject.id)).answers).toEqual([])
  })

  it('says what unknown words mean, and they are known from then on, with other numbers and dates', async () => {
    const world = await answersWorld()
    const a = await world.ticket(first, ...asked('<1@example.org>'))
    const b = await world.ticket(second, ...asked('<2@example.org>'))
    await world.desk.start()
    const words = (date: string, address: string) =>
      `Dear Ann,\r\n\r\nThe desk has looked into it on ${date} and cannot help with ${address}.\r\n\r\nKind regards\r\nSam`
    await world.seen(answerMail({ 'In-Reply-To': '<1@example.org>' }, words('2 Nov 2026', '192.0.2.10')))
    const answer = (await world.store.ticket(a.subject.id)).answers[0]
    expect(answer).toMatchObject({ kind: null })
    await world.happens(a.subject.id, {
      type: 'classified',
      answer: answer?.id ?? '',
      kind: 'notResponsible',
      known: null,
    })
    await world.desk.classified(a.subject.id, answer?.id ?? '')
    await world.seen(answerMail({ 'In-Reply-To': '<2@example.org>' }, words('5 Nov 2026', '192.0.2.20')))
    expect((await world.store.ticket(b.subject.id)).answers).toMatchObject([
      { kind: 'notResponsible', learned: true, matchedBy: 'thread' },
    ])
  })

  it('brings words: to a ticket, by number, by address where one fits, or else they wait', async () => {
    const world = await answersWorld()
    const number = { type: 'submitted', purpose: 'request', text: 'x', ticketNumber: 'ACME111111' } as const
    const a = await world.ticket(first, number)
    const b = await world.ticket(second, ...asked('<2@example.org>'))
    const c = await world.ticket({ ...second, organization: 'other', appeal: 'other-list' }, number)
    const take = (text: string) => world.desk.take(null, { text })
    expect(await take('Number ACME111111 has been unblocked')).toMatchObject({ kind: 'loose' })
    await world.happens(c.subject.id, { type: 'givenUp' })
    expect(await take('ACME111111: it has been unblocked')).toMatchObject({ kind: 'taken', ticket: a.subject.id })
    expect(await take('192.0.2.20 does not qualify for mitigation')).toMatchObject({
      kind: 'taken',
      ticket: b.subject.id,
      recognised: 'refused',
    })
    const waiting = await take('Nothing that tells')
    expect(waiting).toEqual({ kind: 'loose', id: expect.any(String) })
    expect(await take('Nothing that tells')).toEqual(waiting)
    expect(await world.desk.give((waiting as { id: string }).id, null)).toBe(true)
    expect(await world.desk.loose()).toHaveLength(1)
    await expect(world.desk.take(null, { text: ' \n' })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(world.desk.take(crypto.randomUUID(), { text: 'x' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('brings ten megabytes, or a page full of scripts: it is text, cut', async () => {
    const world = await answersWorld()
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    await world.desk.take(subject.id, { text: `<script>alert(1)</script> ${'a '.repeat(5_000_000)}` })
    const html =
      'From: a@acme.example\r\nSubject: s\r\nContent-Type: text/html\r\n\r\n<p>No</p><script>alert(1)</script><img src=x>'
    await world.desk.take(subject.id, { bytes: new TextEncoder().encode(html) })
    const { answers } = await world.store.ticket(subject.id)
    expect(answers[0]?.text.length).toBeLessThanOrEqual(50_000)
    expect(answers[1]?.text.trim()).toBe('No')
    expect(answers.map(({ authenticated }) => authenticated)).toEqual([undefined, undefined])
  })
})

import { describe, expect, it } from 'vitest'
import { aSender } from '../probes/fake-post.ts'
import { answerMail, answersWorld, asked } from './answers-world.ts'

const NO = 'Your address 192.0.2.10 does not qualify for mitigation.'
const first = { addresses: ['192.0.2.10'] }
const second = { addresses: ['192.0.2.20'] }

describe('a mail that is seen', () => {
  it('goes to the ticket of its thread, is recognised, and is shown as read from mail', async () => {
    const world = await answersWorld()
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    await world.ticket(second, ...asked('<2@example.org>'))
    await world.desk.start()
    await world.seen(answerMail({ 'In-Reply-To': '<1@example.org>', 'Message-ID': '<a@acme.example>' }, NO, 'pass'))
    const ticket = await world.store.ticket(subject.id)
    expect(ticket).toMatchObject({ state: 'answered', readFromMail: true })
    expect(ticket.answers).toMatchObject([
      {
        from: 'mail',
        kind: 'refused',
        known: 'no',
        matchedBy: 'thread',
        authenticated: 'pass',
        messageId: '<a@acme.example>',
      },
    ])
    expect(await world.desk.loose()).toEqual([])
    expect(world.bugs).toEqual([])
  })

  it('is taken once, however often and in whatever folder it is seen, and when it is brought after that', async () => {
    const world = await answersWorld()
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    await world.desk.start()
    const mail = answerMail({ 'In-Reply-To': '<1@example.org>', 'Message-ID': '<a@acme.example>' }, NO)
    await world.seen(mail)
    await world.seen(mail, 'Archive')
    const again = await world.desk.take(null, { bytes: new TextEncoder().encode(mail) })
    const text = await world.desk.take(subject.id, { text: ` ${NO}\n` })
    const { answers } = await world.store.ticket(subject.id)
    expect(answers).toHaveLength(1)
    const known = { kind: 'taken', ticket: subject.id, answer: answers[0]?.id, recognised: 'refused' }
    expect([again, text]).toEqual([known, known])
  })

  it('is taken once where two programs see it', async () => {
    const one = await answersWorld()
    const two = await answersWorld(undefined, {}, {}, one.store)
    const { subject } = await one.ticket(first, ...asked('<1@example.org>'))
    await Promise.all([one.desk.start(), two.desk.start()])
    const mail = answerMail({ 'In-Reply-To': '<1@example.org>', 'Message-ID': '<a@acme.example>' }, NO)
    await Promise.all([one.seen(mail), two.seen(mail)])
    expect((await one.store.ticket(subject.id)).answers).toHaveLength(1)
    expect([...one.bugs, ...two.bugs]).toEqual([])
  })

  it('gives its number to the ticket, and by that the next is found', async () => {
    const world = await answersWorld()
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    await world.desk.start()
    const receipt = 'We have received your request. See https://acme.example/t/ACME999999 or quote:\n> ACME888888'
    await world.seen(answerMail({ 'In-Reply-To': '<1@example.org>', Subject: 'ACME123456: received' }, receipt))
    expect(await world.store.ticket(subject.id)).toMatchObject({ state: 'acknowledged', ticketNumbers: ['ACME123456'] })
    await world.seen(answerMail({ Subject: '[ACME123456] done' }, 'Ihre Adresse wurde entsperrt.'))
    expect((await world.store.ticket(subject.id)).answers.map(({ known, matchedBy }) => [known, matchedBy])).toEqual([
      ['receipt', 'thread'],
      ['yes', 'ticketNumber'],
    ])
  })

  it('does not take the number of another ticket along', async () => {
    const world = await answersWorld()
    const number = { type: 'submitted', purpose: 'request', text: 'x', ticketNumber: 'ACME777777' } as const
    const a = await world.ticket(first, ...asked('<1@example.org>'))
    const b = await world.ticket(second, number)
    await world.desk.start()
    await world.seen(answerMail({ 'In-Reply-To': '<1@example.org>' }, `${NO} As in ACME777777, see ACME555555.`))
    expect((await world.store.ticket(a.subject.id)).ticketNumbers).toEqual(['ACME555555'])
    expect((await world.store.ticket(b.subject.id)).answers).toEqual([])
  })

  it('finds its ticket by the address among hundreds at the same organization', async () => {
    const world = await answersWorld()
    const wanted = await world.ticket(first, ...asked('<1@example.org>'))
    for (let at = 1; at <= 210; at++)
      await world.ticket({ addresses: [`2001:db8::${at}`] }, ...asked(`<a${at}@example.org>`))
    await world.desk.start()
    await world.seen(answerMail({}, NO, 'pass'))
    expect((await world.store.ticket(wanted.subject.id)).answers).toMatchObject([{ matchedBy: 'senderAndAddress' }])
  })

  it('that is a report on our own mail says that it did not arrive; others are none of ours', async () => {
    const world = await answersWorld()
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    await world.desk.start()
    await world.seen(report('failed', '<9@example.org>'))
    await world.seen(report('delayed', '<1@example.org>'))
    expect((await world.store.ticket(subject.id)).state).toBe('submitted')
    await world.seen(report('failed', '<1@example.org>'))
    expect((await world.store.ticket(subject.id)).answers).toMatchObject([
      { kind: 'undeliverable', matchedBy: 'thread' },
    ])
    expect(await world.desk.loose()).toEqual([])
  })

  it('of a program that answers at once is a receipt at most', async () => {
    const world = await answersWorld()
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    await world.desk.start()
    const thread = { 'In-Reply-To': '<1@example.org>' }
    await world.seen(answerMail({ ...thread, 'Auto-Submitted': 'auto-replied' }, `I am away. You wrote: ${NO}`))
    expect(await world.store.ticket(subject.id)).toMatchObject({ state: 'acknowledged', answers: [{ known: null }] })
  })

  it('that the user wrote is no answer, though it lies there and is in the thread', async () => {
    const world = await answersWorld()
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    await world.store.keepSender(aSender({ identities: [{ name: 'Ann', address: 'Ann@example.org' }] }))
    await world.desk.start()
    await world.seen(
      answerMail({ From: 'x@elsewhere.example', 'Message-ID': '<1@example.org>', References: '<1@example.org>' }, 'Hi'),
    )
    await world.seen(answerMail({ From: 'Ann <ann@example.org>', 'In-Reply-To': '<1@example.org>' }, 'One more thing.'))
    await world.seen(answerMail({ From: world.mailbox.address, 'In-Reply-To': '<1@example.org>' }, 'And another.'))
    expect((await world.store.ticket(subject.id)).answers).toEqual([])
    expect(await world.desk.loose()).toEqual([])
  })

  it('of the same sender that is no answer is left alone', async () => {
    const world = await answersWorld()
    const { subject } = await world.ticket(first, ...asked('<1@example.org>'))
    await world.desk.start()
    await world.seen(answerMail({ 'List-Unsubscribe': '<https://acme.example/u>' }, 'News of Acme.', 'pass'))
    await world.seen(answerMail({ From: 'anna@freemail.example' }, `About 192.0.2.10: ${NO}`, 'pass'))
    await world.seen(answerMail({ From: 'x@stranger.example' }, NO, 'pass'))
    expect((await world.store.ticket(subject.id)).answers).toEqual([])
    expect(await world.desk.loose()).toEqual([])
  })
})

function report(action: string, messageId: string): string {
  return [
    'From: mailer-daemon@example.org',
    'Subject: Undelivered',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; example.org',
    '',
    'Final-Recipient: rfc822; postmaster@acme.example',
    `Action: ${action}`,
    'Status: 5.1.1',
    '--x',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${messageId}`,
    '',
    'Hello',
    '--x--',
  ].join('\r\n')
}

import { describe, expect, test, vi } from 'vitest'
import { Fault } from '../../../src/engine/fault.ts'
import { answered } from '../../engine/tickets/some-ticket.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { FakeServices } from '../probes/fake-post.ts'
import { happens, openedWith, typesOf } from './fake-office.ts'
import { desk, holdMails, mail, show, TO } from './mails-desk.ts'

describe('a mail', () => {
  test('goes as it was shown, with its date, and its Message-ID is kept', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    const shown = await opened.office.mails.preview(mail(id))
    expect(shown).toMatchObject({ from: 'anna@example.org', to: TO, inReplyTo: null, text: mail(id).text })
    opened.clock.forward(5)
    expect(await opened.office.mails.send(shown.previewId)).toEqual({ kind: 'sent' })
    const [submission] = opened.services.submissions
    expect(submission).toMatchObject({ envelopeFrom: 'anna@example.org', envelopeTo: TO, withoutReceipts: true })
    const sent = Buffer.from(submission?.message ?? []).toString('utf8')
    expect(sent.replace(/^Date:.*$/m, '')).toBe(shown.source.replace(/^Date:.*$/m, ''))
    expect(sent).toMatch(/^Date: Mon, 2 Nov 2026 17:00:00 \+0000\r$/m)
    expect(sent).not.toMatch(/^(Auto-Submitted|Postdesk-Probe|X-|Bcc)/im)
    const { asked, state, sending } = await opened.store.ticket(id)
    expect({ state, sending }).toEqual({ state: 'submitted', sending: [] })
    expect(sent).toContain(`Message-ID: ${asked[0]?.messageId}`)
    await expect(opened.office.mails.send(shown.previewId)).rejects.toMatchObject({ code: 'not-found' })
    expect(opened.services.submissions).toHaveLength(1)
  })

  test('that replies stands in the thread of what was asked and answered', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    await opened.office.mails.send(await show(opened, id))
    const own = (await opened.store.ticket(id)).asked[0]?.messageId
    opened.clock.forward(1)
    const receivedAt = opened.clock.now().toISOString()
    await happens(opened, id, answered('a1', { receivedAt, kind: 'refused', messageId: '<a1@acme.example>' }))
    await happens(opened, id, answered('a2', { receivedAt, kind: 'refused', messageId: '<bad id\r\nBcc: x@y.z>' }))
    const shown = await opened.office.mails.preview({ ...mail(id), purpose: 'reply', answer: 'a1' })
    expect(shown.inReplyTo).toBe('<a1@acme.example>')
    const fields = shown.source.replaceAll(/\r\n[ \t]/g, ' ')
    expect(fields).toContain(`In-Reply-To: <a1@acme.example>\r\n`)
    expect(fields).toContain(`References: ${own} <a1@acme.example>\r\n`)
    // The id of a stranger breaks no header: without it the thread is that of the mails before.
    const other = await opened.office.mails.preview({ ...mail(id), purpose: 'reply', answer: 'a2' })
    expect(other.source).not.toContain('Bcc')
    await expect(opened.office.mails.preview({ ...mail(id), answer: 'a3' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })

  test.each([
    ['from somebody else', { from: 'somebody@else.example' }],
    ['to two', { to: 'a@b.example, c@d.example' }],
    ['to a second line', { to: 'a@b.example\r\nRCPT TO:<c@d.example>' }],
    ['with a second header in the subject', { subject: 'x\r\nBcc: all@example.com' }],
    ['with a place that is still open', { text: 'The host {{host}} is refused.' }],
    ['with an optional part that is still open', { subject: 'x {{#address}}y{{/address}}' }],
    ['without text', { text: ' \n' }],
    ['without subject', { subject: ' ' }],
  ])('is not shown %s', async (_, changes) => {
    const opened = await desk()
    const id = await openedWith(opened)
    await expect(show(opened, id, changes)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('may have braces that are no places', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    await expect(show(opened, id, { text: 'We wrote {{name}} by mistake.' })).resolves.toBeTypeOf('string')
  })

  test('is not shown beside one that is on its way, nor where the ticket has ended, nor through a sender that is gone', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    const first = await show(opened, id)
    const waiting = holdMails(opened.services)
    const sending = opened.office.mails.send(first)
    await vi.waitFor(async () => expect((await opened.store.ticket(id)).sending).toHaveLength(1))
    await expect(show(opened, id)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(opened.office.delete([id])).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(opened.office.submitted({ id, purpose: 'request', text: 'x', ticketNumber: null })).rejects.toThrow()
    const onItsWay = (await opened.store.ticket(id)).sending[0]?.mail.messageId ?? ''
    const told = { type: 'wentOut', messageId: onItsWay } as const
    await expect(opened.office.say(id, told)).rejects.toMatchObject({ code: 'invalid-input' })
    waiting.pass()
    expect(await sending).toEqual({ kind: 'sent' })
    await expect(show(opened, id, { sender: 'nobody' })).rejects.toMatchObject({ code: 'not-found' })
    await opened.office.say(id, { type: 'givenUp' })
    await expect(show(opened, id)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('what did not go out', () => {
  const noAnswer = { stage: 'tcp', code: 'tcp-no-answer', said: '', certificate: null } as const

  test('because the server could not be reached is told, and may be sent again as it was shown', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    const previewId = await show(opened, id)
    const accepted = opened.services.answer
    opened.services.answer = () => ({ kind: 'notSubmitted', trouble: noAnswer })
    expect(await opened.office.mails.send(previewId)).toEqual({ kind: 'notSent', said: '', trouble: noAnswer })
    expect(await typesOf(opened, id)).toEqual(['opened'])
    opened.services.answer = accepted
    expect(await opened.office.mails.send(previewId)).toEqual({ kind: 'sent' })
  })

  test('because the server refused it is told with what it said, and is not tried again by itself', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    const reply = '550 5.7.1 <postmaster@acme.example>:\nrefused'
    opened.services.answer = () => ({ kind: 'refused', command: 'RCPT', reply, permanent: true })
    const outcome = await opened.office.mails.send(await show(opened, id))
    expect(outcome).toMatchObject({ kind: 'notSent', said: '550 5.7.1 <postmaster@acme.example>: refused' })
    expect(await typesOf(opened, id)).toEqual(['opened', 'sending', 'notSent'])
    const { state, unsent, sending } = await opened.store.ticket(id)
    expect([state, unsent.length, sending.length]).toEqual(['draft', 1, 0])
    opened.services.answer = new FakeServices().answer
    expect(await opened.office.mails.send(await show(opened, id))).toEqual({ kind: 'sent' })
  })

  test('because there is no password tells so and leaves no trace', async () => {
    const missing = { stage: 'login', code: 'secret-missing', said: '', certificate: null } as const
    const opened = await desk(temporaryFolder(), { credential: async () => missing })
    const id = await openedWith(opened)
    expect(await opened.office.mails.send(await show(opened, id))).toMatchObject({ kind: 'notSent', trouble: missing })
    expect(await typesOf(opened, id)).toEqual(['opened'])
  })

  test('because the disk is full never reaches the server', async () => {
    const opened = await desk()
    const id = await openedWith(opened)
    const previewId = await show(opened, id)
    vi.spyOn(opened.store, 'appendTicket').mockRejectedValueOnce(new Fault('disk-full'))
    await expect(opened.office.mails.send(previewId)).rejects.toMatchObject({ code: 'disk-full' })
    expect(opened.services.submissions).toEqual([])
    expect(await opened.office.mails.send(previewId)).toEqual({ kind: 'sent' })
    expect(opened.services.submissions).toHaveLength(1)
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { mailServices } from '../../../src/node/mailboxes/direct-mail-services.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { type MailNet, mailNet, SHORT, serviceAt } from '../mailboxes/mail-net.ts'
import { type SubmissionChanges, submissionServer } from '../mailboxes/smtp/submission-server.ts'
import { openedWith, openFakeOffice, sender, typesOf } from './fake-office.ts'
import { mail } from './mails-desk.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})

/** Sends a request through a real submission server that behaves so. */
async function send(changes: SubmissionChanges) {
  const server = await submissionServer(lab.tls, changes)
  lab.lead('192.0.2.1', 465, server.port)
  const services = mailServices({ net: lab.net, patience: SHORT })
  // They are the real ones: nothing of the fakes is asked for.
  const opened = openFakeOffice(temporaryFolder(), { services: services as never })
  await opened.store.keepSender({ ...sender, submission: serviceAt(465) })
  const id = await openedWith(opened)
  const { previewId, source } = await opened.office.mails.preview(mail(id))
  const outcome = await opened.office.mails.send(previewId)
  return { outcome, server, source, types: await typesOf(opened, id) }
}

describe('a request, through a server', () => {
  test('that takes it comes there as it was shown', async () => {
    const { outcome, server, source, types } = await send({})
    expect(outcome).toEqual({ kind: 'sent' })
    expect(types).toEqual(['opened', 'sending', 'sent'])
    expect(server.messages.map((message) => `${message}\r\n`.replace(/^Date:.*$/m, ''))).toEqual([
      source.replace(/^Date:.*$/m, ''),
    ])
    expect(server.heard.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
      expect.stringMatching(/^MAIL FROM:<anna@example\.org> /),
      expect.stringMatching(/^RCPT TO:<postmaster@acme\.example> NOTIFY=FAILURE,DELAY /),
    ])
  })

  test.each<[string, SubmissionChanges, string]>([
    ['the recipient', { rcpt: '550 5.1.1 nobody of that name\r\n' }, '550 5.1.1 nobody of that name'],
    ['the text', { end: '554 5.7.1 looks like spam\r\n' }, '554 5.7.1 looks like spam'],
    ['the sender', { mail: '553 5.7.1 not yours\r\n' }, '553 5.7.1 not yours'],
  ])('that refuses %s did not go out, and what was said is told', async (_, changes, said) => {
    const { outcome, types } = await send(changes)
    expect(outcome).toMatchObject({ kind: 'notSent', said })
    expect(types).toEqual(['opened', 'sending', 'notSent'])
  })

  test('that hangs up after the last line may have it: it is unclear', async () => {
    const { outcome, server, types } = await send({ end: null })
    expect(outcome).toEqual({ kind: 'unclear' })
    expect(types).toEqual(['opened', 'sending', 'sendingUnclear'])
    expect(server.messages).toHaveLength(1)
  })

  test('that wants another password never hears of it', async () => {
    const { outcome, server, types } = await send({ auth: () => '535 5.7.8 no\r\n' })
    expect(outcome).toMatchObject({ kind: 'notSent', trouble: { stage: 'login' } })
    expect(types).toEqual(['opened'])
    expect(server.heard.some((line) => line.startsWith('MAIL'))).toBe(false)
  })
})

import { connect } from 'node:net'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import { dkimKey } from '../../../src/lab/certificates/dkim-keys.ts'
import { certificateMaker } from '../../../src/lab/certificates/make-certificate.ts'
import type { DoorOptions } from '../../../src/lab/mail/mta/door-data.ts'
import type { TakenMail } from '../../../src/lab/mail/mta/envelope.ts'
import { MailQueue } from '../../../src/lab/mail/mta/mail-queue.ts'
import { openDoor } from '../../../src/lab/mail/mta/open-door.ts'
import { sealMail } from '../../../src/lab/mail/mta/seal-mail.ts'
import { signMail } from '../../../src/lab/mail/mta/sign-mail.ts'
import { tlsSettings } from '../../../src/lab/mail/tls-settings.ts'
import { arc } from '../../../src/node/face/arc.ts'
import { dkim } from '../../../src/node/face/dkim.ts'
import { knowledge } from '../../corpus/hostile/real-knowledge.ts'

const CAPABILITIES = ['PIPELINING', 'SIZE 52428800', 'ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8', 'DSN']

async function door(options: Partial<DoorOptions> = {}) {
  const maker = await certificateMaker()
  const mails: TakenMail[] = []
  const tls = tlsSettings(await maker.make({ names: ['mail.eins.netz'] }))
  const opened = await openDoor({
    name: 'mail.eins.netz',
    tls,
    capabilities: CAPABILITIES,
    accepts: null,
    addressOf: () => '185.12.1.25',
    onMail: (mail) => {
      mails.push(mail)
      return '250 2.0.0 Ok: queued as ABCDEF0123'
    },
    ...options,
  })
  onTestFinished(() => opened.stop())
  return { ...opened, mails, ca: maker.rootPem }
}

const MAIL = { from: 'anna@eins.netz', to: 'otto@zwei.netz', subject: 'Hello', text: '.one\n..two\nthree' }

test.each([false, true])('nodemailer hands a mail over after STARTTLS or in TLS (%s)', async (secure) => {
  const accepts = (login: string, password: string) => login === 'anna' && password === 'right'
  const { port, ca, mails } = await door({ accepts, implicitTls: secure })
  const common = { host: '127.0.0.1', port, secure, requireTLS: true, tls: { ca, servername: 'mail.eins.netz' } }
  const sent = await createTransport({ ...common, auth: { user: 'anna', pass: 'right' } }).sendMail({
    ...MAIL,
    dsn: { id: 'token=1', return: 'headers', notify: ['success', 'failure', 'delay'], recipient: 'otto@zwei.netz' },
  })
  expect(sent.response).toBe('250 2.0.0 Ok: queued as ABCDEF0123')
  const [mail] = mails
  expect(mail?.peer).toMatchObject({ login: 'anna', extended: true, tls: { protocol: 'TLSv1.3' } })
  expect(mail?.envelope).toMatchObject({
    from: 'anna@eins.netz',
    id: 'token=1',
    returns: 'headers',
    to: [{ address: 'otto@zwei.netz', notify: ['success', 'failure', 'delay'], original: 'otto@zwei.netz' }],
  })
  expect(mail?.source).toContain('\r\n\r\n.one\r\n..two\r\nthree')
  const wrong = createTransport({ ...common, auth: { user: 'anna', pass: 'wrong' } }).sendMail(MAIL)
  await expect(wrong).rejects.toMatchObject({ responseCode: 535 })
  await expect(createTransport(common).sendMail(MAIL)).rejects.toMatchObject({ responseCode: 530 })
})

function taken(notify: 'success' | 'never' | null = null): TakenMail {
  return {
    peer: { helo: 'pc', address: '87.140.17.4', tls: null, login: 'anna', extended: true },
    envelope: {
      from: 'anna@eins.netz',
      to: [{ address: 'otto@zwei.netz', notify: notify === null ? [] : [notify, 'failure'], original: null }],
      returns: 'headers',
      id: 'token1',
      smtpUtf8: false,
    },
    source: 'From: anna@eins.netz\r\nSubject: Hello\r\nMessage-ID: <pd.token1@eins.netz>\r\n\r\n.Hello\r\n',
  }
}

function queue(ca: string, port: number) {
  const reports: string[] = []
  const made = new MailQueue({
    host: 'mail.eins.netz',
    ca,
    route: (domain) => (domain === 'zwei.netz' ? { host: 'mail.eins.netz', address: '10.0.0.1' } : null),
    dial: async () => connect({ host: '127.0.0.1', port }),
    report: (_, source) => reports.push(source),
  })
  made.patience = { retrySeconds: [0.02], warnAfterSeconds: 0, giveUpAfterSeconds: 5 }
  onTestFinished(() => made.stop())
  return { queue: made, reports }
}

test('a mail is tried again until it is taken, and then never more', async () => {
  let tries = 0
  const onRecipient = () => {
    tries += 1
    return tries < 4 ? '451 4.7.1 Greylisted, try again later' : null
  }
  const { mails, ca, port } = await door({ onRecipient })
  const { queue: mine, reports } = queue(ca, port)
  mine.take(taken())
  await expect.poll(() => mails.length).toBe(1)
  await expect.poll(() => mine.length).toBe(0)
  expect([tries, reports.length]).toEqual([4, 1])
  expect(mails[0]?.peer.tls).not.toBeNull()
  expect(mails[0]?.source).toBe(taken().source)
  expect(diagnose(reports[0] ?? '', knowledge).diagnoses[0]).toMatchObject({
    action: 'delayed',
    enhancedStatusCode: '4.7.1',
    recipient: 'otto@zwei.netz',
  })
})

test('a refusal comes back as a report that our own engine reads', async () => {
  const refusal = "550 5.7.1 Unfortunately, messages from [185.12.1.25] weren't sent. (S3150)"
  const { ca, port } = await door({ onRecipient: () => refusal })
  const { queue: mine, reports } = queue(ca, port)
  mine.take(taken())
  await expect.poll(() => reports.length).toBe(1)
  expect(reports[0]).toContain('Original-Envelope-Id: token1')
  expect(reports[0]).toContain('<pd.token1@eins.netz>')
  expect(diagnose(reports[0] ?? '', knowledge).diagnoses[0]).toMatchObject({
    action: 'failed',
    enhancedStatusCode: '5.7.1',
    recipient: 'otto@zwei.netz',
  })
})

test('a relay without DSN makes the last server that has it tell of the delivery', async () => {
  const { ca, port, mails } = await door({ capabilities: CAPABILITIES.slice(0, 5) })
  const { queue: mine, reports } = queue(ca, port)
  mine.take(taken('success'))
  await expect.poll(() => reports.length).toBe(1)
  expect(mails.length).toBe(1)
  expect(reports[0]).toContain('Action: relayed')
})

test.each([
  ['rsa2048', 'rsa-sha256'],
  ['ed25519', 'ed25519-sha256'],
] as const)('a signature by %s verifies', async (kind, algorithm) => {
  const key = dkimKey('test', kind)
  const signed = signMail(taken().source, { domain: 'eins.netz', selector: 's1', algorithm, ...key }, new Date())
  const record = `v=DKIM1; k=${kind === 'ed25519' ? 'ed25519' : 'rsa'}; p=${key.published}`
  const { signatures } = await dkim({ message: signed, resolver: () => [[record]] })
  expect(signatures).toMatchObject([{ result: 'pass', domain: 'eins.netz', selector: 's1' }])
})

test('a seal verifies', async () => {
  const key = dkimKey('test', 'ed25519')
  const { source } = taken()
  const signer = { domain: 'zwei.netz', selector: 's1', algorithm: 'ed25519-sha256', ...key } as const
  const sealed =
    sealMail(source, 'mx.zwei.netz;\r\n\tspf=pass smtp.mailfrom=anna@eins.netz', signer, new Date()) + source
  const verdict = await arc({ message: sealed, resolver: () => [[`v=DKIM1; k=ed25519; p=${key.published}`]] })
  expect(verdict).toMatchObject({ result: 'pass', instances: 1, sealers: ['zwei.netz'] })
})

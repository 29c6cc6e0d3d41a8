import { ImapFlow, type ImapFlowOptions } from 'imapflow'
import { onTestFinished } from 'vitest'
import { certificateMaker } from '../../../src/lab/certificates/make-certificate.ts'
import {
  type MailboxServer,
  type MailboxServerOptions,
  startMailboxServer,
} from '../../../src/lab/mail/imap/start-mailbox-server.ts'
import { tlsSettings } from '../../../src/lab/mail/tls-settings.ts'

export const LOGIN = 'test@postfach.netz'

/** TLS of a server that is called `imap.postfach.netz`. */
export async function labTls() {
  const maker = await certificateMaker()
  return { maker, tls: tlsSettings(await maker.make({ names: ['imap.postfach.netz'] })) }
}

/** A mailbox server with one account, until the test ends. */
export async function labMailbox(options: Partial<MailboxServerOptions> = {}): Promise<MailboxServer> {
  const { tls } = await labTls()
  const server = await startMailboxServer({ accounts: [{ login: LOGIN, password: 'right' }], tls, ...options })
  onTestFinished(() => server.stop())
  return server
}

/** A client of it that is closed when the test ends. */
export async function clientOf(server: MailboxServer, options: Partial<ImapFlowOptions> = {}): Promise<ImapFlow> {
  const { maker } = await labTls()
  const client = new ImapFlow({
    host: '127.0.0.1',
    servername: 'imap.postfach.netz',
    port: server.port,
    secure: true,
    auth: { user: LOGIN, pass: 'right' },
    logger: false,
    tls: { ca: maker.rootPem },
    ...options,
  })
  client.on('error', () => {})
  onTestFinished(() => client.close())
  return client
}

/** A small mail. */
export function mail(subject: string, fields = ''): string {
  return `From: Anna Beispiel <anna@beispielverein.netz>\r\nTo: <${LOGIN}>\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@beispielverein.netz>\r\n${fields}Date: Sat, 21 Nov 2026 13:00:00 +0000\r\n\r\nHello\r\n`
}

import type { Socket } from 'node:net'
import type { Envelope, Recipient } from './envelope.ts'
import { encodeXtext } from './read-path.ts'
import { type ClientReply, type SmtpClient, smtpClient } from './smtp-client.ts'

/** One try to hand a mail for one recipient to the server that takes it. */
export interface HandOver {
  readonly dial: () => Promise<Socket>
  /** The server's name, for its certificate. */
  readonly host: string
  readonly ca: string
  readonly helo: string
  readonly envelope: Envelope
  readonly recipient: Recipient
  readonly source: string
}

/** What came of it: the last reply, or why there was none; and whether the next server tells of delivery itself (RFC 3461 §5.2.2). */
export type HandOverOutcome =
  | { readonly kind: 'taken'; readonly reply: string; readonly passesDsn: boolean }
  | { readonly kind: 'later'; readonly reply: string; readonly reached: boolean }
  | { readonly kind: 'never'; readonly reply: string; readonly reached: boolean }

/** Hands one mail over, with STARTTLS where it is offered. */
export async function handOver(given: HandOver): Promise<HandOverOutcome> {
  let client: SmtpClient | null = null
  try {
    client = smtpClient(await given.dial())
    return await talk(client, given)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    return { kind: 'later', reply: `connect to ${given.host}: ${why}`, reached: false }
  } finally {
    client?.close()
  }
}

async function talk(plain: SmtpClient, given: HandOver): Promise<HandOverOutcome> {
  const greeting = await plain.read()
  if (greeting.code !== 220) return refused(greeting)
  const clear = await plain.say(`EHLO ${given.helo}`)
  const [client, offer] = /\bSTARTTLS\b/.test(clear.text) ? await secured(plain, given) : [plain, clear]
  const dsn = /^250[ -]DSN\b/m.test(offer.text)
  const mail = await client.say(mailFrom(given, dsn, /^250[ -]SMTPUTF8\b/m.test(offer.text)))
  if (mail.code !== 250) return refused(mail)
  const recipient = await client.say(recipientTo(given.recipient, dsn))
  if (recipient.code !== 250) return refused(recipient)
  const data = await client.say('DATA')
  if (data.code !== 354) return refused(data)
  client.send(given.source.replaceAll(/^\./gm, '..'))
  const end = await client.say('.')
  if (end.code !== 250) return refused(end)
  client.send('QUIT\r\n')
  return { kind: 'taken', reply: end.text, passesDsn: dsn }
}

async function secured(plain: SmtpClient, { host, ca, helo }: HandOver): Promise<readonly [SmtpClient, ClientReply]> {
  await plain.say('STARTTLS')
  const client = await plain.secure(host, ca)
  return [client, await client.say(`EHLO ${helo}`)]
}

function mailFrom({ envelope }: HandOver, dsn: boolean, smtpUtf8: boolean): string {
  const { from, id, returns } = envelope
  const parameters = [
    ...(smtpUtf8 && envelope.smtpUtf8 ? ['SMTPUTF8'] : []),
    ...(dsn ? [`RET=${returns === 'full' ? 'FULL' : 'HDRS'}`] : []),
    ...(dsn && id !== null ? [`ENVID=${encodeXtext(id)}`] : []),
  ]
  return [`MAIL FROM:<${from}>`, ...parameters].join(' ')
}

function recipientTo({ address, notify, original }: Recipient, dsn: boolean): string {
  const parameters = [
    ...(dsn && notify.length > 0 ? [`NOTIFY=${notify.join(',').toUpperCase()}`] : []),
    ...(dsn && original !== null ? [`ORCPT=rfc822;${encodeXtext(original)}`] : []),
  ]
  return [`RCPT TO:<${address}>`, ...parameters].join(' ')
}

function refused({ code, text }: ClientReply): HandOverOutcome {
  return { kind: code >= 500 ? 'never' : 'later', reply: text, reached: true }
}

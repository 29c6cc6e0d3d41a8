import type { Action, SmtpCommand } from '../bounces/diagnosis.ts'
import { actionOf, type LogFormat, type Told } from './log-format.ts'
import type { LogLine } from './log-line.ts'
import { addressBehind, plainAddress } from './logged-address.ts'
import { readLoggedHost } from './logged-host.ts'

/** OpenSMTPD: deliveries (`mta delivery`, `mda delivery`, until 6.3 `event=delivery`, until 5.7 `relay: Ok for`) and refused commands. */
export const opensmtpd: LogFormat = { recognizes: isOpenSmtpd, read: readOpenSmtpd }

function isOpenSmtpd({ program, message }: LogLine): boolean {
  return program === 'smtpd' || isDelivery(message) || FAILED_COMMAND.test(message)
}

const SESSION = '^(?:[0-9a-f]{16} )?'
const FAILED_COMMAND = new RegExp(`${SESSION}smtp (?:event=)?failed-command |^smtp-in: Failed command on session `)
const OLD_DELIVERY = /^(relay|delivery): (Ok|TempFail|PermFail|LoopFail) for ([0-9a-f]{16}):/

function isDelivery(message: string): boolean {
  return (message.includes('evpid=') && message.includes('stat=')) || OLD_DELIVERY.test(message)
}

function readOpenSmtpd({ message }: LogLine): readonly Told[] {
  if (isDelivery(message)) return [readDelivery(message)]
  return FAILED_COMMAND.test(message) ? readFailedCommand(message) : []
}

/** `… from=<…> to=<…> rcpt=<…> source="…" relay="mx (192.0.2.1)" delay=5s result="PermFail" stat="550 …"`. */
function readDelivery(message: string): Told {
  const old = OLD_DELIVERY.exec(message)
  const result = old?.[2] ?? /\b(?:result|status)="?(\w{1,20})/.exec(message)?.[1] ?? ''
  const recipient = addressBehind(message, ' to=<')
  const original = plainAddress(addressBehind(message, ' rcpt=<'))
  return {
    recipient,
    originalRecipient: original !== recipient ? original : null,
    action: actionFor(result, message),
    text: statusOf(message),
    remoteMta: relayOf(message),
    queueId: old?.[3] ?? /\bevpid=([0-9a-f]{1,16})/.exec(message)?.[1] ?? null,
  }
}

function actionFor(result: string, message: string): Action {
  if (result === 'Ok') return /\bmda |^delivery: /.test(message) ? 'delivered' : 'relayed'
  return result === 'TempFail' ? 'delayed' : 'failed'
}

/** The status is the last field, and quoted in newer versions. */
function statusOf(message: string): string {
  const text = message.slice(message.lastIndexOf('stat=') + 5)
  return text.startsWith('"') ? unescaped(text.slice(1).replace(/"\s*$/, '')) : text
}

/** vis(3) writes quotes and control characters with a backslash. */
function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\\"])/g, '$1') : text
}

/** Without a source there was no session: then the relay is the domain, not a host. */
function relayOf(message: string): string | null {
  if (/\bsource="?-/.test(message)) return null
  const quoted = /\brelay="([^"]{1,400})"/.exec(message)?.[1]
  return readLoggedHost(quoted ?? /\brelay=([^,]{1,400})/.exec(message)?.[1])
}

/** `smtp failed-command command="RCPT TO:<…>" result="550 Invalid recipient: …"`: what we answered to mail on its way in. */
function readFailedCommand(message: string): readonly Told[] {
  const old = /: "(.{0,1000}?)" => (.*)$/.exec(message)
  const asked = old?.[1] ?? /\bcommand="(.{0,1000}?)" result="/.exec(message)?.[1] ?? ''
  const answer = old?.[2] ?? message.slice(message.indexOf(' result="') + 9).replace(/"\s*$/, '')
  const command = COMMANDS[asked.slice(0, 4).toUpperCase()]
  if (!command) return []
  const recipient = command === 'RCPT' ? plainAddress(/:\s{0,5}<([^<>]{1,400})>/.exec(asked)?.[1]) : null
  return [{ recipient, action: actionOf(answer, 'failed'), text: unescaped(answer), command }]
}

const COMMANDS: Readonly<Record<string, SmtpCommand>> = { RCPT: 'RCPT', MAIL: 'MAIL', DATA: 'DATA' }

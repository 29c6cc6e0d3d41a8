import type { Action, SmtpCommand } from '../bounces/diagnosis.ts'
import { readRemoteHost } from '../bounces/remote-host.ts'
import { findAddresses } from '../messages/addresses.ts'
import { actionOf, type Told } from './log-format.ts'
import { addressBehind } from './logged-address.ts'
import { queueIdOf } from './postfix-queue-id.ts'

/** True for what smtpd, cleanup, a milter, a content filter in front of the queue, or postscreen refused. */
export function isPostfixRejection(message: string): boolean {
  return message.includes('reject') || message.includes('discard: ') ? VERB.test(message) : false
}

/** `NOQUEUE: reject: RCPT from …`, `queue id: milter-reject: END-OF-MESSAGE from …`, `queue id: reject: header Subject: …`. */
const VERB =
  /^(?:[0-9A-Za-z]{5,30}: )?((?:milter-|proxy-)?(?:reject_warning|reject|discard)): ([A-Z-]{3,20}|(?:[a-z]{3,8}-)?header|body)(?: from (?:\S{1,300}?\]|local)(?::\d{1,5}|:unknown)?)?(?:: | )/

/** What the server answered, to whose recipient. The mail was on its way in, so the refusing host is the one that logged it. */
export function readPostfixRejection(message: string): readonly Told[] {
  const verb = VERB.exec(message)
  if (!verb) return []
  const end = endOfReply(message, verb[0].length)
  const stage = verb[2] ?? ''
  const isContent = stage.endsWith('header') || stage === 'body'
  const text = isContent ? textBehind(message, end) : message.slice(verb[0].length, end)
  const command = isContent ? 'DATA' : (COMMANDS[stage] ?? null)
  return [
    {
      recipient:
        readRecipient(message, end) ?? (command === 'RCPT' ? (findAddresses(text.slice(0, 1000))[0] ?? null) : null),
      action: readAction(verb[1] ?? '', text),
      text,
      command,
      remoteMta: text.includes(' said: ') ? readRemoteHost(text) : null,
      queueId: queueIdOf(message),
    },
  ]
}

const COMMANDS: Readonly<Record<string, SmtpCommand>> = {
  CONNECT: 'CONNECT',
  EHLO: 'EHLO',
  HELO: 'EHLO',
  STARTTLS: 'STARTTLS',
  AUTH: 'AUTH',
  MAIL: 'MAIL',
  DATA: 'DATA',
  'END-OF-MESSAGE': 'DATA',
  RCPT: 'RCPT',
  BDAT: 'BDAT',
}

/** The session's facts come last: `; from=<…> to=<…> proto=… helo=<…>`; before MAIL only the last two. */
function endOfReply(message: string, from: number): number {
  const at = message.lastIndexOf('; from=<')
  const end = at >= from ? at : message.lastIndexOf('; proto=')
  return end >= from ? end : message.length
}

function readRecipient(message: string, from: number): string | null {
  return addressBehind(message, ' to=<', from)
}

/** The content checks of cleanup put their text behind the session's facts. */
function textBehind(message: string, facts: number): string {
  const at = message.indexOf('>: ', facts)
  return at < 0 ? '' : message.slice(at + 3)
}

/** With `warn_if_reject` nothing was refused: the log only says what would have been. */
function readAction(verb: string, text: string): Action | null {
  if (verb === 'reject_warning') return null
  return actionOf(/^([45])[.\d]/.exec(text)?.[1], text.startsWith('too many connections') ? 'delayed' : 'failed')
}

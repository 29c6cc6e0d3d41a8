import { headerValue } from '../messages/headers.ts'
import { DAEMON, FAILURE_SUBJECT, FAILURE_WORDS } from './bounce-phrases.ts'
import { findRecipients } from './find-recipients.ts'
import type { MailFacts } from './mail-facts.ts'
import { isAutoReply, isNotice, takesLeave } from './recognize-answers.ts'

/** How sure it is that a mail without a report part is a bounce: `machine`: mail software wrote it; `words`: only what it says speaks for it. */
export type BounceVoice = 'machine' | 'words'

/** Is a mail without a report part a bounce? Who wrote it, what its subject says, where it came from and what its words say must agree. */
export function hearBounce(facts: MailFacts, words: string): BounceVoice | null {
  const { headers } = facts.entity
  if (headerValue(headers, 'x-failed-recipients') !== '' || headerValue(headers, 'x-ms-exchange-message-is-ndr') !== '')
    return 'machine'
  const machine = machineScore(facts)
  const subject = FAILURE_SUBJECT.test(facts.subject) ? 2 : 0
  if (machine + subject < 2 && !(machine > 0 && facts.returned)) return null
  if (machine < 2 && subject === 0 && isAutoReply(facts)) return null
  const failure = saysFailure(words) ? 2 : 0
  const code = CODE.test(words.length > 16_384 ? words.slice(0, 16_384) : words) ? 1 : 0
  if (machine > 0) return hearMachine(facts, words, { machine, subject, failure, code })
  const told = subject > 0 && failure > 0 && (code > 0 || facts.returned !== null || isNote(facts, words))
  return told && !isWritten(facts, words) && !takesLeave(words) && !isNotice(facts, words) ? 'words' : null
}

/** Words without any code are few, and about mail: a payment is rejected too, and a parcel is returned. */
function isNote({ subject }: MailFacts, words: string): boolean {
  return words.length < LONGEST_NOTE && (ABOUT_MAIL.test(subject) || ABOUT_MAIL.test(words))
}

/** Longer words without any code were written by somebody. */
const LONGEST_NOTE = 4000

/** What European languages call a mail; words in other scripts are not held to it. */
const ABOUT_MAIL =
  /mail|message|inbox|undeliver|delivery (?:failure|status|notif)|\busers?\b|nachricht|zustell|postfach|courriel|mensaje|correo|buzón|messaggio|casella|mensagem|bericht|wiadomo|poczt|skrzynk|zpráv|üzenet|ileti|posta|melding|meddelande|besked|viesti|mesaj|poruk|[\u0370-\uffff]/i

interface Score {
  readonly machine: number
  readonly subject: number
  readonly failure: number
  readonly code: number
}

/** Of mail software a listed recipient is enough; a postmaster who may be a person, and what may be a notice to the reader, have to name one. */
function hearMachine(facts: MailFacts, words: string, { machine, subject, failure, code }: Score): BounceVoice | null {
  const isSure = machine + subject + failure + code + (facts.returned ? 1 : 0) >= 4
  const isPlain = subject > 0 || machine > 2 || SOFTWARE.test(facts.from)
  if (isSure && isPlain && (code > 0 || !isNotice(facts, words))) return 'machine'
  return isSure || (machine >= 2 && listsRecipient(words)) ? 'words' : null
}

/** Names that no person has. */
const SOFTWARE = /mailer-?daemon|mail ?-?delivery (?:sub)?system|mdaemon|^$/i

function listsRecipient(words: string): boolean {
  return findRecipients(words.slice(0, 6000).split('\n'), new Set()).some(({ weight }) => weight >= 6)
}

/** RFC 3834, RFC 5321 §6.1: mail software signs as such, and writes with a null return path. */
function machineScore({ entity: { headers }, from, returnPath, reportType }: MailFacts): number {
  const isDaemon = DAEMON.test(from) || from === '' || /^<?mailer-daemon/i.test(headerValue(headers, 'sender'))
  const nullPath = returnPath !== null && /^<\s*>|^$|mailer-daemon/i.test(returnPath)
  return (isDaemon ? 2 : 0) + (nullPath ? 1 : 0) + (reportType === 'delivery-status' ? 2 : 0)
}

const CODE = /(?:^|[\s(:"'#])(?:[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}|#[45]\.\d\.\d{1,3}|55[0-4][ -]\S)/

function saysFailure(words: string): boolean {
  if (words.length <= 9000) return FAILURE_WORDS.test(words.replace(/\s+/g, ' '))
  return (
    FAILURE_WORDS.test(words.slice(0, 6000).replace(/\s+/g, ' ')) ||
    FAILURE_WORDS.test(words.slice(-3000).replace(/\s+/g, ' '))
  )
}

/** The marks of a mail that a person wrote, answered or forwarded, or that a list sent to many. */
function isWritten({ entity: { headers }, subject }: MailFacts, words: string): boolean {
  if (
    ['in-reply-to', 'references', 'user-agent', 'list-unsubscribe', 'list-id', 'list-post'].some(
      (name) => headerValue(headers, name) !== '',
    )
  )
    return true
  if (/^\s*(?:re|aw|sv|antw|odp)\s*(?:\[\d+\])?:/i.test(subject) && /^>/m.test(words)) return true
  return /outlook|thunderbird|apple mail|iphone|ipad|mutt|evolution|the bat|webmail|roundcube|horde|eudora|kmail|mozilla/i.test(
    headerValue(headers, 'x-mailer'),
  )
}

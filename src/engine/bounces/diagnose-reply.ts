import type { Knowledge } from '../knowledge/compile.ts'
import { findAddresses } from '../messages/addresses.ts'
import { foldReplyLines, readSmtpReply, type SmtpReply } from '../messages/smtp-reply.ts'
import { answerPlain } from './answer-plain.ts'
import type { DiagnosedInput, Outcome } from './diagnosis.ts'
import { judge } from './judge.ts'
import { EMPTY_OUTCOME } from './outcome.ts'
import { readRemoteHost } from './remote-host.ts'
import { readSmtpCommand } from './smtp-command.ts'

const LONGEST = 6000
const MOST_LINES = 40

/** An SMTP reply, with or without "host … said:". Words without any code count when a rule knows them. */
export function diagnoseReply(text: string, knowledge: Knowledge): DiagnosedInput | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST || isBody(trimmed)) return null
  const lines = trimmed.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > MOST_LINES) return null
  const folded = foldReplyLines(trimmed.replace(/^(?:smtp|x-\w+|lmtp)\s*;\s*/i, ''))
  const outcome = readReply(folded)
  const diagnosis = judge(outcome, '', knowledge)
  const starts = REPLY_START.test(trimmed)
  if (!starts && GREETING.test(trimmed)) return null
  const coded = starts ? lines.length < 2 || LETTERS.test(folded) : lines.length <= 12 && statesReply(lines, outcome)
  const isPositive = (outcome.replyCode?.[0] ?? outcome.enhancedStatusCode?.[0]) === '2'
  if (coded && isPositive)
    return answerPlain('report', 'successfulDelivery', [
      { ...diagnosis, reason: 'delivered', sisimaiReason: 'delivered', permanence: 'none' },
    ])
  const known = diagnosis.rule !== null && lines.length <= 6 && trimmed.length <= 1200
  return coded || known ? answerPlain('reply', 'smtpReply', [diagnosis]) : null
}

/** A reply code, an enhanced one, or `smtp; 550 …` begins the text. */
export function startsWithReply(text: string): boolean {
  return REPLY_START.test(text.trimStart())
}

const REPLY_START =
  /^(?:<{0,3}\s*)?(?:(?:smtp|x-\w+|lmtp|dns)\s*;\s*)?["']?(?:[245]\d\d[ -]|[45]\.\d{1,3}\.\d{1,3}\b|#[45]\.\d)/i
/** Servers greet nobody: a letter, whatever numbers are in it. Where it quotes a whole refusal, that is read as a bounce. */
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|day|evening)|hallo|guten (?:tag|morgen|abend)|moin|sehr geehrte[rn]?|liebe[rs]?|bonjour|ch(?:er|ère)s?|hola|estimad[oa]s?|buenos días|ciao|gentile|buongiorno|ol[áa]|prezad[oa]s?|beste|geachte|hej|kära|bästa|kjære|witam|dzień dobry|dobrý den|здравствуйте|добрый день|уважаем\S{1,4}|merhaba|sayın)(?: [^\n,!.]{1,60})?[,!.]?[ \t]*\n/i
const LETTERS = /[^\W\d_]{2}/

/** A number is a reply code only among the words of mail: in its line, or anywhere when it begins a line. */
function statesReply(lines: readonly string[], { replyCode, enhancedStatusCode }: SmtpReply): boolean {
  if (replyCode === null)
    return enhancedStatusCode !== null && lines.some((line) => line.includes(enhancedStatusCode) && REFUSAL.test(line))
  if (lines.length === 1 && lines[0]?.trim() === replyCode) return true
  return lines.some(
    (line) =>
      line.includes(replyCode) &&
      (VOCABULARY.test(line) ||
        (line.trimStart().startsWith(replyCode) && lines.some((other) => VOCABULARY.test(other)))),
  )
}

const REFUSAL =
  /said|smtp|recipient|mailbox|deliver|reject|refus|denied|block|relay|spam|unknown|quota|full|\(#[245]\.\d/i
const VOCABULARY =
  /said|smtp|\bhost|server|mail|message|recipient|\buser|mailbox|address|sender|deliver|reject|refus|denied|block|relay|spam|error|quota|fail|unknown|\btls|\bdns|connection|timed? ?out|[245]\d\d[ -]#?[245]\.\d|@|\(#[245]\.\d/i

function readReply(folded: string): Outcome {
  return {
    ...EMPTY_OUTCOME,
    ...readSmtpReply(folded),
    recipient: namedRecipient(folded),
    text: folded,
    command: readSmtpCommand(folded),
    remoteMta: readRemoteHost(folded),
  }
}

/** The words of a whole bounce, as the usual mail systems begin them. */
function isBody(text: string): boolean {
  return /^(?:this is the (?:mail system|postfix)|hi\. this is the|this message was created automatically|delivery (?:to the following|has failed)|your message|the original message was received|i'm (?:sorry|afraid)|diese nachricht wurde|a message that you (?:have )?sent)/im.test(
    text,
  )
}

/** `<user@example.com>: …`, `RCPT TO:<…>`; else the only address, unless one is invited to write there or it is the sender's. */
function namedRecipient(text: string): string | null {
  const named =
    /^<?([^\s<>]{1,250}@[^\s<>]{1,250}?)>?:\s/.exec(text)?.[1] ??
    /(?:RCPT TO|to)[:=] ?<([^<>\s]{1,250}@[^<>\s]{1,250})>/i.exec(text)?.[1]
  if (named) return named
  const [only, other] = findAddresses(text.replace(/https?:\S+/g, ' '))
  if (only === undefined || other !== undefined || /^(?:postmaster|abuse)@/i.test(only)) return null
  const before = text.slice(0, text.indexOf(only))
  return /sender|from|domain of/i.test(before) || /(?:contact|mail|send|write|to) +<?$/i.test(before) ? null : only
}

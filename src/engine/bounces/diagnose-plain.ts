import type { Knowledge } from '../knowledge/compile.ts'
import { findAddresses } from '../messages/addresses.ts'
import type { HeaderBlock } from '../messages/headers.ts'
import { foldReplyLines, readSmtpReply } from '../messages/smtp-reply.ts'
import type { DiagnosedInput, Diagnosis, InputDetail, InputKind, Outcome } from './diagnosis.ts'
import { findRecipients } from './find-recipients.ts'
import { judge } from './judge.ts'
import { mergeWords } from './merge-words.ts'
import { EMPTY_OUTCOME } from './outcome.ts'
import { isLogLine, isSuccess, type LogMemory, readLogLine } from './read-log.ts'
import { readReport } from './read-report.ts'
import { readTextBounce } from './read-text-bounce.ts'
import { readRemoteHost } from './remote-host.ts'
import { readSmtpCommand } from './smtp-command.ts'
import { splitReturned } from './split-returned.ts'

interface PlainOptions {
  readonly as?: 'log'
  readonly memory?: LogMemory
}

/** Diagnoses what is no whole mail: log lines, an SMTP reply, a delivery report's fields, the body of a bounce. */
export function diagnosePlain(input: string, knowledge: Knowledge, options: PlainOptions): DiagnosedInput {
  const text = input.includes('\r') ? input.replace(/\r\n?/g, '\n') : input
  if (options.as === 'log' || looksLikeLog(text)) {
    const found = diagnoseLog(text, knowledge, options.memory ?? new Map())
    if (found || options.as === 'log') return found ?? answer('notABounce', 'notUnderstood', [])
  }
  return (
    diagnoseFields(text, knowledge) ??
    diagnoseSeveralLines(text, knowledge) ??
    diagnoseShort(text, knowledge) ??
    diagnoseBody(text, knowledge) ??
    answer('notABounce', text.length > 600 ? 'ordinaryMail' : 'notUnderstood', [])
  )
}

function looksLikeLog(text: string): boolean {
  const lines = text.split('\n', 50).filter((line) => line.trim() !== '')
  return lines.length > 0 && lines.filter(isLogLine).length * 2 >= lines.length
}

const MOST_OUTCOMES = 5000

/** One diagnosis for each line that tells of a failure or a delay; of successes only when there is nothing else. */
function diagnoseLog(text: string, knowledge: Knowledge, memory: LogMemory): DiagnosedInput | null {
  const outcomes: Outcome[] = []
  for (const line of logicalLines(text)) {
    const outcome = readLogLine(line, memory)
    if (outcome && outcomes.length < MOST_OUTCOMES) outcomes.push(outcome)
  }
  if (outcomes.length === 0) return null
  const failures = outcomes.filter(({ action }) => !isSuccess(action))
  const diagnoses = latest(failures.length > 0 ? failures : outcomes).map((outcome) => judge(outcome, '', knowledge))
  return failures.length > 0 ? answer('log', 'logLines', diagnoses) : answer('report', 'successfulDelivery', diagnoses)
}

/** A line that begins with white space goes on with the one before (wrapped by a mail program or a terminal). */
function logicalLines(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    if (/^\s+\S/.test(line) && lines.length > 0 && !isLogLine(line.trim())) lines[lines.length - 1] += ` ${line.trim()}`
    else if (line.trim() !== '') lines.push(line.trim())
  }
  return lines
}

/** Of several tries for one recipient of one mail, the last. */
function latest(outcomes: readonly Outcome[]): Outcome[] {
  const byKey = new Map<string, Outcome>()
  for (const [at, outcome] of outcomes.entries()) {
    const key = outcome.queueId && outcome.recipient ? `${outcome.queueId} ${outcome.recipient}` : String(at)
    byKey.delete(key)
    byKey.set(key, outcome)
  }
  return [...byKey.values()]
}

/** Reporting-MTA, Final-Recipient …: the report part, pasted alone. */
function diagnoseFields(text: string, knowledge: Knowledge): DiagnosedInput | null {
  const at = /^(?:reporting-mta|final-recipient|original-recipient)\s*:/im.exec(text.slice(0, 65_536))
  if (!at || !/^final-recipient\s*:/im.test(text)) return null
  const words = text.slice(0, at.index)
  const reported = readReport(text.slice(at.index))
  const outcomes = mergeWords(reported, words, NO_CONTEXT)
  if (outcomes.length === 0) return null
  const diagnoses = outcomes.map((outcome) => judge(outcome, words, knowledge))
  return outcomes.every(({ action }) => isSuccess(action))
    ? answer('report', 'successReport', diagnoses)
    : answer('dsn', 'deliveryStatusNotification', diagnoses)
}

const NO_CONTEXT = { failedRecipients: [], strangers: new Set<string>(), returned: null, subject: '' } as const

const REPLY_START =
  /^(?:<{0,3}\s*)?(?:(?:smtp|x-\w+|lmtp|dns)\s*;\s*)?["']?(?:[245]\d\d[ -]|[45]\.\d{1,3}\.\d{1,3}\b|#[45]\.\d)/i

/** An SMTP reply, with or without "host … said:". Words without any code count when a rule knows them. */
function diagnoseShort(text: string, knowledge: Knowledge): DiagnosedInput | null {
  const trimmed = text.trim()
  const lines = trimmed.split('\n').filter((line) => line.trim() !== '')
  if (trimmed.length > 6000 || lines.length > 40 || isBody(trimmed)) return null
  const folded = foldReplyLines(trimmed.replace(/^(?:smtp|x-\w+|lmtp)\s*;\s*/i, ''))
  const reply = readSmtpReply(folded)
  const outcome: Outcome = {
    ...EMPTY_OUTCOME,
    ...reply,
    ...namedRecipient(folded),
    text: folded,
    command: readSmtpCommand(folded),
    remoteMta: readRemoteHost(folded),
  }
  const diagnosis = judge(outcome, '', knowledge)
  const coded = REPLY_START.test(trimmed) || (reply.replyCode ?? reply.enhancedStatusCode) !== null
  if (coded && (reply.replyCode?.[0] ?? reply.enhancedStatusCode?.[0]) === '2')
    return answer('report', 'successfulDelivery', [
      { ...diagnosis, reason: 'delivered', sisimaiReason: 'delivered', permanence: 'none' },
    ])
  if (coded && (lines.length <= 12 || REPLY_START.test(trimmed))) return answer('reply', 'smtpReply', [diagnosis])
  return diagnosis.rule !== null && lines.length <= 6 && trimmed.length <= 1200
    ? answer('reply', 'smtpReply', [diagnosis])
    : null
}

/** Several lines with a code that name a recipient as a bounce does, whatever its language. */
function diagnoseSeveralLines(text: string, knowledge: Knowledge): DiagnosedInput | null {
  if (REPLY_START.test(text.trim()) || text.trim().split('\n', 4).length < 4) return null
  const { words, returned } = splitReturned(text)
  if (readSmtpReply(words).replyCode === null) return null
  const sure = findRecipients(words.split('\n', 4000), new Set()).filter(({ weight }) => weight >= 5)
  return sure.length > 0 ? bodyAnswer(words, returned, knowledge) : null
}

function isBody(text: string): boolean {
  return /^(?:this is the (?:mail system|postfix)|hi\. this is the|this message was created automatically|delivery (?:to the following|has failed)|your message|the original message was received|i'm (?:sorry|afraid)|diese nachricht wurde|a message that you (?:have )?sent)/im.test(
    text,
  )
}

function namedRecipient(text: string): Pick<Outcome, 'recipient'> {
  const named =
    /^<?([^\s<>]+@[^\s<>]+?)>?:\s/.exec(text)?.[1] ?? /(?:RCPT TO|to)[:=] ?<([^<>\s]+@[^<>\s]+)>/i.exec(text)?.[1]
  if (named) return { recipient: named }
  const [only, other] = findAddresses(text.replace(/https?:\S+/g, ' '))
  const invited =
    only !== undefined &&
    new RegExp(`(?:contact|mail|send|write|to) +<?${only.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i').test(text)
  return {
    recipient:
      only !== undefined &&
      other === undefined &&
      !invited &&
      !/^(?:postmaster|abuse)@/i.test(only) &&
      !/sender|from|domain of/i.test(text.slice(0, text.indexOf(only)))
        ? only
        : null,
  }
}

/** The words of a bounce, pasted without its headers. */
function diagnoseBody(text: string, knowledge: Knowledge): DiagnosedInput | null {
  const { words, returned } = splitReturned(text)
  const head = words.slice(0, 6000)
  if (!BOUNCE_WORDS.test(head.replace(/\s+/g, ' ')) && !CODED.test(head)) return null
  return bodyAnswer(words, returned, knowledge)
}

function bodyAnswer(words: string, returned: HeaderBlock | null, knowledge: Knowledge): DiagnosedInput | null {
  const outcomes = readTextBounce(words, { ...NO_CONTEXT, returned })
  if (outcomes.length === 0) return null
  return answer(
    'bounce',
    'bounceWithoutReport',
    outcomes.map((outcome) => judge(outcome, outcomes.length === 1 ? words : '', knowledge)),
  )
}

const CODED =
  /(?:said|response|error|reason|answer|status|diagnostic)[^\n]{0,120}:\s*[45]\d\d[ -]|[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}/i
const BOUNCE_WORDS =
  /(?:could not|couldn't|cannot|can't|was not|wasn't|were not|unable to) (?:be )?deliver|delivery (?:has )?fail|undeliverable|permanent (?:fatal )?(?:error|failure)|following (?:address|recipient)\S* (?:had|failed|could|has)|did not reach the following|returned to sender|nicht zugestellt|unzustellbar|transcript of session|delivery to the following|not yet been delivered/i

function answer(kind: InputKind, detail: InputDetail, diagnoses: readonly Diagnosis[]): DiagnosedInput {
  return {
    kind,
    detail,
    diagnoses,
    subject: null,
    originalSubject: null,
    originalMessageId: null,
    originalMailFrom: null,
    limits: [],
  }
}

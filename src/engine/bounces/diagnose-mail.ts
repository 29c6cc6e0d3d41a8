import type { Knowledge } from '../knowledge/compile.ts'
import { bareAddress, findAddresses } from '../messages/addresses.ts'
import type { ByteString } from '../messages/byte-string.ts'
import { decodeHeaderText } from '../messages/encoded-words.ts'
import { type HeaderBlock, headerValue, parseHeaders } from '../messages/headers.ts'
import { type Entity, entityText, parseEntity } from '../messages/mime.ts'
import { decodeTransfer } from '../messages/transfer-encoding.ts'
import type { DiagnosedInput, Diagnosis, InputDetail, InputKind, Outcome } from './diagnosis.ts'
import { judge } from './judge.ts'
import { type MailFacts, readableText, readMailFacts } from './mail-facts.ts'
import { mergeWords } from './merge-words.ts'
import { readReport } from './read-report.ts'
import { failedRecipients, readTextBounce } from './read-text-bounce.ts'
import { isAutoReply, isBounceMail, isChallenge, isSuccessReport, recognizeStructure } from './recognize-mail.ts'
import { splitReturned } from './split-returned.ts'

/** Diagnoses a whole mail. `inner` diagnoses a mail inside it: a bounce that somebody forwarded as an attachment. */
export function diagnoseMail(
  source: ByteString,
  knowledge: Knowledge,
  inner: (source: ByteString, knowledge: Knowledge) => DiagnosedInput,
): DiagnosedInput {
  const facts = readMailFacts(source, parseEntity(source))
  const structure = recognizeStructure(facts)
  if (structure?.kind === 'dsn') return diagnoseReport(facts, knowledge)
  if (structure) return describe(facts, structure.kind, structure.detail, [], returnedHeaders(facts, null))
  const own = diagnoseWords(facts, knowledge)
  if (own && saysEnough(own)) return own
  return diagnoseForwarded(facts, knowledge, inner) ?? own ?? ordinary(facts)
}

/** A bounce round another one may say nothing itself: then the one inside tells. */
function saysEnough({ kind, diagnoses }: DiagnosedInput): boolean {
  return (
    kind !== 'bounce' ||
    diagnoses.some(({ replyCode, enhancedStatusCode, rule }) => (replyCode ?? enhancedStatusCode ?? rule) !== null)
  )
}

function diagnoseReport(facts: MailFacts, knowledge: Knowledge): DiagnosedInput {
  const part = facts.deliveryStatus as Entity
  const body = facts.source.slice(part.bodyStart, Math.min(part.bodyEnd, part.bodyStart + MOST_REPORT))
  const { words, returned } = splitReturned(readableText(facts))
  const reported = readReport(decodeTransfer(body, part.encoding))
  if (reported.length === 0) return diagnoseWords(facts, knowledge) ?? reportWithoutRecipients(facts)
  const outcomes = mergeWords(reported, words, contextOf(facts, returned))
  const success = isSuccessReport(outcomes.map(({ action }) => action))
  const diagnoses = outcomes.map((outcome) => judge(outcome, reported.length === 1 ? words : '', knowledge))
  return describe(
    facts,
    success ? 'report' : 'dsn',
    success ? 'successReport' : 'deliveryStatusNotification',
    diagnoses,
    returnedHeaders(facts, returned),
  )
}

const MOST_REPORT = 4_000_000

function reportWithoutRecipients(facts: MailFacts): DiagnosedInput {
  return describe(facts, 'notABounce', 'notUnderstood', [], returnedHeaders(facts, null))
}

/** A bounce in words only, an automatic answer, a challenge; null: none of these. */
function diagnoseWords(facts: MailFacts, knowledge: Knowledge): DiagnosedInput | null {
  const { words, returned } = splitReturned(readableText(facts))
  if (isBounceMail(facts, words)) {
    const outcomes = readOutcomes(facts, words, returned)
    if (outcomes.length > 0) {
      const diagnoses = outcomes.map((outcome) => judge(outcome, outcomes.length === 1 ? words : '', knowledge))
      return describe(facts, 'bounce', 'bounceWithoutReport', diagnoses, returnedHeaders(facts, returned))
    }
  }
  if (isAutoReply(facts)) return diagnoseAutoReply(facts, words, knowledge)
  if (isChallenge(facts, words)) return describe(facts, 'autoReply', 'challenge', [], null)
  return null
}

/** An automatic answer may say that the mailbox is gone for good: then it tells as much as a bounce. */
function diagnoseAutoReply(facts: MailFacts, words: string, knowledge: Knowledge): DiagnosedInput {
  const gone =
    /(?:inbox|mailbox|account|address)\b.{0,120}\bno longer (?:in use|exists?|active|valid|available)/is.exec(
      words.slice(0, 2000),
    )
  if (!gone) return describe(facts, 'autoReply', 'vacation', [], null)
  const outcomes = readTextBounce(words, { ...contextOf(facts, null), strangers: new Set() })
  const recipient = outcomes[0]?.recipient ?? bareAddress(facts.from)
  const outcome = {
    ...(outcomes[0] as Outcome),
    recipient,
    action: 'failed' as const,
    text: outcomes[0]?.text || gone[0],
  }
  return describe(facts, 'bounce', 'bounceWithoutReport', [judge(outcome, words, knowledge)], null)
}

function readOutcomes(facts: MailFacts, words: string, returned: HeaderBlock | null): Outcome[] {
  const fields = reportFieldsInWords(words)
  if (fields !== null) {
    const reported = readReport(fields)
    if (reported.length > 0) return mergeWords(reported, words, contextOf(facts, returned))
  }
  return readTextBounce(words, contextOf(facts, returned))
}

/** The fields of a delivery report, in a text part that does not say so. */
function reportFieldsInWords(words: string): string | null {
  const at = /^(?:reporting-mta|final-recipient|original-recipient)\s*:/im.exec(words)
  return at && /^final-recipient\s*:/im.test(words) ? words.slice(at.index) : null
}

function contextOf(facts: MailFacts, returned: HeaderBlock | null) {
  const { headers } = facts.entity
  const strangers = ['from', 'to', 'delivered-to', 'reply-to', 'sender', 'return-path', 'x-original-to'].flatMap(
    (name) => findAddresses(decodeHeaderText(headerValue(headers, name))),
  )
  return {
    failedRecipients: failedRecipients(headers),
    strangers: new Set(strangers.map((address) => address.toLowerCase())),
    returned: returnedHeaders(facts, returned),
    subject: facts.subject,
  }
}

/** The header of the mail that came back: of its own part, else as the words show it. */
function returnedHeaders(facts: MailFacts, inWords: HeaderBlock | null): HeaderBlock | null {
  const part = facts.returned
  if (!part) return inWords
  const raw = facts.source.slice(part.bodyStart, Math.min(part.bodyEnd, part.bodyStart + 65_536))
  return parseHeaders(decodeTransfer(raw, part.encoding).replace(/^\s+/, ''))
}

/** A mail with a bounce as its attachment. */
function diagnoseForwarded(
  facts: MailFacts,
  knowledge: Knowledge,
  inner: (source: ByteString, knowledge: Knowledge) => DiagnosedInput,
): DiagnosedInput | null {
  const part = facts.returned
  if (!part || part.type === 'text/rfc822-headers') return null
  const body = decodeTransfer(facts.source.slice(part.bodyStart, part.bodyEnd), part.encoding)
  if (body.length >= facts.source.length) return null
  const found = inner(body, knowledge)
  return found.kind === 'dsn' || found.kind === 'bounce' ? found : null
}

function ordinary(facts: MailFacts): DiagnosedInput {
  return describe(facts, 'notABounce', 'ordinaryMail', [], null)
}

function describe(
  facts: MailFacts,
  kind: InputKind,
  detail: InputDetail,
  diagnoses: readonly Diagnosis[],
  returned: HeaderBlock | null,
): DiagnosedInput {
  const of = (name: string) => (returned ? decodeHeaderText(headerValue(returned, name)).slice(0, 1000) || null : null)
  return {
    kind,
    detail,
    diagnoses,
    subject: facts.subject.slice(0, 1000) || null,
    originalSubject: of('subject'),
    originalMessageId: of('message-id'),
    originalMailFrom: bareAddress(of('return-path') ?? of('from') ?? '') || null,
    limits: [],
  }
}

/** The text of a part, for those who show it. */
export function partText(facts: MailFacts, part: Entity): string {
  return entityText(facts.source, part)
}

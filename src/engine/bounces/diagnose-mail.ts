import type { Knowledge } from '../knowledge/compile.ts'
import type { ByteString } from '../messages/byte-string.ts'
import { type HeaderBlock, parseHeaders } from '../messages/headers.ts'
import { type Entity, parseEntity } from '../messages/mime.ts'
import { decodeTransfer } from '../messages/transfer-encoding.ts'
import { describeMail, returnedHeaders } from './describe-mail.ts'
import { diagnoseEvents } from './diagnose-events.ts'
import { contextOf, diagnoseWords, type MailWords } from './diagnose-words.ts'
import type { DiagnosedInput } from './diagnosis.ts'
import { findForwarded } from './find-forwarded.ts'
import { judge } from './judge.ts'
import { enclosedMails, type MailFacts, readableText, readMailFacts } from './mail-facts.ts'
import { isComplete, mergeWords } from './merge-words.ts'
import { isSuccess } from './outcome.ts'
import { readReport } from './read-report.ts'
import { recognizeStructure } from './recognize-reports.ts'
import { splitReturned } from './split-returned.ts'

type DiagnoseInner = (mail: ByteString) => DiagnosedInput

/** Diagnoses a whole mail. `inner` diagnoses a mail inside it: a bounce that somebody forwards. `headers`: its own, where they were read before. */
export function diagnoseMail(
  source: ByteString,
  knowledge: Knowledge,
  inner: DiagnoseInner,
  headers: HeaderBlock = parseHeaders(source),
): DiagnosedInput {
  const facts = readMailFacts(source, parseEntity(source, headers))
  const structure = recognizeStructure(facts)
  if (structure && structure.kind !== 'dsn') return describeMail(facts, structure, [], returnedHeaders(facts, null))
  const text = lazily(() => readableText(facts))
  const split = lazily(() => splitReturned(text()))
  if (structure) return diagnoseReport(facts, split, knowledge)
  const own = diagnoseEvents(text(), knowledge) ?? diagnoseWords(facts, split(), knowledge)
  if (own && saysEnough(own)) return own
  return (
    diagnoseEnclosed(facts, inner) ?? diagnoseForwarded(text(), inner) ?? own ?? describeMail(facts, ORDINARY, [], null)
  )
}

const ORDINARY = { kind: 'notABounce', detail: 'ordinaryMail' } as const

/** A bounce round another one may say nothing itself: then the one inside tells. */
function saysEnough({ kind, diagnoses }: DiagnosedInput): boolean {
  return (
    kind !== 'bounce' ||
    diagnoses.some(({ replyCode, enhancedStatusCode, rule }) => (replyCode ?? enhancedStatusCode ?? rule) !== null)
  )
}

const MOST_REPORT = 4_000_000

/** The words beside the report are read only where it leaves something to them. */
function diagnoseReport(facts: MailFacts, split: () => MailWords, knowledge: Knowledge): DiagnosedInput {
  const part = facts.deliveryStatus as Entity
  const body = facts.source.slice(part.bodyStart, Math.min(part.bodyEnd, part.bodyStart + MOST_REPORT))
  const reported = readReport(decodeTransfer(body, part.encoding))
  const headers = returnedHeaders(facts, facts.returned ? null : split().returned)
  if (reported.length === 0)
    return (
      diagnoseWords(facts, split(), knowledge) ??
      describeMail(facts, { kind: 'notABounce', detail: 'notUnderstood' }, [], headers)
    )
  const outcomes = reported.every(isComplete)
    ? reported
    : mergeWords(reported, split().words, contextOf(facts, headers))
  const context = outcomes.length === 1 ? () => split().words : ''
  const diagnoses = outcomes.map((outcome) => judge(outcome, context, knowledge))
  return describeMail(facts, outcomes.every(isSuccess) ? SUCCESS : DSN, diagnoses, headers)
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const SUCCESS = { kind: 'report', detail: 'successReport' } as const
const DSN = { kind: 'dsn', detail: 'deliveryStatusNotification' } as const

/** As it stands it costs nothing; of an encoded one, so much is decoded: a bounce says what it says at its beginning. */
function enclosedBody(source: ByteString, { bodyStart, bodyEnd, encoding }: Entity): ByteString {
  const isEncoded = encoding === 'base64' || encoding === 'quoted-printable'
  const body = source.slice(bodyStart, isEncoded ? Math.min(bodyEnd, bodyStart + MOST_ENCODED) : bodyEnd)
  return decodeTransfer(body, encoding)
}

const MOST_ENCODED = 1_000_000

/** A mail with a bounce as its attachment. */
function diagnoseEnclosed(facts: MailFacts, inner: DiagnoseInner): DiagnosedInput | null {
  for (const part of enclosedMails(facts)) {
    const body = enclosedBody(facts.source, part)
    if (body.length >= facts.source.length) continue
    const found = inner(body)
    if (found.kind === 'dsn' || found.kind === 'bounce') return found
  }
  return null
}

/** A mail with a bounce in its text, under a line such as "Forwarded message". */
function diagnoseForwarded(text: string, inner: DiagnoseInner): DiagnosedInput | null {
  const forwarded = findForwarded(text)
  if (forwarded === null) return null
  const found = inner(forwarded)
  return found.kind === 'dsn' || found.kind === 'bounce' ? found : null
}

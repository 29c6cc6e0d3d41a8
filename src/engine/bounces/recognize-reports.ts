import { headerValue } from '../messages/headers.ts'
import type { Entity } from '../messages/mime.ts'
import type { InputDetail, InputKind } from './diagnosis.ts'
import type { MailFacts } from './mail-facts.ts'

export interface Recognized {
  readonly kind: InputKind
  readonly detail: InputDetail
}

/** What a mail is by its structure, before its words are read; null: its words must tell. */
export function recognizeStructure(facts: MailFacts): Recognized | null {
  const { reportType, entity } = facts
  if (facts.deliveryStatus) return { kind: 'dsn', detail: 'deliveryStatusNotification' }
  if (facts.feedbackReport || reportType === 'feedback-report')
    return isAuthFailure(facts) ? DMARC_REPORT : { kind: 'complaint', detail: 'abuseReport' }
  if (facts.dispositionNotification || reportType === 'disposition-notification')
    return { kind: 'report', detail: 'readReceipt' }
  if (
    reportType === 'tlsrpt' ||
    hasType(facts, 'application/tlsrpt') ||
    headerValue(entity.headers, 'tls-report-domain') !== ''
  )
    return { kind: 'report', detail: 'tlsReport' }
  if (isDmarcReport(facts)) return DMARC_REPORT
  return isOldComplaint(facts) ? { kind: 'complaint', detail: 'abuseReport' } : null
}

const DMARC_REPORT: Recognized = { kind: 'report', detail: 'dmarcReport' }

/** RFC 6591 §3.1: a single failed authentication, reported in the form of a complaint. */
function isAuthFailure({ feedbackReport, source }: MailFacts): boolean {
  return (
    feedbackReport !== null &&
    /^feedback-type:\s*auth-failure/im.test(
      source.slice(feedbackReport.bodyStart, Math.min(feedbackReport.bodyEnd, feedbackReport.bodyStart + 4096)),
    )
  )
}

/** RFC 7489 §7.2.1.1: "Report Domain: … Submitter: … Report-ID: …", a compressed attachment named `receiver!domain!begin!end`. */
function isDmarcReport({ subject, entity }: MailFacts): boolean {
  if (/report domain:.{1,300}submitter:/i.test(subject)) return true
  return isDmarcFile(entity) || entity.parts.some(isDmarcFile)
}

function isDmarcFile({ type, headers }: Entity): boolean {
  if (!type.startsWith('application/') && !type.endsWith('/xml')) return false
  return /name\*?=.{0,4}[^"\s!;]{3,253}![^"\s!;]{3,253}!\d+!\d+/.test(
    `${headerValue(headers, 'content-type')} ${headerValue(headers, 'content-disposition')}`,
  )
}

function hasType({ entity }: MailFacts, type: string): boolean {
  return entity.type.startsWith(type) || entity.parts.some((part) => part.type.startsWith(type))
}

/** Complaints of before RFC 5965: the mail that somebody complains of is attached to a mail of the feedback loop. */
function isOldComplaint({ entity: { headers }, subject, from, returned }: MailFacts): boolean {
  if (headerValue(headers, 'x-hmxmroriginalrecipient') !== '' || headerValue(headers, 'x-feedback-type') === 'abuse')
    return true
  if (!returned) return false
  return (
    /^(?:client tos notification|complaint about message from|(?:email |mail )?(?:abuse|spam) (?:report|complaint)|(?:fw: ?)?spam (?:report|complaint))/i.test(
      subject,
    ) || /^<?(?:scomp|fbl|feedbackloop)@/i.test(from)
  )
}

import type { Recognized } from './recognize-reports.ts'

/** A report for machines, pasted or saved by itself: DMARC's XML (RFC 7489 App. C), a TLS report (RFC 8460 §4.4), a complaint's fields (RFC 5965 §3). */
export function recognizeData(text: string): Recognized | null {
  const head = text.slice(0, 4096)
  const first = head.trimStart()[0]
  if (first === '<' && /<feedback[\s>]/.test(head) && /<(?:report_metadata|policy_published)>/.test(head))
    return { kind: 'report', detail: 'dmarcReport' }
  if (first === '{' && /"policies"\s*:/.test(head) && /"(?:organization-name|report-id)"\s*:/.test(head))
    return { kind: 'report', detail: 'tlsReport' }
  if (
    /^feedback-type\s*:/im.test(head) &&
    /^(?:user-agent|version|source-ip|arrival-date|original-\S+)\s*:/im.test(head)
  )
    return { kind: 'complaint', detail: 'abuseReport' }
  return null
}

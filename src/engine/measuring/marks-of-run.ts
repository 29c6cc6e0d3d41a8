import type { Comparison } from '../checks/compare-reports.ts'
import type { KeptRun } from '../checks/kept-run.ts'
import type { CalmStop } from '../probes/calm.ts'
import type { TimelineMark } from './placement-report.ts'

/** Findings that rest on records which the user publishes. */
const OF_RECORDS = /^(spf|dkim|dmarc|mta-sts|tls-rpt|tlsa|dnssec|mx|bimi|caa|reverse-dns)(-|$)/
const MOST_NAMED = 3

/** What a run of checks found to be otherwise than the one before it, as marks on the time line. */
export function marksOfRun({ id, report }: KeptRun, { changes }: Comparison): readonly TimelineMark[] {
  const changed = changes.filter(({ change }) => change !== 'unchanged' && change !== 'notComparable')
  const listed = changed.filter((one) => isListing(one.id) && (one.change === 'new' || one.change === 'worse'))
  const delisted = changed.filter((one) => isListing(one.id) && (one.change === 'solved' || one.change === 'better'))
  const records = changed.filter((one) => OF_RECORDS.test(one.id))
  const mark = (kind: TimelineMark['kind'], ids: readonly { readonly id: string }[], en: string, de: string) =>
    ids.length === 0
      ? []
      : [
          {
            at: report.startedAt,
            kind,
            en: `${report.domain}: ${en} (${named(ids)})`,
            de: `${report.domain}: ${de} (${named(ids)})`,
            link: { place: 'checks' as const, id },
          },
        ]
  return [
    ...mark('listing', listed, 'newly listed', 'neu gelistet'),
    ...mark('delisting', delisted, 'no longer listed', 'nicht mehr gelistet'),
    ...mark('recordChange', records, 'records changed', 'Einträge geändert'),
  ]
}

/** A provider turned the sender away, and sending there was stopped. */
export function markOfStop({ since, probe }: CalmStop, name: string): TimelineMark {
  return {
    at: since,
    kind: 'bounce',
    en: `${name} turned the sender away`,
    de: `${name} hat den Absender abgewiesen`,
    link: { place: 'probes', id: probe },
  }
}

function isListing(id: string): boolean {
  return id.startsWith('blocklist-')
}

function named(ids: readonly { readonly id: string }[]): string {
  const names = ids.slice(0, MOST_NAMED).map(({ id }) => id)
  return ids.length > MOST_NAMED ? `${names.join(', ')} …` : names.join(', ')
}

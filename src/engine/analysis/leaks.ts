import type { Finding } from '../checks/finding.ts'
import type { Leak } from './analysis.ts'
import { remediesFor } from './remedies.ts'

/** What the privacy checks found, with the remedy for the mail software that was recognised; none recognised: for the usual ones. */
export function leaksOf(findings: readonly Finding[], software: readonly string[]): readonly Leak[] {
  return findings.filter(isLeak).map(({ id, summary, fix }) => ({
    check: id,
    say: summary,
    value: valueIn(summary.en),
    remedies: remediesFor(id, software, fix),
  }))
}

/** The time zone is told by nearly all mails, so its check only mentions it. */
function isLeak({ id, area, outcome, summary }: Finding): boolean {
  if (id === 'privacy-time-zone') return outcome === 'pass' && !/: [+-]0000[.]$/.test(summary.en)
  return area === 'privacy' && id !== 'privacy-hop-tls' && (outcome === 'notice' || outcome === 'warn')
}

/** The sentences of the checks quote what they found. */
function valueIn(summary: string): string {
  const quoted = /“([^”]{1,200})”/.exec(summary)?.[1]
  const behind = /(?:address|tells:) ([^ ].{0,199})[.]$/.exec(summary)?.[1]
  return quoted ?? behind ?? ''
}

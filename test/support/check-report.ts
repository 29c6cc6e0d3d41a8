import { randomUUID } from 'node:crypto'
import type { Finding } from '../../src/engine/checks/finding.ts'
import type { KeptRun } from '../../src/engine/checks/kept-run.ts'
import type { Report } from '../../src/engine/checks/report.ts'
import { summarize } from '../../src/engine/checks/summarize.ts'

/** A finding in which nothing stands out; a test says what matters to it. */
export function aFinding(different: Partial<Finding> = {}): Finding {
  return {
    id: 'spf-record',
    area: 'authentication',
    level: 'must',
    outcome: 'pass',
    title: { en: 'SPF record', de: 'SPF-Eintrag' },
    summary: { en: 'There is one SPF record.', de: 'Es gibt einen SPF-Eintrag.' },
    explanation: { en: 'It names the servers that may send.', de: 'Er nennt die Server, die senden dürfen.' },
    parts: [],
    evidence: [],
    fix: null,
    cites: [{ title: 'RFC 7208 §3.2', url: 'https://www.rfc-editor.org/rfc/rfc7208#section-3.2' }],
    vantage: { from: 'thisComputer', resolver: '127.0.0.1' },
    tookMs: 12,
    ...different,
  }
}

/** A report of these findings. */
export function aReport(findings: readonly Finding[] = [aFinding()], different: Partial<Report> = {}): Report {
  return {
    version: 1,
    domain: 'example.org',
    startedAt: '2026-11-20T08:00:00.000Z',
    durationMs: 1234,
    longestChainMs: 900,
    queries: { dns: 120, fromCache: 300, dialogues: 4, https: 2 },
    vantage: {
      from: 'thisComputer',
      resolver: '127.0.0.1',
      resolverHonesty: 'honest',
      resolverValidates: 'yes',
      ipv6: true,
      port25: 'open',
      sendingAddresses: ['203.0.113.25'],
      sendingAddressesFrom: 'user',
    },
    findings,
    summary: summarize(findings),
    cancelled: false,
    ...different,
  }
}

/** A run with this report. */
export function aRun(report: Report = aReport(), different: Partial<KeptRun> = {}): KeptRun {
  return {
    id: randomUUID(),
    settings: {
      domain: report.domain,
      addresses: ['203.0.113.25'],
      ehloName: null,
      selectors: [],
      ownServers: [],
      resolver: null,
    },
    report,
    ...different,
  }
}

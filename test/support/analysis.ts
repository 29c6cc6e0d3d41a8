import type { Analysis } from '../../src/engine/analysis/analysis.ts'
import type { Report } from '../../src/engine/checks/report.ts'
import { aReport } from './check-report.ts'

const NOTHING = { en: '', de: '' }

/** A judged mail of which only what matters is told. */
export function anAnalysis(told: Partial<Analysis> & { readonly report?: Report } = {}): Analysis {
  return {
    say: {
      en: 'This mail is right in everything that delivery depends on.',
      de: 'Diese Mail stimmt in allem, worauf es für die Zustellung ankommt.',
    },
    report: aReport(),
    mail: {
      from: 'Anna Beispiel <anna@example.org>',
      to: 'Bert <bert@example.net>',
      subject: 'Minutes',
      date: '2026-11-21T11:00:00Z',
      messageId: '<5f2c1e@example.org>',
      size: 1326,
      handedOverBy: '192.0.2.25',
      header: 'From: Anna Beispiel <anna@example.org>',
    },
    way: [],
    totalSeconds: null,
    greylisting: { seen: false, sure: false, hop: null, seconds: null, say: NOTHING },
    receiver: { authservId: null, because: NOTHING, results: [], others: [], sealed: [] },
    ours: [],
    verdicts: [],
    leaks: [],
    ...told,
  }
}

import { shorten } from '../../checks/shorten.ts'
import { ruleWords } from './rule-words.ts'
import { scoreReading } from './score-words.ts'
import type { Reading, Values, Vendor } from './vendor.ts'

/** Barracuda: points with three thresholds, of which the lowest that is reached decides. */
export const barracuda: Vendor = {
  vendor: 'barracuda',
  name: 'Barracuda',
  source: { url: null, asOf: '2026-11-21' },
  unsure: true,
  placed: 'anywhere',
  read: readBarracuda,
}

const HEADERS = ['X-Barracuda-Spam-Status', 'X-Barracuda-Spam-Score', 'X-Barracuda-Spam-Flag']
const MOST_RULES = 100

/** `No, SCORE=0.12 using per-user scores of TAG_LEVEL=3.5 QUARANTINE_LEVEL=1000.0 KILL_LEVEL=9.0 tests=…`. */
function readBarracuda(values: Values): Reading | null {
  const header = HEADERS.find((name) => values(name.toLowerCase()).length > 0)
  if (header === undefined) return null
  const [status = ''] = values('x-barracuda-spam-status')
  const [report = ''] = values('x-barracuda-spam-report')
  const text = status.slice(0, 5000)
  const levels = [...text.matchAll(/_LEVEL=(\d{1,4}(?:[.]\d{1,4})?)/g)].map(([, level]) => Number(level))
  const points = /SCORE=(-?\d{1,4}(?:[.]\d{1,4})?)/.exec(text)?.[1] ?? values('x-barracuda-spam-score')[0]
  const told = [...report.slice(0, 20_000).matchAll(/(-?\d{1,3}[.]\d{2}) {1,4}([A-Z][A-Z0-9_]{2,60})\b/g)]
  const score = {
    isSpam: /^yes\b/i.test(text) || /^yes\b/i.test(values('x-barracuda-spam-flag')[0] ?? ''),
    points: points !== undefined && Number.isFinite(Number.parseFloat(points)) ? Number.parseFloat(points) : null,
    threshold: levels.length === 0 ? null : Math.min(...levels),
    tests: told.slice(0, MOST_RULES).map(([, count, name]) => `${name}=${count}`),
  }
  return scoreReading(score, ruleWords, { header, raw: shorten(values(header.toLowerCase())[0] ?? '', 2000) })
}

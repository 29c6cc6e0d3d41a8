import { shorten } from '../../checks/shorten.ts'
import { spamScore } from '../../messages/spam-score.ts'
import { ruleWords } from './rule-words.ts'
import { scoreReading } from './score-words.ts'
import type { Reading, Values, Vendor } from './vendor.ts'

/** SpamAssassin, and what writes as it does (Amavis, Fastmail, cPanel). */
export const spamassassin: Vendor = {
  vendor: 'spamassassin',
  name: 'SpamAssassin',
  source: {
    url: 'https://spamassassin.apache.org/full/4.0.x/doc/Mail_SpamAssassin_Conf.html',
    asOf: '2026-11-21',
  },
  placed: 'top',
  read: readSpamAssassin,
}

const LONGEST_REPORT = 20_000
const MOST_RULES = 200

function readSpamAssassin(values: Values): Reading | null {
  const score = spamScore(withoutRspamd(values))
  const [raw] = values('x-spam-status')
  const report = (values('x-spam-report')[0] ?? values('x-ham-report')[0] ?? '').slice(0, LONGEST_REPORT)
  if (score === null || raw === undefined) return null
  const tests = score.tests.some((test) => test.includes('=')) ? score.tests : withPoints(score.tests, report)
  return scoreReading({ ...score, tests }, ruleWords, { header: 'X-Spam-Status', raw: shorten(raw, 2000) })
}

/** Rspamd has a reader of its own, and sets X-Spam-Status for others’ sake. */
function withoutRspamd(values: Values): Values {
  return (name) => (name.startsWith('x-spamd-') || name.startsWith('x-rspamd-') ? [] : values(name))
}

/** The report tells the points where the status does not: `*  1.9 RULE words`. */
function withPoints(tests: readonly string[], report: string): readonly string[] {
  const told = [...report.matchAll(/(-?\d{1,3}[.]\d{1,4}) {1,4}([A-Z][A-Z0-9_]{2,60})\b/g)].slice(0, MOST_RULES)
  const points = new Map(told.map(([, count = '', name = '']) => [name, count]))
  const names = tests.length > 0 ? tests : [...points.keys()]
  const known = names.map((name) => (points.has(name) ? `${name}=${points.get(name)}` : name))
  return known.toSorted((a, b) => weight(b) - weight(a))
}

function weight(test: string): number {
  return Number.parseFloat(test.split('=')[1] ?? '0') || 0
}

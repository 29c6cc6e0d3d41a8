import { shorten } from '../../checks/shorten.ts'
import { spamScore } from '../../messages/spam-score.ts'
import { ruleWords } from './rule-words.ts'
import { scoreReading } from './score-words.ts'
import type { Reading, Values, Vendor } from './vendor.ts'

/** Rspamd: symbols with their points. */
export const rspamd: Vendor = {
  vendor: 'rspamd',
  name: 'Rspamd',
  source: { url: 'https://rspamd.com/doc/modules/milter_headers.html', asOf: '2026-11-21' },
  placed: 'top',
  read: readRspamd,
}

const HEADERS = ['X-Spamd-Result', 'X-Rspamd-Action', 'X-Rspamd-Score']

function readRspamd(values: Values): Reading | null {
  const header = HEADERS.find((name) => values(name.toLowerCase()).length > 0)
  const score = header === undefined ? null : spamScore(values)
  if (header === undefined || score === null || score.filter !== 'Rspamd') return null
  return scoreReading(score, ruleWords, { header, raw: shorten(values(header.toLowerCase())[0] ?? '', 2000) })
}

import { shorten } from '../checks/shorten.ts'

/** What SpamAssassin or Rspamd wrote into a mail. */
export interface SpamScore {
  readonly filter: 'SpamAssassin' | 'Rspamd'
  readonly isSpam: boolean
  readonly points: number | null
  readonly threshold: number | null
  /** Names of rules, with their points where they are told; the heaviest first. */
  readonly tests: readonly string[]
}

type Values = (name: string) => readonly string[]

/** Reads `X-Spam-Status`, `X-Spamd-Result` and their kin; null: none is there. */
export function spamScore(values: Values): SpamScore | null {
  return readRspamd(values) ?? readSpamAssassin(values)
}

const LONGEST = 20_000

/** `Yes, score=7.1 required=5.0 tests=[A=1.2, B] autolearn=no`, and `X-Spam-Flag: YES`. */
function readSpamAssassin(values: Values): SpamScore | null {
  const [status] = values('x-spam-status')
  const [flag] = values('x-spam-flag')
  if (status === undefined && flag === undefined) return null
  const text = (status ?? '').slice(0, LONGEST)
  const list = /tests=\[?([^\]]*?)(?:\]|\s\w+=(?![\d.-])|$)/.exec(text)?.[1] ?? ''
  return {
    filter: 'SpamAssassin',
    isSpam: /^yes\b/i.test(text) || /^yes\b/i.test(flag ?? ''),
    points: numberAfter(text, /(?:score|hits)=/),
    threshold: numberAfter(text, /(?:required|tagged_above)=/),
    tests: heaviestFirst(list.split(/[\s,]+/).filter((name) => /^[A-Z]/.test(name) && name !== 'none')),
  }
}

/** `default: False [3.40 / 15.00]; NAME(1.20)[detail]; …`, and `X-Rspamd-Action`. */
function readRspamd(values: Values): SpamScore | null {
  const text = (values('x-spamd-result')[0] ?? '').slice(0, LONGEST)
  const [action] = values('x-rspamd-action')
  const [score] = values('x-rspamd-score')
  const head = /^\S{1,40}:\s*(True|False)\s*\[(-?[\d.]{1,10})\s*\/\s*(-?[\d.]{1,10})\]/i.exec(text)
  if (head === null && action === undefined && score === undefined) return null
  const symbols = [...text.matchAll(/([A-Z][A-Z0-9_]{2,60})\((-?[\d.]{1,10})\)/g)].slice(0, 200)
  return {
    filter: 'Rspamd',
    isSpam: head?.[1]?.toLowerCase() === 'true' || /^(?:reject|add header|rewrite subject)/i.test(action ?? ''),
    points: head?.[2] === undefined ? toNumber(score) : Number(head[2]),
    threshold: head?.[3] === undefined ? null : Number(head[3]),
    tests: heaviestFirst(symbols.map(([, name, points]) => `${name}=${points}`)),
  }
}

function numberAfter(text: string, name: RegExp): number | null {
  const at = name.exec(text)
  return at === null ? null : toNumber(text.slice(at.index + at[0].length).split(/[\s,]/, 1)[0])
}

function toNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,6}(?:[.]\d{1,6})?/.test(text.trim()) ? Number.parseFloat(text) : null
}

function heaviestFirst(tests: readonly string[]): readonly string[] {
  const points = (test: string) => Number.parseFloat(test.split('=')[1] ?? '0') || 0
  return tests
    .slice(0, 200)
    .toSorted((a, b) => points(b) - points(a))
    .map((test) => shorten(test, 80))
}

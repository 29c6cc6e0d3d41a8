import { isSpfRecord, readRecord } from '../../spf/read-record.ts'
import type { Merged } from './merge-records.ts'
import { plainAddress } from './plain-address.ts'

/**
 * SPF: who may send already goes on to do so, and our terms are put before them. Two records are a permerror (RFC 7208 §4.5), so they become one. The
 * last word stays theirs, for others would be cut off; only one that lets everybody send, or says nothing, becomes ours.
 */
export function mergeSpf(before: readonly string[], wanted: string): Merged {
  const old = before.filter(isSpfRecord)
  const others = before.filter((text) => !isSpfRecord(text))
  if (old.length === 0) return { after: [...others, wanted], risk: 'none', riskSays: null }
  const ours = termsOf(wanted)
  const theirs = old.flatMap(termsOf)
  const isAll = (term: string) => /^[-~?+]?all$/i.test(term)
  const wantedAll = ours.find(isAll) ?? '-all'
  const added = ours.filter((term) => !isAll(term) && !includesTerm(theirs, term))
  const kept = unique(theirs.filter((term) => !isAll(term)))
  const redirects = kept.some((term) => /^redirect=/i.test(term))
  const theirAll = theirs.find(isAll)
  const isOpen = theirAll !== undefined && /^\+?all$/i.test(theirAll)
  const all = redirects && !isOpen ? [] : [isOpen ? wantedAll : (theirAll ?? wantedAll)]
  const text = ['v=spf1', ...added, ...kept, ...all].join(' ')
  // A domain that is to send nothing.
  if (wanted === 'v=spf1 -all') {
    const isClosed = old.length === 1 && kept.length === 0 && theirAll === '-all'
    return isClosed
      ? { after: before, risk: 'none', riskSays: null }
      : { after: [...others, wanted], ...(kept.length > 0 || theirAll !== '-all' ? CLOSES : TWO) }
  }
  if (added.length === 0 && old.length === 1 && !isOpen) return { after: before, risk: 'none', riskSays: null }
  return {
    after: [...others, text],
    ...(isOpen ? OPEN : old.length > 1 ? TWO : kept.length > 0 ? KEEPS : { risk: 'none', riskSays: null }),
  }
}

function termsOf(text: string): readonly string[] {
  const { terms, problems } = readRecord(text)
  // What cannot be read stays as it is: the checks tell of it.
  if (problems.length > 0)
    return text
      .split(/\s+/)
      .slice(1)
      .filter((term) => term !== '')
  return terms.map((term) => text.slice(term.at, term.end))
}

function includesTerm(terms: readonly string[], term: string): boolean {
  const bare = (one: string) =>
    one
      .toLowerCase()
      .replace(/^\+/, '')
      .replace(/^(ip4:[\d.]+)\/32$|^(ip6:[\da-f:.]+)\/128$/, '$1$2')
      .replace(/^(ip6:)([\da-f:.]+)/, (_, kind: string, address: string) => `${kind}${plainAddress(address)}`)
  return terms.some((one) => bare(one) === bare(term))
}

function unique(terms: readonly string[]): readonly string[] {
  return terms.filter((term, index) => !includesTerm(terms.slice(0, index), term))
}

const KEEPS = {
  risk: 'some',
  riskSays: {
    en: 'Others that may send already stay in the record. Those that are no longer needed can go: each may cost questions, of which there are ten.',
    de: 'Andere, die schon senden dürfen, bleiben im Record. Nicht mehr gebrauchte können weg: Jeder kann Abfragen kosten, von denen es zehn gibt.',
  },
} as const
const TWO = {
  risk: 'some',
  riskSays: {
    en: 'There are two SPF records, which counts as an error: all mail fails SPF. They become one.',
    de: 'Es gibt zwei SPF-Records, das gilt als Fehler: Alle Mail scheitert an SPF. Aus ihnen wird einer.',
  },
} as const
const OPEN = {
  risk: 'high',
  riskSays: {
    en: 'The record ends with +all: everybody may send for the domain. From then on only those who are named may.',
    de: 'Der Record endet mit +all: Jeder darf für die Domain senden. Von da an dürfen es nur noch die genannten.',
  },
} as const
const CLOSES = {
  risk: 'high',
  riskSays: {
    en: 'The domain shall send nothing: those who may send now are cut off.',
    de: 'Die Domain soll nichts senden: Wer jetzt senden darf, wird abgeschnitten.',
  },
} as const

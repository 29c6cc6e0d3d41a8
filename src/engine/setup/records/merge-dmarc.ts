import { readTagList, tagValue } from '../../tag-list/tag-list.ts'
import type { Merged } from './merge-records.ts'

const STRENGTH = ['none', 'quarantine', 'reject'] as const

/** DMARC: a policy that is already stricter stays, and reports go where they went and to us too. */
export function mergeDmarc(before: readonly string[], wanted: string): Merged {
  const isDmarc = (text: string) => /^v=DMARC1\b/i.test(text)
  const old = before.filter(isDmarc)
  const others = before.filter((text) => !isDmarc(text))
  const [first] = old
  if (first === undefined) return { after: [...others, wanted], risk: 'none', riskSays: null }
  if (old.length > 1) return { after: [...others, wanted], ...TWO }
  const there = strengthOf(first)
  const text = withReports(there < strengthOf(wanted) ? withPolicy(first, wanted) : first, wanted)
  const isStricter = there < strengthOf(wanted)
  const isSame = text === first
  return {
    after: isSame ? before : [...others, text],
    ...(isSame || !isStricter ? { risk: 'none', riskSays: null } : STRICTER),
  }
}

function strengthOf(text: string): number {
  return STRENGTH.findIndex((one) => one === (tagValue(readTagList(text), 'p') ?? '').toLowerCase())
}

function withPolicy(text: string, wanted: string): string {
  const policy = tagValue(readTagList(wanted), 'p') ?? 'none'
  if (strengthOf(text) < 0) return wanted
  return text.replace(/(^|;)(\s*p\s*=\s*)[a-z]+/i, `$1$2${policy}`)
}

/** Reports go where they went, and to us too: `rua` of DMARC and of TLS-RPT (RFC 8460 §3) are lists. */
export function withReports(text: string, wanted: string): string {
  const ours = tagValue(readTagList(wanted), 'rua')
  const theirs = tagValue(readTagList(text), 'rua')
  if (
    ours === null ||
    theirs
      ?.toLowerCase()
      .split(',')
      .map((one) => one.trim())
      .includes(ours.toLowerCase()) === true
  )
    return text
  if (theirs === null) return `${text.replace(/[;\s]+$/, '')}; rua=${ours}`
  return text.replace(
    /(^|;)(\s*rua\s*=\s*)([^;]*)/i,
    (_, start: string, name: string, value: string) => `${start}${name}${value.trim()},${ours}`,
  )
}

const TWO = {
  risk: 'some',
  riskSays: {
    en: 'There are two DMARC records, so receivers use none. They become one.',
    de: 'Es gibt zwei DMARC-Records, also beachten Empfänger keinen. Aus ihnen wird einer.',
  },
} as const
const STRICTER = {
  risk: 'high',
  riskSays: {
    en: 'Mail of the domain that is neither signed nor sent by its servers goes to junk or is refused: newsletters and web forms too. Look at the reports of some weeks first.',
    de: 'Mail der Domain, die weder signiert noch von ihren Servern ist, landet im Junk oder wird abgewiesen: auch Newsletter und Webformulare. Zuerst die Berichte einiger Wochen ansehen.',
  },
} as const

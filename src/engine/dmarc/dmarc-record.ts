import { readTagList, type Tag, type TagProblem } from '../tag-list/tag-list.ts'
import { type ReportUri, readReportUris } from './report-uri.ts'

/** What the owner of a domain asks for (RFC 9989 §4.7, `p`). */
export type DmarcPolicy = 'none' | 'quarantine' | 'reject'

export type AlignmentMode = 'relaxed' | 'strict'

/**
 * Where a record leaves the formal definition of RFC 9989 §4.8: trouble of the list, an empty value, a value that its tag
 * does not know, a list of addresses with a wrong one, neither `p` nor `rua`.
 */
export interface DmarcProblem {
  readonly kind: TagProblem['kind'] | 'emptyValue' | 'unknownValue' | 'badUri' | 'noPolicy'
  readonly tag: string
  readonly value: string
}

/** A DMARC Policy Record, read. Values that break the syntax are as if they were absent (RFC 9989 §4.8). */
export interface DmarcRecord {
  readonly text: string
  /** Names in lower-case, in their order, doubles among them. */
  readonly tags: readonly Tag[]
  readonly problems: readonly DmarcProblem[]
  readonly p: DmarcPolicy | null
  readonly sp: DmarcPolicy | null
  readonly np: DmarcPolicy | null
  readonly psd: 'y' | 'n' | 'u'
  /** `t=y`. */
  readonly testing: boolean
  readonly adkim: AlignmentMode
  readonly aspf: AlignmentMode
  readonly fo: readonly string[]
  readonly rua: readonly ReportUri[]
  readonly ruf: readonly ReportUri[]
  /** Of RFC 7489 §6.3, which RFC 9989 dropped: older receivers apply the policy to that many of a hundred mails. */
  readonly pct: number
  /** Tags that RFC 9989 does not define; receivers ignore them. */
  readonly unknownTags: readonly string[]
}

/** The `v` tag comes first and says exactly `DMARC1` (RFC 9989 §4.7, §4.8: only white space round the equals sign). */
const VERSION = /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/

/** True for a text that receivers take as a DMARC Policy Record; any other TXT record is none of their business (RFC 9989 §4.10 step 2). */
export function isDmarcRecord(text: string): boolean {
  return VERSION.test(text)
}

/**
 * Reads a record; null when it is none (`isDmarcRecord`), or when a tag stands there twice, which makes the whole list
 * invalid (RFC 9989 §4.7 with RFC 6376 §3.2).
 */
export function parseDmarcRecord(text: string): DmarcRecord | null {
  const record = isDmarcRecord(text) ? readDmarcRecord(text) : null
  return record?.problems.some(({ kind }) => kind === 'duplicate') ? null : record
}

/** As `parseDmarcRecord`, whatever the text: for saying what is wrong with it. */
export function readDmarcRecord(text: string): DmarcRecord {
  // RFC 7489 §6.4 has the names as ABNF literals, which any case matches, and receivers read them so.
  const { tags, problems } = readTagList(text, 'lowerCase')
  const value = (name: string) => tags.find((tag) => tag.name === name)?.value ?? null
  const oneOf = <T extends string>(name: string, values: readonly T[]) =>
    values.find((known) => known === value(name)?.toLowerCase()) ?? null
  const rua = urisOf(value('rua'))
  return {
    text,
    tags,
    problems: [...problems.map(asDmarcProblem), ...tags.flatMap(valueProblems), ...policyProblems(value('p'), rua)],
    p: oneOf('p', POLICIES),
    sp: oneOf('sp', POLICIES),
    np: oneOf('np', POLICIES),
    psd: oneOf('psd', PSD_VALUES) ?? 'u',
    testing: oneOf('t', YES_OR_NO) === 'y',
    adkim: oneOf('adkim', MODES) === 's' ? 'strict' : 'relaxed',
    aspf: oneOf('aspf', MODES) === 's' ? 'strict' : 'relaxed',
    fo: readFailureOptions(value('fo')) ?? ['0'],
    rua,
    ruf: urisOf(value('ruf')),
    pct: readPercentage(value('pct')),
    unknownTags: tags.map(({ name }) => name).filter((name) => !KNOWN_TAGS.has(name)),
  }
}

/** True when the syntax asks for nothing else: the record complies with RFC 9989 §4.8. */
export function isWellFormed(record: DmarcRecord): boolean {
  return isDmarcRecord(record.text) && record.problems.length === 0
}

const POLICIES: readonly DmarcPolicy[] = ['none', 'quarantine', 'reject']
const PSD_VALUES = ['y', 'n', 'u'] as const
const YES_OR_NO = ['y', 'n'] as const
const MODES = ['r', 's'] as const
const KNOWN_TAGS = new Set(['v', 'p', 'sp', 'np', 'psd', 't', 'adkim', 'aspf', 'fo', 'rua', 'ruf'])

function asDmarcProblem({ kind, name }: TagProblem): DmarcProblem {
  return { kind, tag: name, value: '' }
}

/** The rules of RFC 9989 §4.8: names are of letters alone, and each tag has a rule for its value (table 2). */
function valueProblems({ name, value }: Tag): DmarcProblem[] {
  if (/[0-9_]/.test(name)) return [{ kind: 'badName', tag: name, value }]
  if (value === '') return [{ kind: 'emptyValue', tag: name, value }]
  const isKnown = RULES[name]
  if (isKnown !== undefined && !isKnown(value.toLowerCase())) return [{ kind: 'unknownValue', tag: name, value }]
  if (name !== 'rua' && name !== 'ruf') return []
  return readReportUris(value)
    .filter(({ scheme }) => scheme === null)
    .map(({ uri }) => ({ kind: 'badUri', tag: name, value: uri }))
}

const isPolicy = (value: string) => (POLICIES as readonly string[]).includes(value)

const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  p: isPolicy,
  sp: isPolicy,
  np: isPolicy,
  psd: (value) => /^[ynu]$/.test(value),
  t: (value) => /^[yn]$/.test(value),
  adkim: (value) => /^[rs]$/.test(value),
  aspf: (value) => /^[rs]$/.test(value),
  fo: (value) => readFailureOptions(value) !== null,
}

/** Without `p` a record is of use only with `rua` (RFC 9989 §4.10.1). */
function policyProblems(p: string | null, rua: readonly ReportUri[]): DmarcProblem[] {
  return p === null && !rua.some(({ scheme }) => scheme !== null) ? [{ kind: 'noPolicy', tag: 'p', value: '' }] : []
}

/** dmarc-fo: each letter at most once, and not both 0 and 1. Null: not to the letter. */
function readFailureOptions(value: string | null): string[] | null {
  if (value === null) return null
  const options = value.toLowerCase().split(':')
  const known = options.every((option) => /^[01ds]$/.test(option))
  if (!known || new Set(options).size < options.length || (options.includes('0') && options.includes('1'))) return null
  return options
}

function urisOf(list: string | null): ReportUri[] {
  return list === null || list === '' ? [] : readReportUris(list)
}

function readPercentage(value: string | null): number {
  return value !== null && /^[0-9]{1,3}$/.test(value) && Number(value) <= 100 ? Number(value) : 100
}

import type { Lookup } from '../dns/dns-answer.ts'
import { labelsOf } from '../dns/domain-name.ts'
import { isMailDomain } from '../dns/mail-domain.ts'
import { textsAt } from '../dns/texts-at.ts'
import { type DmarcRecord, isDmarcRecord, parseDmarcRecord } from './dmarc-record.ts'

/** One name of a walk. `several`: more than one DMARC record, all discarded. `invalid`: one that is no valid list of tags. */
export interface WalkStep {
  readonly domain: string
  readonly found: 'record' | 'nothing' | 'several' | 'invalid' | 'error'
  readonly record: DmarcRecord | null
  /** The DMARC records at this name as they stand there, whatever became of them. */
  readonly texts: readonly string[]
}

/** A walk from a domain towards the root (RFC 9989 §4.10), as far as it was needed. */
export interface TreeWalk {
  readonly domain: string
  readonly steps: readonly WalkStep[]
  /** The first step that failed; what lies beyond it is not known. Null: none. */
  readonly error: WalkStep | null
  readonly organizationalDomain: string
}

/** The domains at which a walk asks, at most eight (RFC 9989 §4.10, steps 3, 4 and 7). */
export function walkDomains(domain: string): string[] {
  const labels = labelsOf(domain)
  const rest = labels.length < 8 ? labels.slice(1) : labels.slice(-7)
  return [domain, ...rest.map((_label, index) => rest.slice(index).join('.'))]
}

/** Walks. The names are known beforehand, so all are asked at once; the walk ends at the first `psd=y` or `psd=n`. */
export async function walkTree(domain: string, lookup: Lookup): Promise<TreeWalk> {
  const asked = await Promise.all(walkDomains(domain).map((name) => lookAt(name, lookup)))
  const last = asked.findIndex(({ found, record }) => found === 'error' || (record !== null && record.psd !== 'u'))
  const steps = last < 0 ? asked : asked.slice(0, last + 1)
  const error = steps.find(({ found }) => found === 'error') ?? null
  return { domain, steps, error, organizationalDomain: selectOrganizationalDomain(domain, steps) }
}

/** The record of one name, where exactly one stands there. */
export async function lookAt(domain: string, lookup: Lookup): Promise<WalkStep> {
  const name = `_dmarc.${domain}`
  const all = isMailDomain(name) ? await textsAt(name, lookup) : []
  if (all === null) return { domain, found: 'error', record: null, texts: [] }
  const texts = all.filter(isDmarcRecord)
  const [text] = texts
  if (text === undefined) return { domain, found: 'nothing', record: null, texts }
  if (texts.length > 1) return { domain, found: 'several', record: null, texts }
  const record = parseDmarcRecord(text)
  return { domain, found: record === null ? 'invalid' : 'record', record, texts }
}

/** RFC 9989 §4.10.2, from the longest name to the shortest. */
function selectOrganizationalDomain(start: string, steps: readonly WalkStep[]): string {
  let shortest = start
  for (const { domain, record } of steps) {
    if (record === null) continue
    if (record.psd === 'n') return domain
    if (record.psd === 'y' && domain !== start) return oneLabelBelow(domain, start)
    shortest = domain
  }
  return shortest
}

/** Of `a.mail.example.com` below `com`: `example.com`. */
function oneLabelBelow(ancestor: string, name: string): string {
  return labelsOf(name)
    .slice(-(labelsOf(ancestor).length + 1))
    .join('.')
}

import type { Finding } from '../checks/finding.ts'
import type { SetupStep, SetupValues, VerifiedItem } from './setup.ts'
import { toItem } from './to-item.ts'

const WEIGHT: readonly VerifiedItem['outcome'][] = [
  'fail',
  'warn',
  'couldNotTell',
  'notice',
  'pass',
  'notApplicable',
  'said',
]

/**
 * One mistake is told once. Where a record is wrong and checks say so too, the item of the record stays, with the words of the gravest check and the record to copy. The
 * gravest come first.
 */
export function mergeItems(
  values: SetupValues,
  own: readonly VerifiedItem[],
  findings: readonly Finding[],
): readonly VerifiedItem[] {
  const told = new Set<string>()
  const items = own.map((item): VerifiedItem => {
    if (item.outcome !== 'fail' && item.outcome !== 'warn' && !isAwaited(item)) return item
    const about = findings.filter(({ id, outcome }) => isBad(outcome) && !told.has(id) && isAbout(id, item, values))
    for (const { id } of about) told.add(id)
    const [gravest] = about.toSorted((a, b) => weightOf(a.outcome) - weightOf(b.outcome))
    if (gravest === undefined || isAwaited(item)) return item
    const { says } = toItem(gravest)
    return { ...item, says: { en: `${item.says.en} ${says.en}`, de: `${item.says.de} ${says.de}` } }
  })
  const others = findings.filter(({ id }) => !told.has(id)).map(toItem)
  return [...items, ...others].toSorted((a, b) => WEIGHT.indexOf(a.outcome) - WEIGHT.indexOf(b.outcome))
}

/** A record that is not there yet, and need not be before another step. */
function isAwaited({ id, outcome }: VerifiedItem): boolean {
  return outcome === 'notice' && id.startsWith('awaited ')
}

function isBad(outcome: Finding['outcome']): boolean {
  return outcome === 'fail' || outcome === 'warn'
}

function weightOf(outcome: Finding['outcome']): number {
  return WEIGHT.indexOf(outcome === 'temperror' ? 'couldNotTell' : outcome)
}

/** Checks that judge the record of this name and type, or that cannot be right while it is wrong. */
function isAbout(check: string, { id }: VerifiedItem, { domain, hostName }: SetupValues): boolean {
  const [name = '', type = ''] = id
    .replace(/^awaited /, '')
    .toLowerCase()
    .split(' ')
  const zone = `${domain.toLowerCase()}.`
  const host = `${hostName.toLowerCase()}.`
  if (name.endsWith(`_domainkey.${zone}`)) return KEY_CHECKS.test(check)
  if (name === `_dmarc.${zone}`) return check.startsWith('dmarc-')
  if (name === `_smtp._tls.${zone}`) return check.startsWith('tls-rpt-')
  if (name === `_mta-sts.${zone}`) return /^mta-sts-(?:record|syntax|single)$/.test(check)
  if (name === `mta-sts.${zone}`) return /^mta-sts-(?:fetch|policy|certificate)$/.test(check)
  if (type === 'tlsa') return /^tlsa-|^dane-/.test(check)
  if (type === 'caa') return check.startsWith('caa-')
  if (type === 'txt') return name === zone ? /^spf-(?!helo)/.test(check) : name === host && check === 'spf-helo'
  if (type === 'mx') return name === zone && check.startsWith('mx-')
  if (type === 'a' || type === 'aaaa') return name === host && HOST_CHECKS.test(check)
  return type === 'ptr' && POINTER_CHECKS.test(check)
}

const KEY_CHECKS = /^dkim-key(?!-doubled-name|-quotes)/
const HOST_CHECKS = /^(?:mx-resolves|mx-alias|mx-public-addresses|ehlo-resolves|spf-address-authorized|spf-helo)$/
const POINTER_CHECKS = /^(?:reverse-dns|iprev|ipv6-reverse-dns|ehlo-equals-reverse-dns)/

/** For whoever makes items of a step that can be absorbed. */
export function awaitedId(record: string): string {
  return `awaited ${record}`
}

/** Steps of which more is looked at than checks do. */
export const LOOKS_ITSELF: readonly SetupStep[] = [
  'readiness',
  'keys',
  'records',
  'policies',
  'firstProbe',
  'programmes',
]

import type { Finding } from '../checks/finding.ts'
import { joinSentences } from './join-sentences.ts'
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
    if (about.length === 0 && doesAsWell(item, findings, values)) return { ...item, ...AS_WELL }
    const [gravest] = about.toSorted((a, b) => weightOf(a.outcome) - weightOf(b.outcome))
    if (gravest === undefined || isAwaited(item)) return item
    const { says } = toItem(gravest)
    return { ...item, says: joinSentences(item.says, says) }
  })
  const others = findings.filter(({ id }) => !told.has(id)).map(toItem)
  return [...items, ...others].toSorted((a, b) => WEIGHT.indexOf(a.outcome) - WEIGHT.indexOf(b.outcome))
}

/** What stands there is not what the guide would write, and says the same: the server may send, reports go to somebody. */
function doesAsWell({ id }: VerifiedItem, findings: readonly Finding[], { domain }: SetupValues): boolean {
  const passes = (check: string) => findings.some((one) => one.id === check && one.outcome === 'pass')
  const name = id.toLowerCase()
  if (name === `${domain.toLowerCase()}. txt`) return passes('spf-record') && passes('spf-address-authorized')
  return name === `_smtp._tls.${domain.toLowerCase()}. txt` && passes('tls-rpt-record')
}

const AS_WELL: Pick<VerifiedItem, 'outcome' | 'says' | 'fix'> = {
  outcome: 'notice',
  says: {
    en: 'What stands there is not written as the guide would write it, and does as well.',
    de: 'Was dort steht, ist anders geschrieben, als die Anleitung es schriebe, und leistet dasselbe.',
  },
  fix: null,
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
  const [, checks] = TROUBLE_CHECKS.find(([troubles]) => troubles.test(id)) ?? []
  if (checks !== undefined) return checks.test(check)
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

/** Checks that see the same as what is in a wrong order. */
const TROUBLE_CHECKS: readonly (readonly [troubles: RegExp, checks: RegExp])[] = [
  [/^sts-(?:file|announced)/, /^mta-sts-(?:record|fetch|policy|certificate|host|place|redirect)/],
  [/^sts-(?:other-hosts|testing-other-hosts|mx-not-named)$/, /^mta-sts-mx-covered$/],
  [/^sts-certificate$/, /^mta-sts-mx-certificate$/],
  [/^sts-(?:enforce-early|loosened)$/, /^mta-sts-mode$/],
  [/^dane-unsigned$/, /^(?:dnssec-signed|tlsa-secure|dane-)/],
  [/^dane-/, /^tlsa-(?:present|matches|rollover)$/],
  [/^dmarc-too-early$/, /^dmarc-policy-strength$/],
]

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

import type { Localized } from '../bounces/diagnosis.ts'
import type { Finding } from '../checks/finding.ts'
import type { Port25Seen } from './setup.ts'
import type { Hoster } from './setup-knowledge.ts'

/** Keep this address, or take another one. */
export interface Readiness {
  readonly verdict: 'keep' | 'mendFirst' | 'swap' | 'unknown'
  /** What speaks for it and against, the weightiest first. */
  readonly reasons: readonly {
    readonly id: string
    readonly weight: 'against' | 'mend' | 'good' | 'unknown'
    readonly says: Localized
  }[]
}

/** Findings that no work on the server mends: the address itself has a past, or bad neighbours. */
const AGAINST: readonly string[] = ['blocklist-neighbourhood', 'sending-addresses-public', 'ipv6-tunnel']
/** Findings that can be mended, or asked away. */
const MENDABLE: readonly string[] = [
  'reverse-dns',
  'reverse-dns-generic',
  'reverse-dns-families',
  'ipv6-reverse-dns',
  'blocklist-address',
  'blocklist-spamhaus',
  'blocklist-policy',
  'blocklist-spamhaus-policy',
]

/** Whether an address is fit for mail, from what was seen of it, what the server said of port 25, and what is known of the hoster. */
export function judgeReadiness(
  findings: readonly Finding[],
  port25: Port25Seen | null,
  hoster: Hoster | null,
): Readiness {
  const bad = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
  const unseen = findings.filter(({ outcome }) => outcome === 'temperror')
  const reasons: Readiness['reasons'] = [
    ...bad
      .filter(({ id }) => AGAINST.includes(id))
      .map(({ id, summary }) => ({ id, weight: 'against' as const, says: summary })),
    ...portReasons(port25, hoster),
    ...ptrReasons(bad, hoster),
    ...bad
      .filter(({ id }) => MENDABLE.includes(id))
      .map(({ id, summary }) => ({ id, weight: 'mend' as const, says: summary })),
    ...(hoster === null ? [] : [{ id: `hoster-${hoster.id}`, weight: 'unknown' as const, says: hoster.reputation }]),
    ...unseen.map(({ id, summary }) => ({ id, weight: 'unknown' as const, says: summary })),
  ]
  const listed = bad.filter(({ id, outcome }) => id.startsWith('blocklist-') && outcome === 'fail').length
  return { verdict: verdictOf(reasons, listed, findings.length), reasons }
}

function verdictOf(reasons: Readiness['reasons'], listed: number, seen: number): Readiness['verdict'] {
  if (reasons.some(({ weight }) => weight === 'against') || listed > 1) return 'swap'
  if (reasons.some(({ weight }) => weight === 'mend')) return 'mendFirst'
  if (seen === 0 || reasons.some(({ id }) => id === 'port25-unknown')) return 'unknown'
  return 'keep'
}

function portReasons(port25: Port25Seen | null, hoster: Hoster | null): Readiness['reasons'] {
  if (port25?.out === 'open') return [{ id: 'port25', weight: 'good', says: OPEN }]
  if (port25?.out === 'blocked') {
    const never = hoster?.port25.out === 'blocked'
    return [{ id: 'port25', weight: never ? 'against' : 'mend', says: never ? hoster.port25.says : BLOCKED }]
  }
  return [{ id: 'port25-unknown', weight: 'unknown', says: hoster?.port25.says ?? UNKNOWN }]
}

function ptrReasons(bad: readonly Finding[], hoster: Hoster | null): Readiness['reasons'] {
  const isMissing = bad.some(({ id }) => id === 'reverse-dns' || id === 'reverse-dns-generic')
  return isMissing && hoster?.ptr.how === 'none' ? [{ id: 'no-ptr', weight: 'against', says: hoster.ptr.says }] : []
}

const OPEN = { en: 'Port 25 is open to the outside.', de: 'Port 25 ist nach außen offen.' }
const BLOCKED = {
  en: 'Port 25 is closed to the outside: ask the hoster to open it, or send through a relay.',
  de: 'Port 25 ist nach außen geschlossen: den Hoster um Öffnung bitten oder über ein Relay senden.',
}
const UNKNOWN = {
  en: 'Whether port 25 is open to the outside is not known yet: run the command on the server.',
  de: 'Ob Port 25 nach außen offen ist, ist noch nicht bekannt: den Befehl auf dem Server ausführen.',
}

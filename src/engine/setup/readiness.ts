import type { Localized } from '../bounces/diagnosis.ts'
import type { Finding } from '../checks/finding.ts'
import { joinSentences } from './join-sentences.ts'
import { NOT_NEEDED, sendsDirectly } from './sends-directly.ts'
import type { Port25Seen, SetupRole } from './setup.ts'
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
  role: SetupRole,
): Readiness {
  const bad = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
  const unseen = findings.filter(({ outcome }) => outcome === 'temperror')
  const reasons: Readiness['reasons'] = [
    ...bad
      .filter(({ id }) => AGAINST.includes(id))
      .map(({ id, summary }) => ({ id, weight: 'against' as const, says: summary })),
    ...(sendsDirectly(role)
      ? portReasons(port25, hoster)
      : [{ id: 'port25', weight: 'good' as const, says: port25?.out === 'open' ? OPEN : NOT_NEEDED }]),
    ...ptrReasons(bad, hoster),
    ...bad.filter(({ id }) => MENDABLE.includes(id)).map((finding) => mendable(finding, hoster)),
    ...(hoster === null
      ? []
      : [{ id: `hoster-${hoster.id}`, weight: 'unknown' as const, says: dated(hoster, hoster.reputation) }]),
    ...unseen.map(({ id, summary }) => ({ id, weight: 'unknown' as const, says: summary })),
  ]
  return { verdict: verdictOf(reasons, findings), reasons }
}

/** Mended is what can be mended first; keep is only said of an address whose name and lists were seen, and whose server reaches others. */
function verdictOf(reasons: Readiness['reasons'], findings: readonly Finding[]): Readiness['verdict'] {
  const isListing = (id: string) => id.startsWith('blocklist-') && !id.endsWith('policy') && id !== 'blocklist-minor'
  const listed = findings.filter(({ id, outcome }) => isListing(id) && outcome === 'fail').length
  if (reasons.some(({ weight }) => weight === 'against') || listed > 1) return 'swap'
  if (reasons.some(({ weight }) => weight === 'mend')) return 'mendFirst'
  const isSeen = (fits: (id: string) => boolean) =>
    findings.some(({ id, outcome }) => fits(id) && (outcome === 'pass' || outcome === 'notice'))
  const isKnown = isSeen((id) => id === 'reverse-dns') && isSeen(isListing)
  return isKnown && reasons.some(({ id }) => id === 'port25') ? 'keep' : 'unknown'
}

/** IPv6 is worse than none where it has no name: big providers refuse it. */
function mendable({ id, summary }: Finding, hoster: Hoster | null): Readiness['reasons'][number] {
  const never = hoster?.ipv6Ptr === 'none' ? dated(hoster, NO_IPV6_PTR) : null
  const says = id === 'ipv6-reverse-dns' ? [summary, IPV6, never] : [summary]
  return { id, weight: 'mend', says: joinSentences(...says) }
}

/** What is known of a hoster was true on a day. */
function dated({ name, verifiedOn }: Hoster, says: Localized): Localized {
  return { en: `${name}, as of ${verifiedOn}: ${says.en}`, de: `${name}, Stand ${verifiedOn}: ${says.de}` }
}

function portReasons(port25: Port25Seen | null, hoster: Hoster | null): Readiness['reasons'] {
  if (port25?.out === 'open') return [{ id: 'port25', weight: 'good', says: OPEN }]
  if (port25?.out === 'blocked') {
    const never = hoster?.port25.out === 'blocked'
    return [
      {
        id: 'port25',
        weight: never ? 'against' : 'mend',
        says: hoster === null ? BLOCKED : joinSentences(BLOCKED, dated(hoster, hoster.port25.says)),
      },
    ]
  }
  return [
    {
      id: 'port25-unknown',
      weight: 'unknown',
      says: hoster === null ? UNKNOWN : joinSentences(UNKNOWN, dated(hoster, hoster.port25.says)),
    },
  ]
}

function ptrReasons(bad: readonly Finding[], hoster: Hoster | null): Readiness['reasons'] {
  const isMissing = bad.some(({ id }) => id === 'reverse-dns' || id === 'reverse-dns-generic')
  return isMissing && hoster?.ptr.how === 'none'
    ? [{ id: 'no-ptr', weight: 'against', says: dated(hoster, hoster.ptr.says) }]
    : []
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
const IPV6 = {
  en: 'Either the IPv6 address gets a reverse name that leads back to it, or the server sends by IPv4 only and has no AAAA record: big providers refuse IPv6 without a name.',
  de: 'Entweder bekommt die IPv6-Adresse einen Rückwärtsnamen, der zu ihr zurückführt, oder der Server sendet nur über IPv4 und hat keinen AAAA-Record: Große Anbieter weisen IPv6 ohne Namen ab.',
}
const NO_IPV6_PTR = {
  en: 'IPv6 addresses get no reverse name there.',
  de: 'IPv6-Adressen bekommen dort keinen Rückwärtsnamen.',
}

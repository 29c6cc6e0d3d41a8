import type { Finding } from '../../checks/finding.ts'
import type { KeptRun } from '../../checks/kept-run.ts'
import { reverseName } from '../../dns/ip-address.ts'
import { addressKey } from '../same-address.ts'
import { isOfAddresses, isOfAnyDomain } from './server-checks.ts'

/** Of a kept run what requests need; small, so that it can be held. */
export interface SeenRun {
  /** Null: it is of another domain than the mail, and says only something of the addresses. */
  readonly domain: string | null
  /** RFC 3339. */
  readonly at: string
  /** By id, only those that requests ask for; without evidence. */
  readonly findings: ReadonlyMap<string, SeenFinding>
  readonly sendingAddresses: readonly string[]
  /** The user said that these are they. */
  readonly areNamed: boolean
  /** The name that the server greets with; null: not known. */
  readonly ehloName: string | null
  /** Names of addresses that lead back to them. */
  readonly reverseNames: ReadonlyMap<string, string>
}

/** A finding, and when it was found. */
export interface SeenFinding extends Pick<Finding, 'outcome' | 'title' | 'summary' | 'parts'> {
  readonly at: string
}

/** @param checks ids of the checks that requests ask for */
export function seeRun({ settings, report }: KeptRun, checks: ReadonlySet<string>): SeenRun {
  const { sendingAddresses, sendingAddressesFrom } = report.vantage
  const wanted = report.findings.filter((finding) => checks.has(finding.id))
  return {
    domain: report.domain,
    at: report.startedAt,
    findings: new Map(
      wanted.map(({ id, outcome, title, summary, parts }) => [
        id,
        { outcome, title, summary, parts, at: report.startedAt },
      ]),
    ),
    sendingAddresses,
    areNamed: sendingAddressesFrom === 'user',
    ehloName: settings.ehloName ?? greetedName(wanted, sendingAddresses),
    reverseNames: new Map(
      sendingAddresses.flatMap((address) => {
        const name = pointerOf(wanted, address)
        return name === null ? [] : [[addressKey(address), name] as const]
      }),
    ),
  }
}

/** Two runs as one: what is known of the domain from its own, what is known of the addresses from one that looked at them. */
export function mergeRuns(ofDomain: SeenRun | null, ofAddresses: SeenRun): SeenRun {
  const told = [...ofAddresses.findings].filter(([check]) => isOfAnyDomain(check))
  const others = [...(ofDomain?.findings ?? [])].filter(([check]) => !isOfAddresses(check) && !isOfAnyDomain(check))
  const oldest = ofDomain !== null && Date.parse(ofDomain.at) < Date.parse(ofAddresses.at) ? ofDomain : ofAddresses
  return { ...ofAddresses, domain: ofDomain?.domain ?? null, at: oldest.at, findings: new Map([...others, ...told]) }
}

/** Is this address one that the run looked at as a sending one? */
export function covers({ sendingAddresses }: SeenRun, address: string): boolean {
  const key = addressKey(address)
  return sendingAddresses.some((one) => addressKey(one) === key)
}

function pointerOf(findings: readonly Finding[], address: string): string | null {
  const owner = reverseName(address)
  const lines = findings.flatMap(({ evidence }) =>
    evidence.flatMap((one) => (one.kind === 'dns' && one.type === 'PTR' && one.name === owner ? one.lines : [])),
  )
  return lines.flatMap((line) => / PTR (\S+?)\.?$/.exec(line)?.[1]?.toLowerCase() ?? [])[0] ?? null
}

/** What an own server of one of these addresses says first (RFC 5321 §4.2): `220 name …`. */
function greetedName(findings: readonly Finding[], addresses: readonly string[]): string | null {
  const own = findings
    .filter(({ id }) => id === 'ehlo-name')
    .flatMap(({ evidence }) => evidence.flatMap((one) => (one.kind === 'dialogue' ? [one] : [])))
    .filter(({ protocol, address }) => protocol === 'smtp' && addresses.includes(address))
  const greeting = own.flatMap(({ lines }) => lines.find((line) => /^S: 220[ -]/.test(line)) ?? [])[0]
  const name = /^S: 220[ -](\S{3,253})/.exec(greeting ?? '')?.[1]?.toLowerCase() ?? ''
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name) ? name : null
}

import type { Finding } from '../../checks/finding.ts'
import type { KeptRun } from '../../checks/kept-run.ts'
import { reverseName } from '../../dns/ip-address.ts'
import { addressKey } from '../same-address.ts'

/** Of a kept run what requests need; small, so that it can be held. */
export interface SeenRun {
  readonly id: string
  readonly domain: string
  /** RFC 3339. */
  readonly at: string
  /** By id, only those that requests ask for; without evidence. */
  readonly findings: ReadonlyMap<string, Pick<Finding, 'id' | 'outcome' | 'title' | 'summary' | 'parts'>>
  readonly sendingAddresses: readonly string[]
  /** The user said that these are they. */
  readonly areNamed: boolean
  /** The name that the server greets with; null: not known. */
  readonly ehloName: string | null
  /** Names of addresses that lead back to them. */
  readonly reverseNames: ReadonlyMap<string, string>
}

/** @param checks ids of the checks that requests ask for */
export function seeRun({ id, settings, report }: KeptRun, checks: ReadonlySet<string>): SeenRun {
  const { sendingAddresses, sendingAddressesFrom } = report.vantage
  const wanted = report.findings.filter((finding) => checks.has(finding.id))
  return {
    id,
    domain: report.domain,
    at: report.startedAt,
    findings: new Map(
      wanted.map(({ id: check, outcome, title, summary, parts }) => [
        check,
        { id: check, outcome, title, summary, parts },
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

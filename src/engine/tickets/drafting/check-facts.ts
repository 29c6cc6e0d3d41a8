import type { LetterLanguage } from '../../appeals/appeal.ts'
import type { KnownFacts } from '../../appeals/render-letter.ts'
import { ipFamily } from '../../dns/ip-address.ts'
import { addressKey } from '../same-address.ts'
import type { CheckedLines } from './note.ts'
import { known } from './refusal-evidence.ts'
import { covers, type SeenRun } from './seen-run.ts'

/** What a kept run knows of these addresses. What it only supposed to send is not told as sending. */
export function runFacts(run: SeenRun, addresses: readonly string[]): KnownFacts {
  const ips = addresses.filter((address) => ipFamily(address) !== null)
  const named = ips.length === 0 && run.areNamed ? run.sendingAddresses.filter((one) => ipFamily(one) !== null) : []
  const [address] = ips.length > 0 ? ips : named
  const isItsServer = ips.length === 0 || ips.some((ip) => covers(run, ip))
  return known({
    domain: run.domain,
    address: address ?? null,
    addresses: named.length > 0 ? named.join(', ') : null,
    host: isItsServer ? run.ehloName : null,
    reverseName: address === undefined ? null : (run.reverseNames.get(addressKey(address)) ?? null),
  })
}

/** What is right, one line each with the day on which it was looked at; in English where the language has no line. */
export function checkedFact(
  right: readonly string[],
  { findings }: SeenRun,
  lines: CheckedLines,
  language: LetterLanguage,
): KnownFacts {
  const told = right.flatMap((check) => {
    const line = lines[check]?.[language] ?? lines[check]?.en
    const at = findings.get(check)?.at
    return line === undefined || at === undefined ? [] : [`- ${line} (${at.slice(0, 10)})`]
  })
  return known({ checked: told.join('\n') })
}

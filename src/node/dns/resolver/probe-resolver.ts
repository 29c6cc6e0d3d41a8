import { randomBytes } from 'node:crypto'
import type { Probes } from '../../../engine/dns/judge-resolver.ts'
import type { RecordType } from '../../../engine/dns/record.ts'
import type { DnsResponse } from '../../../engine/dns/response.ts'
import type { ProbeNames } from './probe-names.ts'

/** Tries a resolver's honesty: all questions at once. A bogus name is only asked for when the answer would be believed. */
export async function probeResolver(
  ask: (name: string, type: RecordType) => Promise<DnsResponse>,
  names: ProbeNames,
  believable: boolean,
): Promise<Probes> {
  const { addresses: knownAddresses, name: knownName } = names.known
  const [absent, known, signed, bogus] = await Promise.all([
    Promise.all(names.absentBelow.map((parent) => ask(below(parent), 'A'))),
    ask(knownName, 'A'),
    Promise.all(names.signed.map((zone) => ask(zone, 'SOA'))),
    believable ? ask(names.bogus, 'A') : null,
  ])
  return { absent, known, knownAddresses, signed, bogus }
}

function below(parent: string): string {
  const label = `nx${randomBytes(10).toString('hex')}`
  return parent === '' ? label : `${label}.${parent}`
}

import type { DataOf, DnsRecord } from './record.ts'
import { dataOf } from './record.ts'

/** What may be said of the signatures of a record set without doing the mathematics. */
export type SignatureState = 'valid' | 'missing' | 'expired' | 'early' | 'unknownKey'

/**
 * The best of the signatures over a type: made by a key of the zone and valid at this time, in seconds since 1970 (RFC 4035
 * §5.3.1). One good signature is enough.
 */
export function judgeSignatures(
  signatures: readonly DnsRecord[],
  type: string,
  zone: { readonly apex: string; readonly keys: readonly DataOf<'DNSKEY'>[] },
  seconds: number,
): { readonly state: SignatureState; readonly signature: DataOf<'RRSIG'> | null } {
  const own = dataOf(signatures, 'RRSIG').filter(({ typeCovered }) => typeCovered === type)
  const judged = own.map((signature) => ({ state: stateOf(signature, zone, seconds), signature }))
  return BEST_FIRST.map((state) => judged.find((one) => one.state === state)).find((one) => one !== undefined) ?? NONE
}

const NONE = { state: 'missing', signature: null } as const
const BEST_FIRST: readonly SignatureState[] = ['valid', 'expired', 'early', 'unknownKey']

function stateOf(
  { keyTag, algorithm, signerName, inception, expiration }: DataOf<'RRSIG'>,
  { apex, keys }: { readonly apex: string; readonly keys: readonly DataOf<'DNSKEY'>[] },
  seconds: number,
): SignatureState {
  if (signerName !== apex || !keys.some((key) => key.keyTag === keyTag && key.algorithm === algorithm))
    return 'unknownKey'
  if (seconds > expiration) return 'expired'
  return seconds < inception ? 'early' : 'valid'
}

import { coversHost } from '../tls/host-names.ts'
import type { TlsState } from './world.ts'

/**
 * What is wrong with a certificate, one thing at a time, so that each has its own finding: `expired` or `notYet` ·
 * `chain`: the issuer’s certificate was not sent · `untrusted`: self-signed, or of a CA that this computer does not know ·
 * `name`: good, but for another host.
 */
export type CertificateTrouble = 'expired' | 'notYet' | 'chain' | 'untrusted' | 'name'

/** Null: nothing is wrong. `now` in milliseconds since 1970. */
export function certificateTrouble(tls: TlsState, host: string, now: number): CertificateTrouble | null {
  const [leaf] = tls.chain
  if (leaf === undefined) return 'untrusted'
  if (leaf.validTo < now || tls.trustError === 'CERT_HAS_EXPIRED') return 'expired'
  if (leaf.validFrom > now || tls.trustError === 'CERT_NOT_YET_VALID') return 'notYet'
  if (tls.trustError !== null) return isCut(tls) ? 'chain' : 'untrusted'
  return coversHost(leaf.names, host) ? null : 'name'
}

/** Only the server's own certificate came, and it was issued by another one. */
function isCut({ chain, trustError }: TlsState): boolean {
  const [leaf] = chain
  return chain.length === 1 && leaf?.subject !== leaf?.issuer && (trustError ?? '').startsWith('UNABLE_TO_')
}

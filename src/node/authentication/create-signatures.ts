import type { DnsPort, SignaturePort } from '../../engine/checks/world.ts'

export interface CreateSignaturesOptions {
  readonly dns: Pick<DnsPort, 'resolve'>
  readonly now: () => number
}

/** Verifies the DKIM and ARC signatures of a mail. */
export function createSignatures(_options: CreateSignaturesOptions): SignaturePort {
  return { verify: () => Promise.reject(new Error('to come')) }
}

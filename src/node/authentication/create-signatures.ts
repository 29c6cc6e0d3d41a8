import { verifyArc } from '../../engine/arc/verify-arc.ts'
import type { DnsPort, SignaturePort } from '../../engine/checks/world.ts'
import { readRawMessage } from '../../engine/dkim/raw-message.ts'
import { verifyDkim } from '../../engine/dkim/verify-dkim.ts'
import type { Lookup } from '../../engine/dns/dns-answer.ts'
import { mailauthOpinion } from './mailauth-opinion.ts'
import { signatureCrypto } from './signature-crypto.ts'

export interface CreateSignaturesOptions {
  readonly dns: Pick<DnsPort, 'resolve'>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Verifies the DKIM and ARC signatures of a mail through the DNS of a run. */
export function createSignatures({ dns, now }: CreateSignaturesOptions): SignaturePort {
  const lookup: Lookup = async (name, type) => {
    const { status, records, tookMs } = await dns.resolve(name, type)
    return { status, data: records.map(({ data }) => data), tookMs }
  }
  const setup = { lookup, crypto: signatureCrypto, now }
  return {
    verify: async (message) => {
      const raw = readRawMessage(message)
      const [dkim, arc, secondOpinion] = await Promise.all([
        verifyDkim(raw, setup),
        verifyArc(raw, setup),
        mailauthOpinion(message, dns),
      ])
      return { dkim, arc, secondOpinion }
    },
  }
}

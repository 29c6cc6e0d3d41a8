import type { DmarcResult } from '../../../engine/dmarc/evaluate-dmarc.ts'
import type { ByteString } from '../../../engine/messages/byte-string.ts'
import type { SpfResult } from '../../../engine/spf/spf-tree.ts'
import type { TakenMail } from '../../mail/mta/envelope.ts'
import type { Signer } from '../../mail/mta/sign-mail.ts'
import type { ProviderData } from '../provider-data.ts'

/** What a provider knows when it writes its header fields. */
export interface StampContext {
  readonly provider: ProviderData
  /** `mx.freundespost.netz` */
  readonly host: string
  readonly mail: TakenMail
  readonly recipient: string
  /** Reverse name of who handed it over; null: none. */
  readonly peerName: string | null
  readonly takenAt: Date
  readonly deliveredAt: Date
  /** It was made to wait so long; null: it was not. */
  readonly greylistedSeconds: number | null
  readonly isJunk: boolean
  readonly results: StampResults
  readonly id: string
  /** Whose key seals with ARC; null: nobody's. */
  readonly sealer: Signer | null
}

/** One signature, and whether it fits. */
export interface StampSignature {
  readonly domain: string
  readonly selector: string
  readonly beginning: string
  readonly passes: boolean
}

/** What the provider found out. */
export interface StampResults {
  readonly spf: SpfResult
  readonly dkim: readonly StampSignature[]
  readonly dmarc: DmarcResult
  readonly mailFrom: string
  readonly fromDomain: string
}

/** The header fields that are added, with line ends. */
export interface StampedFields {
  readonly above: string
  /** Behind those of the sender, as some filters do it. */
  readonly below?: string
}

/** What a provider writes into a mail that it takes. */
export type Stamp = (context: StampContext) => StampedFields

/** A mail with the fields. */
export function stamped(source: ByteString, { above, below = '' }: StampedFields): ByteString {
  const end = source.indexOf('\r\n\r\n')
  const header = end < 0 ? source.length : end + 2
  return above + source.slice(0, header) + below + source.slice(header)
}

/** Fields, each with its line end. */
export function fields(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('')
}

/** `[2a02:1800:1::25]`, `[IPv6:…]` where the style has it so. */
export function bracketed(address: string, ipv6Tag = true): string {
  return address.includes(':') && ipv6Tag ? `[IPv6:${address}]` : `[${address}]`
}

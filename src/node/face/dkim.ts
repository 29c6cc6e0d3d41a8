import { readRawMessage } from '../../engine/dkim/raw-message.ts'
import { verifyDkim } from '../../engine/dkim/verify-dkim.ts'
import { rememberAnswers } from '../../engine/dns/remember-answers.ts'
import { signatureCrypto } from '../authentication/signature-crypto.ts'
import { messageBytes } from './message-bytes.ts'
import { type FaceResolver, resolverPort } from './resolver-port.ts'

export interface SignatureFaceInput {
  readonly message: string | Uint8Array
  readonly resolver: FaceResolver
  /** The moment of the verification, for `x=`: a Date, or milliseconds since 1970; now unless told. */
  readonly now?: Date | number
}

/** Verifies all DKIM signatures of a mail (RFC 6376, 8301, 8463). */
export async function dkim({ message, resolver, now }: SignatureFaceInput) {
  const setup = { lookup: rememberAnswers(resolverPort(resolver)), crypto: signatureCrypto, now: momentOf(now) }
  const signatures = await verifyDkim(readRawMessage(messageBytes(message)), setup)
  return { result: bestOf(signatures.map(({ result }) => result)), signatures }
}

const BEST_FIRST = ['pass', 'policy', 'fail', 'neutral', 'temperror', 'permerror', 'none'] as const

function bestOf(results: readonly (typeof BEST_FIRST)[number][]) {
  return BEST_FIRST.find((result) => results.includes(result)) ?? 'none'
}

/** A clock that stands still where a moment was given. */
export function momentOf(now: Date | number | undefined): () => number {
  return now === undefined ? Date.now : () => Number(now)
}

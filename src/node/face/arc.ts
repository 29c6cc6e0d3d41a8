import { verifyArc } from '../../engine/arc/verify-arc.ts'
import { readRawMessage } from '../../engine/dkim/raw-message.ts'
import { rememberAnswers } from '../../engine/dns/remember-answers.ts'
import { signatureCrypto } from '../authentication/signature-crypto.ts'
import { momentOf, type SignatureFaceInput } from './dkim.ts'
import { messageBytes } from './message-bytes.ts'
import { resolverPort } from './resolver-port.ts'

/** Validates the ARC chain of a mail (RFC 8617 §5.2). */
export async function arc({ message, resolver, now }: SignatureFaceInput) {
  const setup = { lookup: rememberAnswers(resolverPort(resolver)), crypto: signatureCrypto, now: momentOf(now) }
  return verifyArc(readRawMessage(messageBytes(message)), setup)
}

import { createHash, createPrivateKey, sign } from 'node:crypto'
import { canonicalBody, canonicalField, signedFields } from '../../../engine/dkim/canonicalize.ts'
import { readRawMessage } from '../../../engine/dkim/raw-message.ts'
import type { ByteString } from '../../../engine/messages/byte-string.ts'

/** Whose signature it is. */
export interface Signer {
  readonly domain: string
  readonly selector: string
  readonly algorithm: 'rsa-sha256' | 'ed25519-sha256'
  /** PEM. */
  readonly privateKey: string
}

const SIGNED = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
]

/** The mail with a DKIM-Signature before it (RFC 6376, RFC 8463), relaxed/relaxed; From once more, so that none can be added. */
export function signMail(source: ByteString, signer: Signer, at: Date): ByteString {
  const { fields, body } = readRawMessage(source)
  const names = [...SIGNED.filter((name) => fields.some((field) => field.name === name)), 'from']
  const bodyHash = createHash('sha256').update(canonicalBody(body, 'relaxed'), 'latin1').digest('base64')
  const { algorithm, domain, selector } = signer
  const value = ` v=1; a=${algorithm}; c=relaxed/relaxed; d=${domain};\r\n\ts=${selector}; t=${Math.floor(at.getTime() / 1000)}; h=${names.join(':')};\r\n\tbh=${bodyHash};\r\n\tb=`
  const own = { name: 'dkim-signature', raw: `DKIM-Signature:${value}`, value }
  const signed = [...signedFields(fields, names), own].map((field) => canonicalField(field, 'relaxed')).join('\r\n')
  const octets = Buffer.from(signed, 'latin1')
  const key = createPrivateKey(signer.privateKey)
  // RFC 8463 §3: Ed25519 signs the hash.
  const signature =
    algorithm === 'rsa-sha256'
      ? sign('sha256', octets, key)
      : sign(null, createHash('sha256').update(octets).digest(), key)
  return `DKIM-Signature:${value}${signature.toString('base64').replaceAll(/.{72}(?=.)/g, '$&\r\n\t ')}\r\n${source}`
}

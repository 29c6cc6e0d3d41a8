import { createHash, createPrivateKey, sign } from 'node:crypto'
import { canonicalBody, canonicalField, signedFields } from '../../../engine/dkim/canonicalize.ts'
import { type RawField, readRawMessage } from '../../../engine/dkim/raw-message.ts'
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
  const { field } = signatureField(source, signer, at, { name: 'DKIM-Signature', begin: 'v=1; ', adds: 'from' })
  return field + source
}

/** How a field with a signature over a mail begins, and what it signs again. */
interface SignatureForm {
  readonly name: string
  readonly begin: string
  readonly adds: string
}

/** A field that signs a mail, with its line end and as it is in a canonical form. */
export function signatureField(
  source: ByteString,
  signer: Signer,
  at: Date,
  { name, begin, adds }: SignatureForm,
): { readonly field: ByteString; readonly canonical: ByteString } {
  const { fields, body } = readRawMessage(source)
  const names = [...SIGNED.filter((each) => fields.some((field) => field.name === each)), adds]
  const bodyHash = createHash('sha256').update(canonicalBody(body, 'relaxed'), 'latin1').digest('base64')
  const { algorithm, domain, selector } = signer
  const value = ` ${begin}a=${algorithm}; c=relaxed/relaxed; d=${domain};\r\n\ts=${selector}; t=${Math.floor(at.getTime() / 1000)}; h=${names.join(':')};\r\n\tbh=${bodyHash};\r\n\tb=`
  const own = { name: name.toLowerCase(), raw: `${name}:${value}`, value }
  const signed = [...signedFields(fields, names), own].map((field) => canonicalField(field, 'relaxed')).join('\r\n')
  return withSignature(own, signatureOf(signed, signer))
}

/** The field with the signature at its end. */
export function withSignature(
  { name, raw, value }: RawField,
  signature: string,
): { readonly field: ByteString; readonly canonical: ByteString } {
  const folded = signature.replaceAll(/.{72}(?=.)/g, '$&\r\n\t ')
  const whole = { name, raw: raw + folded, value: value + folded }
  return { field: `${whole.raw}\r\n`, canonical: canonicalField(whole, 'relaxed') }
}

/** RFC 8463 §3: Ed25519 signs the hash. */
export function signatureOf(text: ByteString, { algorithm, privateKey }: Signer): string {
  const octets = Buffer.from(text, 'latin1')
  const key = createPrivateKey(privateKey)
  const signature =
    algorithm === 'rsa-sha256'
      ? sign('sha256', octets, key)
      : sign(null, createHash('sha256').update(octets).digest(), key)
  return signature.toString('base64')
}

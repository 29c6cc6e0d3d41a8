import type { Lookup } from '../dns/dns-answer.ts'
import { type ByteString, toBytes } from '../messages/byte-string.ts'
import { canonicalBody, canonicalField, signedFields, withoutSignature } from './canonicalize.ts'
import { type DkimKey, looksLikeDkimKey, readDkimKey } from './dkim-key.ts'
import { asciiName, type DkimSignature, type SigningAlgorithm } from './dkim-signature.ts'
import type { RawField, RawMessage } from './raw-message.ts'

/** Public-key arithmetic, fulfilled in src/node. */
export interface SignatureCrypto {
  sha256(data: Uint8Array): Uint8Array
  /** `badKey`: no key of this kind can be read from these octets. */
  verify(
    algorithm: SigningAlgorithm,
    key: Uint8Array,
    data: Uint8Array,
    signature: Uint8Array,
  ): 'good' | 'bad' | 'badKey'
  rsaBits(key: Uint8Array): number | null
}

export interface VerifySetup {
  readonly lookup: Lookup
  readonly crypto: SignatureCrypto
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** How one signature ended, in the words of RFC 8601 §2.7.1, and why. */
export interface SignatureVerdict {
  readonly result: 'pass' | 'fail' | 'policy' | 'temperror' | 'permerror'
  readonly detail: string | null
  readonly keyBits: number | null
}

/** Computes both hashes and looks up the key (RFC 6376 §6.1.2, §6.1.3). `field` is the one that carries the signature. */
export async function verifySignature(
  message: RawMessage,
  field: RawField,
  signature: DkimSignature,
  setup: VerifySetup,
): Promise<SignatureVerdict> {
  const { algorithm, expires, bodyLength, body } = signature
  const historic = refuseHistoric(algorithm)
  if (historic !== null) return historic
  if (expires !== null && setup.now() / 1000 > expires) return ended('permerror', 'signature expired')
  const canonical = canonicalBody(message.body, body)
  // RFC 6376 §3.5: l= "MUST NOT be larger than the actual number of octets in the canonicalized message body".
  if (bodyLength !== null && bodyLength > canonical.length) return ended('permerror', 'l= is longer than the body')
  const found = await findKeys(signature, setup.lookup)
  if ('result' in found) return found
  const hash = setup.crypto.sha256(toBytes(bodyLength === null ? canonical : canonical.slice(0, bodyLength)))
  if (!equal(hash, signature.bodyHash)) return ended('fail', 'body hash did not verify')
  const data = toBytes(signedText(message.fields, field, signature))
  const verdicts = found.keys.map((key) => verifyWith(key, signature, data, setup.crypto))
  return verdicts.find(({ result }) => result === 'pass') ?? verdicts[0] ?? ended('permerror', 'no key for signature')
}

/** RFC 8301 §3.1: rsa-sha1 "MUST NOT be used for signing or verifying"; such a signature has "permanently failed". */
export function refuseHistoric(algorithm: SigningAlgorithm): SignatureVerdict | null {
  return algorithm === 'rsa-sha1' ? ended('policy', 'rsa-sha1 is no longer accepted') : null
}

/** What was signed: the named fields, each with its CRLF, and the signature's own without (RFC 6376 §3.7). */
function signedText(fields: readonly RawField[], own: RawField, { header, signedHeaders }: DkimSignature): ByteString {
  const others = fields.filter((field) => field !== own)
  const named = signedFields(others, signedHeaders).map((field) => `${canonicalField(field, header)}\r\n`)
  return named.join('') + canonicalField(withoutSignature(own), header)
}

/** Keys that are tried when a name has several; the RFC leaves open which (RFC 6376 §3.6.2.2). */
const MOST_KEYS = 5

/** The keys of `selector._domainkey.domain`; the verdict when there is none. */
export async function findKeys(
  { selector, domain }: Pick<DkimSignature, 'selector' | 'domain'>,
  lookup: Lookup,
): Promise<{ readonly keys: readonly DkimKey[] } | SignatureVerdict> {
  const { status, data } = await lookup(`${selector}._domainkey.${domain}`, 'TXT')
  if (status === 'noData' || status === 'nxDomain') return ended('permerror', 'no key for signature')
  if (status !== 'answer') return ended('temperror', 'key unavailable')
  const texts = data.flatMap((record) => (record.type === 'TXT' ? [record.strings.join('')] : []))
  const keys = texts.filter(looksLikeDkimKey).slice(0, MOST_KEYS).map(readDkimKey)
  return keys.length > 0 ? { keys } : ended('permerror', 'no key for signature')
}

/** Verifies with one key, after all that forbids its use. */
export function verifyWith(
  key: DkimKey,
  signature: Pick<DkimSignature, 'algorithm' | 'signature' | 'identity' | 'domain'>,
  data: Uint8Array,
  crypto: SignatureCrypto,
): SignatureVerdict {
  const { algorithm } = signature
  const refused = unfit(key, signature)
  if (refused !== null || key.publicKey === null) return ended('permerror', refused ?? 'key syntax error')
  const keyBits = key.type === 'rsa' ? crypto.rsaBits(key.publicKey) : 256
  const outcome = crypto.verify(algorithm, key.publicKey, data, signature.signature)
  if (outcome === 'badKey') return ended('permerror', 'key syntax error', keyBits)
  if (outcome === 'bad') return ended('fail', 'signature did not verify', keyBits)
  // RFC 8301 §3.2: keys below 1024 bits MUST NOT be considered valid.
  if (key.type === 'rsa' && (keyBits ?? 0) < 1024)
    return ended('policy', `a key of ${keyBits} bits is too short`, keyBits)
  return ended('pass', null, keyBits)
}

/** RFC 6376 §6.1.2, steps 4 to 9. */
function unfit(
  key: DkimKey,
  { algorithm, identity, domain }: Pick<DkimSignature, 'algorithm' | 'identity' | 'domain'>,
): string | null {
  const [kind, hash = ''] = algorithm.split('-')
  if (key.revoked) return 'key revoked'
  const fault = key.faults.find((one) => one !== 'hashes')
  if (fault !== undefined) return fault === 'service' ? 'key is not for mail' : 'key syntax error'
  if (key.type !== kind) return 'inappropriate key algorithm'
  if (key.hashes !== null && !key.hashes.includes(hash)) return 'inappropriate hash algorithm'
  const agent = asciiName(identity.slice(identity.lastIndexOf('@') + 1))
  return key.flags.includes('s') && agent !== domain ? 'key does not allow subdomains (t=s)' : null
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((octet, at) => octet === other[at])
}

/** A verdict in one line. */
export function ended(
  result: SignatureVerdict['result'],
  detail: string | null,
  keyBits: number | null = null,
): SignatureVerdict {
  return { result, detail, keyBits }
}

/** What a public key in DER is, as far as it matters where it stands in `p=`. */
export type DerForm = 'rsaPublicKey' | 'subjectPublicKeyInfo' | 'ed25519PublicKeyInfo' | 'other'

/** The first octets of SubjectPublicKeyInfo with id-Ed25519 (RFC 8410 §4): SEQUENCE, SEQUENCE, OID 1.3.101.112, BIT STRING. */
const ED25519_PREFIX = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]

/** Tells the forms apart by their first octets: a SEQUENCE that begins with an INTEGER is RSAPublicKey (RFC 8017 A.1.1), one that begins with a SEQUENCE is SubjectPublicKeyInfo (RFC 5280 §4.1). */
export function derForm(octets: Uint8Array): DerForm {
  if (octets.length === 44 && ED25519_PREFIX.every((octet, at) => octets[at] === octet)) return 'ed25519PublicKeyInfo'
  if (octets[0] !== 0x30) return 'other'
  const length = octets[1] ?? 0
  const inner = octets[length < 0x80 ? 2 : 2 + (length & 0x7f)]
  if (inner === 0x02) return 'rsaPublicKey'
  return inner === 0x30 ? 'subjectPublicKeyInfo' : 'other'
}

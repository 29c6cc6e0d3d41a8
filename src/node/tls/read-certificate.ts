import type { X509Certificate } from 'node:crypto'
import type { Certificate } from '../../engine/checks/world.ts'
import { type DerElement, derElements, objectIdentifier } from './der.ts'

/** A certificate as a value: read leniently, for what is odd is judged elsewhere. */
export function readCertificate(certificate: X509Certificate): Certificate {
  const der = Uint8Array.from(certificate.raw)
  const parts = partsOf(der)
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: parts.names,
    validFrom: Date.parse(certificate.validFrom),
    validTo: Date.parse(certificate.validTo),
    serial: certificate.serialNumber,
    ...keyOf(certificate),
    signatureAlgorithm: parts.signatureAlgorithm,
    der,
    spki: parts.spki,
  }
}

/** RFC 5280 §4.1: TBSCertificate, signatureAlgorithm, signatureValue. */
function partsOf(der: Uint8Array) {
  const [tbs, algorithm] = derElements(derElements(der)[0]?.contents ?? new Uint8Array())
  const fields = derElements(tbs?.contents ?? new Uint8Array())
  // version [0] is optional; then serial, signature, issuer, validity, subject, subjectPublicKeyInfo.
  const start = fields[0]?.tag === 0xa0 ? 1 : 0
  const oid = derElements(algorithm?.contents ?? new Uint8Array())[0]
  const name = oid === undefined ? null : objectIdentifier(oid.contents)
  return {
    spki: Uint8Array.from(fields[start + 5]?.whole ?? []),
    signatureAlgorithm: name === null ? null : (SIGNATURES.get(name) ?? name),
    names: alternativeNames(fields.find(({ tag }) => tag === 0xa3)),
  }
}

/** dNSName [2] and iPAddress [7] of subjectAltName (RFC 5280 §4.2.1.6). */
function alternativeNames(extensions: DerElement | undefined): readonly string[] {
  const list = derElements(derElements(extensions?.contents ?? new Uint8Array())[0]?.contents ?? new Uint8Array())
  for (const extension of list) {
    const [id, ...rest] = derElements(extension.contents)
    if (id === undefined || objectIdentifier(id.contents) !== '2.5.29.17') continue
    const value = rest.at(-1)?.contents ?? new Uint8Array()
    return derElements(derElements(value)[0]?.contents ?? new Uint8Array()).flatMap(nameOf)
  }
  return []
}

function nameOf({ tag, contents }: DerElement): readonly string[] {
  if (tag === 0x82) return [Buffer.from(contents).toString('latin1').slice(0, 255).toLowerCase()]
  if (tag !== 0x87) return []
  if (contents.length === 4) return [contents.join('.')]
  if (contents.length !== 16) return []
  const groups = Array.from({ length: 8 }, (_, at) =>
    Buffer.from(contents)
      .readUInt16BE(at * 2)
      .toString(16),
  )
  return [new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1)]
}

function keyOf(certificate: X509Certificate): Pick<Certificate, 'keyType' | 'keyBits'> {
  try {
    const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = certificate.publicKey
    const bits = details?.modulusLength ?? CURVE_BITS.get(details?.namedCurve ?? type) ?? null
    return { keyType: type === 'rsa-pss' ? 'rsa' : type, keyBits: bits }
  } catch {
    return { keyType: 'unknown', keyBits: null }
  }
}

function oneLine(name: string | undefined): string {
  return (name ?? '').replace(/\n/g, ', ').slice(0, 1000)
}

const CURVE_BITS: ReadonlyMap<string, number> = new Map([
  ['prime192v1', 192],
  ['secp224r1', 224],
  ['prime256v1', 256],
  ['secp256k1', 256],
  ['secp384r1', 384],
  ['secp521r1', 521],
  ['brainpoolP256r1', 256],
  ['brainpoolP384r1', 384],
  ['brainpoolP512r1', 512],
  ['ed25519', 256],
  ['ed448', 456],
])

const SIGNATURES: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.2', 'md2WithRSAEncryption'],
  ['1.2.840.113549.1.1.4', 'md5WithRSAEncryption'],
  ['1.2.840.113549.1.1.5', 'sha1WithRSAEncryption'],
  ['1.3.14.3.2.29', 'sha1WithRSAEncryption'],
  ['1.2.840.113549.1.1.10', 'rsassaPss'],
  ['1.2.840.113549.1.1.11', 'sha256WithRSAEncryption'],
  ['1.2.840.113549.1.1.12', 'sha384WithRSAEncryption'],
  ['1.2.840.113549.1.1.13', 'sha512WithRSAEncryption'],
  ['1.2.840.113549.1.1.14', 'sha224WithRSAEncryption'],
  ['1.2.840.10045.4.1', 'ecdsa-with-SHA1'],
  ['1.2.840.10045.4.3.1', 'ecdsa-with-SHA224'],
  ['1.2.840.10045.4.3.2', 'ecdsa-with-SHA256'],
  ['1.2.840.10045.4.3.3', 'ecdsa-with-SHA384'],
  ['1.2.840.10045.4.3.4', 'ecdsa-with-SHA512'],
  ['1.2.840.10040.4.3', 'dsa-with-sha1'],
  ['1.3.101.112', 'ed25519'],
  ['1.3.101.113', 'ed448'],
])

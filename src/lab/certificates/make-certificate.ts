import 'reflect-metadata'
import { isIP } from 'node:net'
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import type { CertificateData, MadeCertificate } from './certificate-data.ts'

const { subtle } = globalThis.crypto
cryptoProvider.set(globalThis.crypto)

const DAY = 86_400_000
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** Makes the certificates of the lab, each once in a process. */
export interface CertificateMaker {
  /** PEM of the root that the lab's clients trust. */
  readonly rootPem: string
  make(data: CertificateData): Promise<MadeCertificate>
}

type KeyPair = Awaited<ReturnType<typeof newEcKeys>>

interface Authority {
  readonly certificate: X509Certificate
  readonly keys: KeyPair
}

let maker: Promise<CertificateMaker> | null = null

/** The maker of this process; all labs in it share one root. */
export function certificateMaker(): Promise<CertificateMaker> {
  maker ??= startMaker()
  return maker
}

async function startMaker(): Promise<CertificateMaker> {
  const root = await makeAuthority('Lab Root', null)
  const authorities = {
    root,
    intermediate: await makeAuthority('Lab Intermediate', root),
    stranger: await makeAuthority('Nobody’s Root', null),
  }
  const made = new Map<string, Promise<MadeCertificate>>()
  return {
    rootPem: root.certificate.toString('pem'),
    make: (data) => {
      const place = JSON.stringify(data)
      const known = made.get(place) ?? makeLeaf(data, authorities)
      made.set(place, known)
      return known
    },
  }
}

async function makeAuthority(name: string, parent: Authority | null): Promise<Authority> {
  const keys = await newEcKeys()
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${name},O=Lab`,
    issuer: parent?.certificate.subject ?? `CN=${name},O=Lab`,
    notBefore: new Date(Date.now() - 100 * DAY),
    notAfter: new Date(Date.now() + 1000 * DAY),
    publicKey: keys.publicKey,
    signingKey: (parent?.keys ?? keys).privateKey,
    signingAlgorithm: EC,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  })
  return { certificate, keys }
}

async function makeLeaf(
  data: CertificateData,
  authorities: Readonly<Record<'root' | 'intermediate' | 'stranger', Authority>>,
): Promise<MadeCertificate> {
  const keys = await keysFor(data)
  const issuer = data.issuer === 'self' ? null : authorities[data.issuer ?? 'intermediate']
  const certificate = await signLeaf(data, keys, issuer)
  const sent =
    issuer === null || issuer === authorities.root || data.withoutIntermediate === true ? [] : [issuer.certificate]
  const root = data.withRoot === true ? [authorities.root.certificate] : []
  const key = await subtle.exportKey('pkcs8', keys.privateKey)
  return {
    chainPem: [certificate, ...sent, ...root].map((each) => each.toString('pem')).join('\n'),
    keyPem: `-----BEGIN PRIVATE KEY-----\n${Buffer.from(key).toString('base64')}\n-----END PRIVATE KEY-----\n`,
    der: Buffer.from(certificate.rawData),
    spki: Buffer.from(certificate.publicKey.rawData),
    issuerDer: Buffer.from((issuer?.certificate ?? certificate).rawData),
  }
}

function signLeaf(data: CertificateData, keys: KeyPair, issuer: Authority | null): Promise<X509Certificate> {
  const subject = `CN=${(data.subject ?? data.names[0] ?? 'nobody').replaceAll(/[,+="<>;\\]/g, '\\$&')}`
  const names = data.names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value }))
  const hash = data.hash ?? 'SHA-256'
  const isRsa = issuer === null && data.key !== undefined && data.key !== 'ec'
  return X509CertificateGenerator.create({
    subject,
    issuer: issuer?.certificate.subject ?? subject,
    notBefore: new Date(Date.now() + (data.validFrom ?? -10) * DAY),
    notAfter: new Date(Date.now() + (data.validTo ?? 80) * DAY),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: isRsa ? { name: 'RSASSA-PKCS1-v1_5', hash } : { ...EC, hash },
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      ...(names.length === 0 ? [] : [new SubjectAlternativeNameExtension(names)]),
    ],
  })
}

const rsaKeys = new Map<string, Promise<KeyPair>>()

function keysFor({ key = 'ec' }: CertificateData): Promise<KeyPair> {
  if (key === 'ec') return newEcKeys()
  const options = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: key === 'rsa1024' ? 1024 : 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  }
  const known = rsaKeys.get(key) ?? subtle.generateKey(options, true, ['sign', 'verify'])
  rsaKeys.set(key, known)
  return known
}

function newEcKeys() {
  return subtle.generateKey(EC, true, ['sign', 'verify'])
}

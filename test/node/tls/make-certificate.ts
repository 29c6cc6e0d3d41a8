import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import * as x509 from '@peculiar/x509'

/** A certificate and its key, as PEM, made for one test. */
export interface Made {
  readonly cert: string
  readonly key: string
  readonly keys: webcrypto.CryptoKeyPair
  readonly certificate: x509.X509Certificate
}

export interface MakeOptions {
  readonly names?: readonly string[]
  readonly issuer?: Made
  readonly ca?: boolean
  readonly notAfter?: Date
  readonly rsaBits?: number
}

x509.cryptoProvider.set(webcrypto as Crypto)

/** Signed by `issuer`, or by itself. */
export async function makeCertificate(cn: string, options: MakeOptions = {}): Promise<Made> {
  const { names = [cn], issuer, ca = false, notAfter = new Date(Date.now() + 60 * 86_400_000), rsaBits } = options
  const algorithm =
    rsaBits === undefined
      ? { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
      : {
          name: 'RSASSA-PKCS1-v1_5',
          modulusLength: rsaBits,
          publicExponent: new Uint8Array([1, 0, 1]),
          hash: 'SHA-256',
        }
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '01',
    subject: `CN=${cn}`,
    issuer: issuer?.certificate.subject ?? `CN=${cn}`,
    notBefore: new Date(Math.min(Date.now(), notAfter.getTime()) - 86_400_000),
    notAfter,
    signingAlgorithm: issuer === undefined ? algorithm : { name: 'ECDSA', hash: 'SHA-256' },
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(ca, undefined, true),
      ...(ca
        ? []
        : [
            new x509.SubjectAlternativeNameExtension(
              names.map((value) => ({ type: isIP(value) !== 0 ? ('ip' as const) : ('dns' as const), value })),
            ),
          ]),
    ],
  })
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return {
    cert: `${certificate.toString('pem')}\n`,
    key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
    keys,
    certificate,
  }
}

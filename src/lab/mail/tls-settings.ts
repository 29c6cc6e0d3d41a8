import type { TlsOptions } from 'node:tls'
import type { MadeCertificate } from '../certificates/certificate-data.ts'
import type { TlsData } from './smtp-data.ts'

/** Node's settings for a server with this certificate; old versions and ciphers need the lowest security level. */
export function tlsSettings(certificate: MadeCertificate, tls: TlsData = {}): TlsOptions {
  const isOld = tls.minVersion === 'TLSv1' || tls.minVersion === 'TLSv1.1'
  return {
    cert: certificate.chainPem,
    key: certificate.keyPem,
    minVersion: tls.minVersion ?? 'TLSv1.2',
    maxVersion: tls.maxVersion ?? 'TLSv1.3',
    ...(tls.ciphers !== undefined || isOld ? { ciphers: tls.ciphers ?? 'DEFAULT:@SECLEVEL=0' } : {}),
  }
}

import { createSecureContext, type TlsOptions } from 'node:tls'
import type { MadeCertificate } from '../certificates/certificate-data.ts'
import type { TlsData } from './smtp-data.ts'

/** Node's settings for a server with this certificate: at the lowest security level, so that weak things can be played too. */
export function tlsSettings(certificate: MadeCertificate, tls: TlsData = {}): TlsOptions {
  return {
    cert: certificate.chainPem,
    key: certificate.keyPem,
    minVersion: tls.minVersion ?? 'TLSv1.2',
    maxVersion: tls.maxVersion ?? 'TLSv1.3',
    ciphers: `${tls.ciphers ?? 'DEFAULT'}${LOWEST_LEVEL}`,
  }
}

/** BoringSSL, which Electron comes with, knows no security levels and refuses a list that names one. */
const LOWEST_LEVEL = knowsLevels() ? ':@SECLEVEL=0' : ''

function knowsLevels(): boolean {
  try {
    createSecureContext({ ciphers: 'DEFAULT:@SECLEVEL=0' })
    return true
  } catch {
    return false
  }
}

import { createPublicKey } from 'node:crypto'
import type { Certificate, SmtpSession, TlsState } from '../../../src/engine/checks/world.ts'

/** The moment of every made-up run. */
export const NOW = Date.UTC(2026, 10, 21, 12)

/** A session with a server that does everything right. */
export function smtpSession(changes: Partial<SmtpSession> = {}): SmtpSession {
  const capabilities = new Map([
    ['PIPELINING', ''],
    ['SIZE', '52428800'],
    ['8BITMIME', ''],
    ['SMTPUTF8', ''],
    ['ENHANCEDSTATUSCODES', ''],
  ])
  return {
    endpoint: { host: 'mail.example.org', address: '192.0.2.25', port: 25 },
    connection: 'connected',
    connectMs: 1,
    banner: { code: 220, enhancedStatusCode: null, lines: ['mail.example.org ESMTP'], tookMs: 1 },
    ehlo: { code: 250, enhancedStatusCode: null, lines: ['mail.example.org', 'PIPELINING'], tookMs: 1 },
    capabilities: new Map([...capabilities, ['STARTTLS', '']]),
    startTls: 'used',
    tls: tlsState(),
    capabilitiesAfterTls: capabilities,
    replies: [],
    broke: null,
    transcript: [],
    tookMs: 1,
    ...changes,
  }
}

export function tlsState(changes: Partial<TlsState> = {}): TlsState {
  return {
    outcome: 'ok',
    error: null,
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    keyExchange: { type: 'ECDH', name: 'X25519', bits: 253 },
    chain: [certificate()],
    trustError: null,
    ...changes,
  }
}

export function certificate(changes: Partial<Certificate> = {}): Certificate {
  return {
    subject: 'CN=mail.example.org',
    issuer: 'CN=Test CA',
    names: ['mail.example.org', 'mta-sts.example.org'],
    validFrom: NOW - 30 * 86_400_000,
    validTo: NOW + 60 * 86_400_000,
    serial: '01',
    keyType: 'ec',
    keyBits: 256,
    signatureAlgorithm: 'ecdsa-with-SHA256',
    der: new Uint8Array([1, 2, 3]),
    spki: new Uint8Array([4, 5, 6]),
    ...changes,
  }
}

/** Bits of an RSA key in DER, whichever of its two forms it has. */
export function rsaBits(der: Uint8Array): number | null {
  for (const type of ['spki', 'pkcs1'] as const) {
    try {
      return createPublicKey({ key: Buffer.from(der), format: 'der', type }).asymmetricKeyDetails?.modulusLength ?? null
    } catch {
      // Not in this form; the other one is tried.
    }
  }
  return null
}

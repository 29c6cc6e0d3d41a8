import { describe } from 'vitest'
import { certificate, NOW, tlsState } from '../fake-values.ts'
import { findAlone } from './find-alone.ts'
import { chained, day, noTlsa, on25, type Row } from './mail-changes.ts'
import { everywhere, FAILED_TLS } from './mail-world.ts'

const DEFECTS: readonly Row[] = [
  [
    'only TLS 1.1',
    'tls-versions',
    'fail',
    {
      ...everywhere(tlsState({ protocol: 'TLSv1.1' })),
      handshake: ({ version }) => (version === 'TLSv1' ? FAILED_TLS : undefined),
    },
  ],
  [
    'TLS 1.0 too',
    'tls-old-versions',
    'warn',
    { handshake: ({ version }) => (version === 'TLSv1' ? tlsState({ protocol: 'TLSv1' }) : undefined) },
  ],
  [
    'no encryption in the cipher',
    'tls-ciphers',
    'warn',
    {
      handshake: ({ ciphers }) =>
        ciphers === 'eNULL' ? tlsState({ protocol: 'TLSv1.2', cipher: 'NULL-SHA256' }) : undefined,
    },
  ],
  [
    'no forward secrecy',
    'tls-forward-secrecy',
    'warn',
    everywhere(tlsState({ protocol: 'TLSv1.2', cipher: 'AES256-SHA', keyExchange: null })),
  ],
  [
    'Diffie-Hellman of 1024 bits',
    'tls-key-exchange',
    'warn',
    {
      handshake: ({ ciphers }) =>
        ciphers === 'kDHE'
          ? tlsState({ protocol: 'TLSv1.2', keyExchange: { type: 'DH', name: null, bits: 1024 } })
          : undefined,
    },
  ],
  [
    'self-signed everywhere',
    'tls-certificate',
    'fail',
    {
      ...everywhere(
        tlsState({
          trustError: 'DEPTH_ZERO_SELF_SIGNED_CERT',
          chain: [certificate({ issuer: 'CN=mail.example.org' })],
        }),
      ),
      zones: noTlsa,
    },
  ],
  [
    'self-signed between servers',
    'tls-certificate',
    'warn',
    on25(
      {
        tls: tlsState({
          trustError: 'DEPTH_ZERO_SELF_SIGNED_CERT',
          chain: [certificate({ issuer: 'CN=mail.example.org' })],
        }),
      },
      { zones: noTlsa },
    ),
  ],
  [
    'no intermediate',
    'tls-chain',
    'fail',
    { ...everywhere(tlsState({ trustError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })), zones: noTlsa },
  ],
  [
    'another name',
    'tls-certificate-name',
    'fail',
    { ...everywhere(chained({ names: ['other.example.org'] })), zones: noTlsa },
  ],
  [
    'run out',
    'tls-certificate-expiry',
    'fail',
    { ...everywhere({ ...chained({ validTo: NOW - day }), trustError: 'CERT_HAS_EXPIRED' }), zones: noTlsa },
  ],
  [
    'run out between servers',
    'tls-certificate-expiry',
    'warn',
    on25({ tls: { ...chained({ validTo: NOW - day }), trustError: 'CERT_HAS_EXPIRED' } }, { zones: noTlsa }),
  ],
  [
    'not yet valid',
    'tls-certificate-expiry',
    'fail',
    everywhere({ ...chained({ validFrom: NOW + day }), trustError: 'CERT_NOT_YET_VALID' }),
  ],
  ['ends in three days', 'tls-certificate-expiry', 'warn', everywhere(chained({ validTo: NOW + 3 * day }))],
  [
    'a server that needs a name',
    'tls-without-sni',
    'fail',
    { handshake: ({ servername }) => (servername === '' ? FAILED_TLS : undefined) },
  ],
  ['RSA of 1024 bits', 'tls-certificate-key', 'warn', everywhere(chained({ keyType: 'rsa', keyBits: 1024 }))],
  ['SHA-1', 'tls-certificate-signature', 'warn', everywhere(chained({ signatureAlgorithm: 'sha1WithRSAEncryption' }))],
]

describe('a defect of TLS', () => findAlone(DEFECTS))

import { type Defect, defect } from '../defect.ts'
import { certificate, smtp } from '../edits.ts'
import { ADDRESSES, DOMAIN } from '../perfect/addresses.ts'

export const CERTIFICATE_DEFECTS: readonly Defect[] = [
  defect('ciphers that hide nothing', 'tls-ciphers', 'warn', [
    certificate('mail', { key: 'rsa2048' }),
    smtp(25, { tls: { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-NULL-SHA:ECDHE-RSA-AES128-GCM-SHA256' } }),
  ]),
  defect('the root is sent along', 'tls-chain-order', 'notice', certificate('mail', { withRoot: true })),
  defect('another one over IPv6', 'tls-same-certificate', 'notice', (scenario) => ({
    ...scenario,
    smtp: scenario.smtp.flatMap((each) =>
      each.port === 25
        ? ADDRESSES.mail.map((address, index) => ({
            ...each,
            addresses: [address],
            certificate: index === 0 ? 'mail' : 'next',
          }))
        : each,
    ),
  })),
  defect('ended', 'tls-certificate-expiry', 'fail', certificate('mail', { validFrom: -90, validTo: -2 })),
  defect('ends soon', 'tls-certificate-expiry', 'notice', certificate('mail', { validFrom: -80, validTo: 10 })),
  defect('self-signed', 'tls-certificate', 'fail', certificate('mail', { issuer: 'self' })),
  defect('of an authority that nobody knows', 'tls-certificate', 'fail', certificate('mail', { issuer: 'stranger' })),
  defect('without its chain', 'tls-chain', 'fail', certificate('mail', { withoutIntermediate: true })),
  defect('another name', 'tls-certificate-name', 'fail', certificate('mail', { names: [`alt.${DOMAIN}`] })),
  defect('a short key', 'tls-certificate-key', 'warn', certificate('mail', { key: 'rsa1024' })),
  defect('TLS 1.0 on port 25', 'tls-old-versions', 'warn', smtp(25, { tls: { minVersion: 'TLSv1' } })),
  defect(
    'nothing newer than TLS 1.1',
    'tls-versions',
    'fail',
    smtp(25, { tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } }),
  ),
  defect('no TLS 1.2', 'tls-versions', 'notice', smtp(25, { tls: { minVersion: 'TLSv1.3' } })),
  defect(
    'a certificate signed with SHA-1',
    'tls-certificate-signature',
    'warn',
    certificate('mail', { hash: 'SHA-1' }),
  ),
  defect('ciphers without a secret of their own', 'tls-forward-secrecy', 'warn', [
    certificate('mail', { key: 'rsa2048' }),
    smtp(25, { tls: { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256:AES256-GCM-SHA384' } }),
  ]),
  defect('no TLS 1.3', 'tls-1-3', 'notice', smtp(25, { tls: { maxVersion: 'TLSv1.2' } })),
]

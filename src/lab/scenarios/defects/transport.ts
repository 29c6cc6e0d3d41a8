import type { Scenario } from '../../scenario.ts'
import { type Defect, defect } from '../defect.ts'
import {
  addMailbox,
  certificate,
  closeMailbox,
  closeSmtp,
  hostCertificate,
  mailbox,
  page,
  records,
  smtp,
} from '../edits.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../perfect/addresses.ts'

const POLICY_HOST = `mta-sts.${DOMAIN}`
const POLICY = '/.well-known/mta-sts.txt'
const policy = (...lines: readonly string[]) => page(POLICY_HOST, POLICY, { body: `${lines.join('\r\n')}\r\n` })

/** Gives one web host a certificate of its own. */
const ownCertificate = (host: string, data: Scenario['certificates'][string]) => [
  certificate('own', data),
  hostCertificate(host, 'own'),
]

export const MTA_STS_DEFECTS: readonly Defect[] = [
  defect('no policy', 'mta-sts-policy-fetch', 'fail', page(POLICY_HOST, POLICY, { status: 404 })),
  defect(
    'policy elsewhere',
    'mta-sts-policy-fetch',
    'fail',
    page(POLICY_HOST, POLICY, { status: 301, headers: { location: `https://${DOMAIN}/` } }),
  ),
  defect(
    'policy host with an old certificate',
    'mta-sts-certificate',
    'fail',
    ownCertificate(POLICY_HOST, { names: [POLICY_HOST], validFrom: -90, validTo: -1 }),
  ),
  defect(
    'policy host with a foreign certificate',
    'mta-sts-certificate',
    'fail',
    ownCertificate(POLICY_HOST, { names: ['andere.netz'] }),
  ),
  defect(
    'policy host that nobody vouches for',
    'mta-sts-certificate',
    'fail',
    ownCertificate(POLICY_HOST, { names: [POLICY_HOST], issuer: 'self' }),
  ),
  defect(
    'policy is a page',
    'mta-sts-content-type',
    'warn',
    page(POLICY_HOST, POLICY, { headers: { 'content-type': 'text/html' } }),
  ),
  defect('policy without end', 'mta-sts-policy-size', 'fail', page(POLICY_HOST, POLICY, { endless: true })),
  defect(
    'policy without mode',
    'mta-sts-policy-syntax',
    'fail',
    policy('version: STSv1', `mx: ${MAIL_HOST}`, 'max_age: 2419200'),
  ),
  defect(
    'testing',
    'mta-sts-mode',
    'notice',
    policy('version: STSv1', 'mode: testing', `mx: ${MAIL_HOST}`, 'max_age: 2419200'),
  ),
  defect(
    'an hour',
    'mta-sts-max-age',
    'warn',
    policy('version: STSv1', 'mode: enforce', `mx: ${MAIL_HOST}`, 'max_age: 3600'),
  ),
  defect(
    'the MX is missing',
    'mta-sts-mx',
    'fail',
    policy('version: STSv1', 'mode: enforce', `mx: alt.${DOMAIN}`, 'max_age: 2419200'),
  ),
]

const tlsa = (...lines: readonly string[]) => records('_25._tcp.mail', 'TLSA', ...lines)

export const DANE_DEFECTS: readonly Defect[] = [
  defect('none', 'tlsa-present', 'notice', tlsa()),
  defect('none fits', 'tlsa-matches', 'fail', tlsa('3 1 1 {{spki next}}')),
  defect('the usages of the web', 'tlsa-usage', 'notice', tlsa('1 1 1 {{spki mail}}', '3 1 1 {{spki mail}}')),
  defect('a form that nobody knows', 'tlsa-parameters', 'notice', tlsa('3 1 1 {{spki mail}}', '3 1 7 {{spki next}}')),
  defect('digest too short', 'tlsa-digest', 'fail', tlsa('3 1 1 {{spki mail}}', '3 1 1 abcd')),
  defect('signed by whom the server does not show', 'tlsa-anchor', 'fail', [
    tlsa('2 0 1 {{issuer mail}}'),
    certificate('mail', { issuer: 'root' }),
  ]),
  defect('a week', 'tlsa-ttl', 'notice', tlsa('[604800] 3 1 1 {{spki mail}}', '[604800] 3 1 1 {{spki next}}')),
  defect('no next key', 'tlsa-rollover', 'notice', tlsa('3 1 1 {{spki mail}}')),
]

export const CERTIFICATE_DEFECTS: readonly Defect[] = [
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

export const CLIENT_DEFECTS: readonly Defect[] = [
  defect('no implicit TLS', 'submissions-open', 'notice', closeSmtp(465)),
  defect('AUTH in clear', 'submission-auth', 'fail', smtp(587, { auth: { before: 'PLAIN', after: 'PLAIN' } })),
  defect('sends for everybody', 'submission-relay', 'fail', smtp(587, { relaysFor: 'everybody' })),
  defect('weak mechanisms alone', 'auth-mechanisms', 'notice', smtp(587, { auth: { after: 'LOGIN CRAM-MD5' } })),
  defect('no IMAP with TLS', 'imaps', 'fail', closeMailbox(993)),
  defect(
    'passwords in clear over IMAP',
    'imap-clear-text',
    'fail',
    mailbox(143, { capabilities: ['IMAP4rev1', 'AUTH=PLAIN', 'STARTTLS'] }),
  ),
  defect(
    'IMAP without STARTTLS',
    'imap-clear-text',
    'fail',
    mailbox(143, { startTls: 'hidden', capabilities: ['IMAP4rev1', 'AUTH=PLAIN'] }),
  ),
  defect(
    'POP in clear',
    'pop3-clear-text',
    'fail',
    addMailbox({ addresses: ADDRESSES.mail, protocol: 'pop3', port: 110, capabilities: ['USER', 'TOP'] }),
  ),
  defect('Sieve without TLS', 'managesieve-tls', 'fail', mailbox(4190, { startTls: 'hidden' })),
  defect('TLS 1.0 for people', 'tls-old-versions', 'warn', mailbox(993, { tls: { minVersion: 'TLSv1' } })),
]

export const DISCOVERY_DEFECTS: readonly Defect[] = [
  defect(
    'no SRV',
    'srv-records',
    'notice',
    ['_submissions._tcp', '_submission._tcp', '_imaps._tcp', '_imap._tcp', '_pop3._tcp', '_pop3s._tcp'].map((name) =>
      records(name, 'SRV'),
    ),
  ),
  defect('SRV to nowhere', 'srv-target', 'warn', records('_imaps._tcp', 'SRV', '0 1 993 gibtsnicht')),
  defect(
    'no autoconfig',
    'autoconfig',
    'notice',
    page(`autoconfig.${DOMAIN}`, '/mail/config-v1.1.xml', { status: 404 }),
  ),
  defect(
    'autoconfig is broken',
    'autoconfig',
    'warn',
    page(`autoconfig.${DOMAIN}`, '/mail/config-v1.1.xml', { body: '<clientConfig' }),
  ),
  defect('no autodiscover', 'autodiscover', 'notice', [
    page(`autodiscover.${DOMAIN}`, '/autodiscover/autodiscover.xml', { status: 404 }),
    records('_autodiscover._tcp', 'SRV'),
  ]),
  defect(
    'an old security.txt',
    'security-txt',
    'notice',
    page(DOMAIN, '/.well-known/security.txt', {
      body: `Contact: mailto:security@${DOMAIN}\nExpires: 2020-01-01T00:00:00Z\n`,
    }),
  ),
  defect(
    'no page about the operator',
    'operator-web-page',
    'notice',
    [DOMAIN, MAIL_HOST, `www.${DOMAIN}`].map((host) => page(host, '/', { status: 404 })),
  ),
]

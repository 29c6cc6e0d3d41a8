import { expect, test } from 'vitest'
import { checkOf } from '../../../../src/engine/checks/registry.ts'
import { NOW, tlsState } from '../fake-values.ts'
import { runCheck } from '../fake-world.ts'
import {
  answering,
  banner,
  chained,
  day,
  ended,
  noTlsa,
  on25,
  type Row,
  tlsa,
  withMore,
  without,
} from './mail-changes.ts'
import { AUTOCONFIG_URL, everywhere, FAILED_TLS, LIVE_SPKI, mailWorld, smtpReply } from './mail-world.ts'

const NOTICES: readonly Row[] = [
  ['a slow connection', 'smtp-connect-time', 'notice', on25({ connectMs: 9000 })],
  ['a pause of ten seconds', 'smtp-greeting-delay', 'notice', banner('220 mail.example.org ESMTP', 10_000)],
  ['a version in the greeting', 'smtp-banner-version', 'notice', banner('220 mail.example.org ESMTP Exim 4.96')],
  ['two names', 'ehlo-reply-name', 'notice', on25({ ehlo: smtpReply('250 inner.example.org') })],
  [
    'login under TLS',
    'auth-on-port-25',
    'notice',
    on25({ capabilitiesAfterTls: withMore('AUTH', 'PLAIN').capabilitiesAfterTls }),
  ],
  ['no PIPELINING', 'smtp-pipelining', 'notice', on25(without('PIPELINING'))],
  ['no SIZE', 'smtp-size', 'notice', on25(without('SIZE'))],
  ['no SMTPUTF8', 'smtputf8-offered', 'notice', on25(without('SMTPUTF8'))],
  [
    'no enhanced codes',
    'smtp-enhanced-codes',
    'notice',
    on25({ ...without('ENHANCEDSTATUSCODES'), replies: [{ command: 'MAIL FROM:<>', reply: smtpReply('250 ok') }] }),
  ],
  ['VRFY that tells', 'vrfy-expn', 'notice', answering(/^VRFY/, '250 postmaster@example.org')],
  ['no plain postmaster', 'postmaster-without-domain', 'notice', answering(/<postmaster>/, '550 5.1.1 no')],
  ['no postmaster of the host', 'postmaster-of-host', 'notice', answering(/<postmaster@mail/, '550 5.1.1 no')],
  ['no hostmaster', 'hostmaster-accepted', 'notice', answering(/<hostmaster/, '550 5.1.1 no')],
  ['a catch-all', 'unknown-recipient-refused', 'notice', answering(/no-such-mailbox/, '250 2.1.5 Ok')],
  ['greylisting', 'smtp-greylisting', 'notice', answering(/^RCPT.*example.org/, '450 4.2.0 Greylisted, come again')],
  [
    'greylisting hides postmaster',
    'postmaster-accepted',
    'temperror',
    answering(/^RCPT.*example.org/, '450 4.2.0 try again later'),
  ],
  [
    'a blocklist hides postmaster',
    'postmaster-accepted',
    'temperror',
    answering(/^RCPT/, '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org'),
  ],
  [
    'a blocklist at the greeting',
    'smtp-greeting',
    'temperror',
    on25({ ...ended, banner: smtpReply('554 5.7.1 your IP address is on a block list') }),
  ],
  [
    'port 25 blocked here',
    'port-25-open',
    'temperror',
    { ...on25({ ...ended, connection: 'timeout' }), ways: { port25: 'blocked', ipv6: true } },
  ],
  ['no IPv6 here', 'port-25-open', 'temperror', on25({ ...ended, connection: 'blockedHere' })],
  [
    'a relay test that is not answered clearly',
    'open-relay',
    'temperror',
    answering(/postdesk-relay-test/, '556 5.1.10 nullMX'),
  ],
  [
    'a server on this computer',
    'open-relay',
    'temperror',
    { ...answering(/postdesk-relay-test/, '250 Ok'), zones: { 'mail.example.org': { A: ['127.0.0.25'] } } },
  ],
  [
    'the server’s own catch-all',
    'open-relay-forms',
    'pass',
    answering(/no-such-mailbox|relay-test[%@"].*@example\.org|example.com!/, '250 2.1.5 Ok'),
  ],
  [
    'only TLS 1.3',
    'tls-versions',
    'notice',
    { handshake: ({ version }) => (version === 'TLSv1.2' ? FAILED_TLS : undefined) },
  ],
  ['only TLS 1.2', 'tls-1-3', 'notice', everywhere(tlsState({ protocol: 'TLSv1.2' }))],
  [
    'a library that offers no old versions',
    'tls-old-versions',
    'temperror',
    {
      handshake: ({ version }) =>
        version === 'TLSv1' || version === 'TLSv1.1' ? { ...FAILED_TLS, failedAt: 'offer' } : undefined,
    },
  ],
  [
    'the root sent too',
    'tls-chain-order',
    'notice',
    everywhere(chained({}, { subject: 'CN=Test CA', issuer: 'CN=Test CA' })),
  ],
  [
    'a chain in disorder',
    'tls-chain-order',
    'notice',
    everywhere(chained({}, { subject: 'CN=Other', issuer: 'CN=X' })),
  ],
  [
    'two certificates',
    'tls-same-certificate',
    'notice',
    {
      zones: { 'mail.example.org': { A: ['192.0.2.25', '192.0.2.26'] } },
      smtp: { '192.0.2.26:25': { tls: chained({ der: new Uint8Array([9]) }) } },
    },
  ],
  [
    'self-signed with DANE',
    'tls-certificate',
    'pass',
    on25({ tls: tlsState({ trustError: 'DEPTH_ZERO_SELF_SIGNED_CERT' }) }),
  ],
  [
    'ends in two weeks',
    'tls-certificate-expiry',
    'notice',
    everywhere(chained({ validFrom: NOW - 76 * day, validTo: NOW + 14 * day })),
  ],
  [
    'a short-lived certificate',
    'tls-certificate-expiry',
    'pass',
    everywhere(chained({ validFrom: NOW - 3 * day, validTo: NOW + 3 * day })),
  ],
  ['no TLSA, though signed', 'tlsa-present', 'notice', { zones: noTlsa }],
  ['no TLSA, and unsigned', 'tlsa-present', 'notApplicable', { zones: noTlsa, more: { security: 'insecure' } }],
  ['one record', 'tlsa-rollover', 'notice', tlsa(`3 1 1 ${LIVE_SPKI}`)],
  ['one intermediate', 'tlsa-intermediate', 'notice', tlsa(`2 1 1 ${LIVE_SPKI}`)],
  [
    'a long TTL',
    'tlsa-ttl',
    'notice',
    {
      more: {
        answers: {
          '_25._tcp.mail.example.org': {
            records: [
              {
                name: '_25._tcp.mail.example.org',
                ttl: 200_000,
                data: { type: 'TLSA', usage: 3, selector: 1, matchingType: 1, data: LIVE_SPKI },
              },
            ],
          },
        },
      },
    },
  ],
  ['only SHA-512', 'tlsa-parameters', 'notice', tlsa(`3 1 2 ${'ab'.repeat(64)}`)],
  ['DNSSEC not known', 'tlsa-matches', 'temperror', { more: { security: 'unknown' } }],
  [
    'only port 587',
    'submission-ports',
    'notice',
    { smtp: { 465: null, 587: { capabilitiesAfterTls: new Map([['AUTH', 'PLAIN']]) } } },
  ],
  [
    'only CRAM-MD5',
    'submission-mechanisms',
    'notice',
    {
      smtp: {
        465: { capabilities: new Map(), startTls: 'notTried', capabilitiesAfterTls: new Map([['AUTH', 'CRAM-MD5']]) },
      },
    },
  ],
  [
    'only port 143',
    'imap-implicit-tls',
    'notice',
    {
      services: {
        993: null,
        143: { greeting: '* OK', capabilities: ['STARTTLS', 'LOGINDISABLED'], startTls: 'used', tls: tlsState() },
      },
    },
  ],
  ['no SRV for submission', 'srv-submission', 'notice', { zones: { '_submissions._tcp.example.org': {} } }],
  ['no SRV for IMAP', 'srv-imap', 'notice', { zones: { '_imaps._tcp.example.org': {} } }],
  [
    'SRV for the older port alone',
    'srv-clear-services',
    'notice',
    {
      zones: {
        '_submissions._tcp.example.org': {},
        '_submission._tcp.example.org': { SRV: ['0 1 587 mail.example.org.'] },
      },
    },
  ],
  [
    'a calendar at a dead name',
    'srv-calendar',
    'notice',
    { zones: { '_caldavs._tcp.example.org': { SRV: ['0 1 443 gone.example.org.'] } } },
  ],
  ['no settings file', 'autoconfig', 'notice', { more: { https: { [AUTOCONFIG_URL]: { status: 404 } } } }],
  ['no Autodiscover', 'autodiscover', 'notice', { zones: { 'autodiscover.example.org': {} } }],
  [
    'a security.txt of yesterday',
    'security-txt',
    'notice',
    {
      more: {
        https: {
          'https://example.org/.well-known/security.txt': {
            body: 'Contact: mailto:a@b\nExpires: 2020-01-01T00:00:00Z\n',
          },
        },
      },
    },
  ],
]

/** Good to know and no defect, or not to be told from here. */
test.each(NOTICES)('%s: %s says %s', async (_name, id, outcome, server) => {
  const check = checkOf(id)
  if (check === null) throw new Error(`there is no check ${id}`)
  const found = await runCheck(check, mailWorld(server))
  expect(`${found.outcome}: ${found.summary.en}`).toMatch(new RegExp(`^${outcome}:`))
})

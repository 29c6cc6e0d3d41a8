import { describe } from 'vitest'
import { tlsState } from '../fake-values.ts'
import { findAlone } from './find-alone.ts'
import { answering, chained, type Row, sub587, withMore, without } from './mail-changes.ts'
import { AUTOCONFIG_URL, everywhere, FAILED_TLS } from './mail-world.ts'

const DEFECTS: readonly Row[] = [
  [
    'a client port that speaks nonsense',
    'client-services-answer',
    'fail',
    { services: { 993: { greeting: '220 hello', broke: 'malformed', tls: tlsState() } } },
  ],
  ['a client port without TLS', 'client-services-answer', 'fail', { services: { 993: { tls: FAILED_TLS } } }],
  [
    'no login to submit',
    'submission-auth',
    'fail',
    { smtp: { 465: { capabilities: new Map(), startTls: 'notTried', capabilitiesAfterTls: new Map() } } },
  ],
  [
    'no STARTTLS on 587',
    'submission-starttls',
    'fail',
    sub587({ ...without('STARTTLS'), startTls: 'notOffered', tls: null, capabilitiesAfterTls: null }),
  ],
  ['login in the clear on 587', 'submission-auth-before-tls', 'fail', sub587(withMore('AUTH', 'PLAIN'))],
  ['no login needed', 'submission-needs-login', 'fail', answering(/postdesk-relay-test/, '250 2.1.5 Ok', 465)],
  [
    'ANONYMOUS',
    'submission-mechanisms',
    'warn',
    {
      smtp: {
        465: {
          capabilities: new Map(),
          startTls: 'notTried',
          capabilitiesAfterTls: new Map([['AUTH', 'PLAIN ANONYMOUS']]),
        },
      },
    },
  ],
  [
    'IMAP in the clear alone',
    'imap-tls',
    'fail',
    { services: { 143: { greeting: '* OK', capabilities: ['IMAP4REV1'], startTls: 'notOffered' } } },
  ],
  [
    'IMAP login before STARTTLS',
    'imap-clear-login',
    'warn',
    {
      services: {
        143: { greeting: '* OK', capabilities: ['IMAP4REV1', 'STARTTLS'], startTls: 'used', tls: tlsState() },
      },
      zones: { '_imaps._tcp.example.org': {} },
    },
  ],
  [
    'POP3 in the clear alone',
    'pop3-tls',
    'fail',
    { services: { 110: { greeting: '+OK', capabilities: ['USER'], startTls: 'notOffered' } } },
  ],
  [
    'POP3 login before STLS',
    'pop3-clear-login',
    'warn',
    { services: { 110: { greeting: '+OK', capabilities: ['USER', 'STLS'], startTls: 'used', tls: tlsState() } } },
  ],
  [
    'Sieve without STARTTLS',
    'managesieve-tls',
    'fail',
    { services: { 4190: { greeting: '"SASL" "PLAIN"', capabilities: ['SASL PLAIN'], startTls: 'notOffered' } } },
  ],
  [
    'Sieve login before STARTTLS',
    'managesieve-tls',
    'warn',
    {
      services: {
        4190: {
          greeting: '"SASL" "PLAIN"',
          capabilities: ['SASL PLAIN', 'STARTTLS'],
          startTls: 'used',
          tls: tlsState(),
        },
      },
    },
  ],
  [
    'SRV to a dead name',
    'srv-targets',
    'fail',
    { zones: { '_imaps._tcp.example.org': { SRV: ['0 1 993 gone.example.org.'] } } },
  ],
  [
    'SRV to an alias',
    'srv-alias',
    'warn',
    {
      zones: {
        '_imaps._tcp.example.org': { SRV: ['0 1 993 imap.example.org.'] },
        'imap.example.org': { CNAME: ['mail.example.org.'] },
      },
      ...everywhere(chained({ names: ['mail.example.org', 'imap.example.org'] })),
    },
  ],
  [
    'SRV to a closed port',
    'srv-ports',
    'fail',
    { zones: { '_imaps._tcp.example.org': { SRV: ['0 1 9993 mail.example.org.'] } }, services: { 9993: null } },
  ],
  [
    'settings that name a dead server',
    'autoconfig-servers',
    'warn',
    {
      more: {
        https: {
          [AUTOCONFIG_URL]: {
            body: '<clientConfig><incomingServer type="imap"><hostname>gone.example.org</hostname><port>993</port><socketType>SSL</socketType></incomingServer></clientConfig>',
          },
        },
      },
    },
  ],
  [
    'settings without encryption',
    'autoconfig-servers',
    'warn',
    {
      more: {
        https: {
          [AUTOCONFIG_URL]: {
            body: '<clientConfig><outgoingServer><hostname>mail.example.org</hostname><port>25</port><socketType>plain</socketType></outgoingServer></clientConfig>',
          },
        },
      },
    },
  ],
  [
    'settings that are empty',
    'autoconfig-servers',
    'warn',
    { more: { https: { [AUTOCONFIG_URL]: { body: '<clientConfig/>' } } } },
  ],
]

describe('a defect for mail programs', () => findAlone(DEFECTS))

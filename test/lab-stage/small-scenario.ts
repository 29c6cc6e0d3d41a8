import type { Scenario } from '../../src/lab/scenario.ts'

const SOA = 'SOA ns1.klein.netz. post.klein.netz. 2026112101 7200 3600 1209600 3600'

/** A root, one zone with a delegated one below, a mail server, a web server. */
export const SMALL: Scenario = {
  domain: 'klein.netz',
  zones: [
    {
      origin: '',
      signing: {},
      records: {
        '@': ['SOA a.wurzel. post.wurzel. 1 7200 3600 1209600 3600', 'NS a.wurzel.'],
        'a.wurzel.': ['A 185.10.0.1'],
        'netz.': ['NS a.wurzel.'],
      },
    },
    {
      origin: 'netz',
      signing: {},
      records: {
        '@': ['SOA a.wurzel. post.wurzel. 1 7200 3600 1209600 3600', 'NS a.wurzel.'],
        klein: ['NS ns1.klein', 'NS ns2.klein'],
        'ns1.klein': ['A 185.12.1.53'],
        'ns2.klein': ['A 193.20.4.53'],
      },
    },
    {
      origin: 'klein.netz',
      signing: { denial: { iterations: 0, salt: '' } },
      records: {
        '@': [SOA, 'NS ns1', 'NS ns2', 'MX 10 mail', 'TXT "v=spf1 mx -all"'],
        ns1: ['A 185.12.1.53'],
        ns2: ['A 193.20.4.53'],
        mail: ['A 185.12.1.25', 'AAAA 2a02:1800:1::25', '300 TXT "zwei" "St\\252cke"'],
        '_25._tcp.mail': ['TLSA 3 1 1 {{spki mail}}'],
        alias: ['CNAME weit.alias2'],
        'weit.alias2': ['CNAME mail'],
        '*.stern': ['A 185.12.1.99'],
        lang: Array.from({ length: 40 }, (_, index) => `TXT "${index} ${'x'.repeat(100)}"`),
        unten: ['NS ns1.unten'],
        'ns1.unten': ['A 185.12.1.54'],
      },
    },
    {
      origin: 'unten.klein.netz',
      signing: { algorithm: 15, fault: 'bogus' },
      records: {
        '@': ['SOA ns1 post 1 7200 3600 1209600 3600', 'NS ns1', 'A 185.12.1.77'],
        ns1: ['A 185.12.1.54'],
      },
    },
  ],
  nameServers: [
    { addresses: ['185.10.0.1'], zones: ['', 'netz'] },
    { addresses: ['185.12.1.53'], zones: ['klein.netz'] },
    { addresses: ['193.20.4.53'], zones: ['klein.netz'], manner: { lame: 'refused' } },
    { addresses: ['185.12.1.54'], zones: ['unten.klein.netz'] },
  ],
  resolver: { mode: 'honest' },
  certificates: { mail: { names: ['mail.klein.netz'] }, web: { names: ['www.klein.netz'] } },
  dkimKeys: {},
  smtp: [
    {
      addresses: ['185.12.1.25', '2a02:1800:1::25'],
      name: 'mail.klein.netz',
      domains: ['klein.netz'],
      mailboxes: ['postmaster', 'abuse'],
      certificate: 'mail',
    },
  ],
  mailboxes: [
    { addresses: ['185.12.1.25'], protocol: 'imap', port: 993, implicitTls: true, certificate: 'mail' },
    { addresses: ['185.12.1.25'], protocol: 'managesieve', port: 4190, certificate: 'mail' },
  ],
  web: [
    {
      addresses: ['185.12.1.80'],
      hosts: { 'www.klein.netz': { certificate: 'web', paths: { '/hallo': { body: 'Guten Tag\n' } } } },
    },
  ],
  closed: ['185.12.1.80:25'],
  probeNames: {
    absentBelow: ['klein.netz'],
    known: { name: 'a.wurzel', addresses: ['185.10.0.1'] },
    signed: [''],
    bogus: 'unten.klein.netz',
  },
  latencyMs: 0,
}

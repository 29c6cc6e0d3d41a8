import type { SetupChoices, SetupValues } from '../../../src/engine/setup/setup.ts'

export const VALUES: SetupValues = {
  domain: 'example.org',
  moreDomains: [],
  parkedDomains: [],
  hostName: 'mail.example.org',
  ipv4: '192.0.2.25',
  ipv6: '2001:db8::25',
  selectorRsa: '2026r',
  selectorEd25519: '2026e',
  publicKeyRsa: `MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${'aB3+/'.repeat(66)}wIDAQAB`,
  publicKeyEd25519: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
  postmaster: 'postmaster@example.org',
  reportsAddress: 'reports@example.org',
  relayHost: '',
  relayPort: '',
  relaySpf: '',
  certificateFile: '/etc/letsencrypt/live/mail.example.org/fullchain.pem',
  certificateKeyFile: '/etc/letsencrypt/live/mail.example.org/privkey.pem',
  certificateKey: 'ab'.repeat(32),
  nextCertificateKey: '',
  certificateAuthority: 'letsencrypt.org',
  stack: 'postfix-dovecot-opendkim',
  distribution: 'debian',
  hoster: '',
  dnsHost: '',
}

export const CHOICES: SetupChoices = {
  role: 'full',
  dmarc: 'none',
  mtaSts: 'testing',
  tlsRpt: true,
  dane: true,
  caa: true,
  clientDiscovery: true,
  ed25519: true,
}

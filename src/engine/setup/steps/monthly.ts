import { MONTHLY } from '../monthly.ts'
import { type Step, word } from './step.ts'

export const step: Step = {
  id: 'monthly',
  title: { en: 'Once a month', de: 'Einmal im Monat' },
  why: {
    en: 'Certificates end, lists change, disks fill. Ten minutes a month keep mail running for years.',
    de: 'Zertifikate laufen ab, Listen ändern sich, Platten füllen sich. Zehn Minuten im Monat halten Mail jahrelang am Laufen.',
  },
  minutes: 10,
  roles: [],
  after: ['software'],
  needs: ['domain'],
  deeds: () => MONTHLY.map(({ id, says }) => word(id, says)),
  rests: ['domain', 'hostName', 'ipv4', 'ipv6', 'role'],
  checks: () => [
    'tls-certificate-expiry',
    'blocklist-address',
    'blocklist-domain',
    'dnssec-signature-expiry',
    'reverse-dns',
  ],
  proof: ({ choices }) => (choices.role === 'sendOnly' ? ['reverse-dns'] : ['tls-certificate-expiry']),
}

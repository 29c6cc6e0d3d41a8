import { portCommand } from '../port-command.ts'
import { deed, type Step, word } from './step.ts'

export const step: Step = {
  id: 'readiness',
  title: { en: 'Is this address fit for mail?', de: 'Taugt diese Adresse für Mail?' },
  why: {
    en: 'A server can be built anew in an hour; the past of its address cannot. Look before the return period is over, and before one pays for a year.',
    de: 'Ein Server ist in einer Stunde neu gebaut; die Vergangenheit seiner Adresse nicht. Also vor dem Ende der Rückgabefrist prüfen, und bevor für ein Jahr bezahlt ist.',
  },
  minutes: 15,
  roles: [],
  after: [],
  needs: ['domain'],
  deeds: ({ values }) => [
    deed('address', {
      en: 'Enter the addresses of the server as the hoster shows them.',
      de: 'Die Adressen des Servers eintragen, wie der Hoster sie zeigt.',
    }),
    deed(
      'port25',
      {
        en: 'Run this command on the server and paste what it prints: it tells whether port 25 is open to the outside. Nothing is sent.',
        de: 'Diesen Befehl auf dem Server ausführen und die Ausgabe einfügen: Sie zeigt, ob Port 25 nach außen offen ist. Gesendet wird nichts.',
      },
      portCommand(),
    ),
    ...(values.ipv6 === ''
      ? [
          word('no-ipv6', {
            en: 'Without an IPv6 address that has a name, the server has to send by IPv4 only.',
            de: 'Ohne IPv6-Adresse mit Namen darf der Server nur über IPv4 senden.',
          }),
        ]
      : []),
  ],
  rests: ['domain', 'ipv4', 'ipv6', 'hoster', 'role'],
  checks: () => [
    'reverse-dns',
    'reverse-dns-generic',
    'reverse-dns-families',
    'ipv6-reverse-dns',
    'ipv6-tunnel',
    'sending-addresses-public',
    'blocklist-address',
    'blocklist-spamhaus',
    'blocklist-spamhaus-policy',
    'blocklist-policy',
    'blocklist-minor',
    'blocklist-neighbourhood',
    'allowlist-dnswl',
  ],
}

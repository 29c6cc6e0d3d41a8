import type { SetupValues } from '../setup.ts'
import { deed, type Step } from './step.ts'

export const step: Step = {
  id: 'names',
  title: { en: 'One name, everywhere the same', de: 'Ein Name, überall derselbe' },
  why: {
    en: 'Receivers compare three things: the name in the greeting, where it leads, and where the address points back to. All three have to agree.',
    de: 'Empfänger vergleichen drei Dinge: den Namen in der Begrüßung, wohin er führt, und wohin die Adresse zurückzeigt. Alle drei müssen übereinstimmen.',
  },
  minutes: 15,
  roles: [],
  after: [],
  needs: ['domain', 'hostName', 'ipv4'],
  deeds: ({ values }) => [
    deed(
      'host-name',
      {
        en: 'Let the host name lead to the server: enter its addresses at the DNS host. All other records come later, in their own step.',
        de: 'Den Hostnamen zum Server führen lassen: seine Adressen beim DNS-Anbieter eintragen. Alle anderen Records kommen später, in ihrem eigenen Schritt.',
      },
      addressRecords(values),
    ),
    deed(
      'ptr',
      {
        en: 'Set the reverse name (PTR, “reverse DNS”) of each address at the hoster to exactly this.',
        de: 'Den Rückwärtsnamen (PTR, „Reverse DNS“) jeder Adresse beim Hoster auf genau diesen setzen.',
      },
      values.hostName,
    ),
    deed(
      'greeting',
      {
        en: 'Give the machine this name; the mail software greets with it.',
        de: 'Dem Rechner diesen Namen geben; die Mailsoftware grüßt damit.',
      },
      `hostnamectl set-hostname ${values.hostName}`,
    ),
    deed(
      'certificate',
      {
        en: 'Get a certificate for this name. With --reuse-key its key stays at each renewal.',
        de: 'Ein Zertifikat für diesen Namen holen. Mit --reuse-key bleibt der Schlüssel bei jedem Erneuern.',
      },
      `certbot certonly --standalone --reuse-key -d ${values.hostName}`,
    ),
  ],
  rests: ['domain', 'hostName', 'ipv4', 'ipv6', 'role'],
  checks: ({ choices }) => [
    'reverse-dns',
    'reverse-dns-generic',
    'reverse-dns-several',
    'reverse-dns-syntax',
    'reverse-dns-alias',
    'iprev',
    'ipv6-reverse-dns',
    'ehlo-name',
    'ehlo-resolves',
    'ehlo-address',
    'ehlo-not-foreign',
    'ehlo-one-name',
    'ehlo-equals-reverse-dns',
    ...(choices.role === 'sendOnly'
      ? []
      : [
          'smtp-banner',
          'tls-certificate',
          'tls-certificate-name',
          'tls-certificate-expiry',
          'tls-chain',
          'tls-same-certificate',
        ]),
  ],
}

/** As a zone file has them; null: no address is known yet. */
function addressRecords({ hostName, ipv4, ipv6 }: SetupValues): string | null {
  const records = [...(ipv4 === '' ? [] : [`A ${ipv4}`]), ...(ipv6 === '' ? [] : [`AAAA ${ipv6}`])]
  return hostName === '' || records.length === 0 ? null : records.map((one) => `${hostName}. ${one}`).join('\n')
}

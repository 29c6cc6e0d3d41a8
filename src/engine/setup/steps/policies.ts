import { policyServer } from '../policy-server.ts'
import { mtaStsPolicy } from '../records/policy-records.ts'
import type { StepDeed } from '../setup-views.ts'
import { RECORD_CHECKS } from './record-checks.ts'
import { deed, type Step, word } from './step.ts'

export const step: Step = {
  id: 'policies',
  title: { en: 'Encrypted transport, announced', de: 'Verschlüsselter Transport, angekündigt' },
  why: {
    en: 'MTA-STS and DANE keep mail from being sent in clear or to a stranger. In the wrong order they keep it from arriving at all: so one thing after the other.',
    de: 'MTA-STS und DANE verhindern, dass Mail im Klartext oder an Fremde geht. In falscher Reihenfolge verhindern sie, dass sie überhaupt ankommt: also eins nach dem anderen.',
  },
  minutes: 20,
  roles: ['full', 'receiveOnly', 'relay'],
  after: ['records', 'software'],
  needs: ['domain', 'hostName'],
  deeds: ({ values, choices, ...setup }) => [
    ...(choices.mtaSts === 'off'
      ? []
      : [
          ...servers(policyServer({ values, choices, ...setup })),
          deed(
            'sts-file',
            {
              en: 'Put the policy file on the web server first.',
              de: 'Zuerst die Policy-Datei auf den Webserver legen.',
            },
            mtaStsPolicy([values.hostName], choices.mtaSts, 604_800),
            `https://mta-sts.${values.domain}/.well-known/mta-sts.txt`,
          ),
          deed(
            'sts-record',
            { en: 'Then the TXT record that announces it.', de: 'Dann den TXT-Record, der sie ankündigt.' },
            `_mta-sts.${values.domain}`,
          ),
          word('sts-enforce', {
            en: 'Two weeks of testing without failures in the TLS reports; then mode enforce, with a new id.',
            de: 'Zwei Wochen testing ohne Fehler in den TLS-Berichten; dann mode enforce mit neuer id.',
          }),
        ]),
    ...(choices.dane
      ? [
          deed(
            'tlsa',
            {
              en: 'The TLSA record names the key of the certificate that port 25 shows.',
              de: 'Der TLSA-Record nennt den Schlüssel des Zertifikats, das Port 25 zeigt.',
            },
            `_25._tcp.${values.hostName}`,
          ),
          word('tlsa-reuse', {
            en: 'The certificate keeps its key at each renewal (certbot --reuse-key). Else the record of the next key stands there, and its TTL is over, before that key is used.',
            de: 'Das Zertifikat behält beim Erneuern seinen Schlüssel (certbot --reuse-key). Sonst steht der Record des nächsten Schlüssels da, und seine TTL ist vorbei, bevor dieser benutzt wird.',
          }),
        ]
      : []),
    word('dmarc-stricter', {
      en: 'DMARC: two weeks p=none with clean reports, then quarantine, after another month reject.',
      de: 'DMARC: zwei Wochen p=none mit sauberen Berichten, dann quarantine, nach einem weiteren Monat reject.',
    }),
  ],
  rests: [
    'domain',
    'moreDomains',
    'hostName',
    'ipv4',
    'ipv6',
    'reportsAddress',
    'certificateKey',
    'nextCertificateKey',
    'role',
    'mtaSts',
    'tlsRpt',
    'dane',
    'dmarc',
  ],
  checks: ({ choices }) => [
    ...(choices.mtaSts === 'off'
      ? []
      : [
          'mta-sts-record',
          'mta-sts-single',
          'mta-sts-syntax',
          'mta-sts-fetch',
          'mta-sts-policy',
          'mta-sts-certificate',
          'mta-sts-host',
          'mta-sts-place',
          'mta-sts-redirect',
          'mta-sts-policy-form',
          'mta-sts-starttls',
          'mta-sts-mx-covered',
          'mta-sts-mx-certificate',
          'mta-sts-mode',
        ]),
    ...(choices.tlsRpt ? RECORD_CHECKS.tlsRpt : []),
    ...(choices.dane
      ? [
          'dnssec-signed',
          'tlsa-present',
          'tlsa-matches',
          'tlsa-parameters',
          'tlsa-usage',
          'tlsa-digest',
          'tlsa-rollover',
        ]
      : []),
    'dmarc-policy-strength',
  ],
}

function servers(commands: string | null): readonly StepDeed[] {
  if (commands === null) return []
  return [
    deed(
      'sts-server',
      {
        en: 'The file needs a web server with a certificate for the name mta-sts. These commands set one up on the mail server, with the file, once that name is visible; ports 80 and 443 have to be open. Where a web server runs already, the file and a certificate for the name are enough.',
        de: 'Die Datei braucht einen Webserver mit einem Zertifikat für den Namen mta-sts. Diese Befehle richten ihn samt der Datei auf dem Mailserver ein, sobald der Name sichtbar ist; die Ports 80 und 443 müssen offen sein. Läuft schon ein Webserver, genügen die Datei und ein Zertifikat für den Namen.',
      },
      commands,
    ),
  ]
}

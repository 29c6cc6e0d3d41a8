import type { SetupRole } from '../setup.ts'
import { RECORD_CHECKS } from './record-checks.ts'
import { deed, type Step } from './step.ts'

export const step: Step = {
  id: 'records',
  title: { en: 'Records in the DNS', de: 'Records im DNS' },
  why: {
    en: 'The DNS tells the world where mail goes to, who may send, and which key signs. What stands there now is read first, and nothing of others is lost.',
    de: 'Das DNS sagt der Welt, wohin Mail geht, wer senden darf und welcher Schlüssel signiert. Was jetzt dort steht, wird zuerst gelesen, und nichts von anderen geht verloren.',
  },
  minutes: 20,
  roles: [],
  after: ['names', 'keys'],
  needs: ['domain', 'hostName', 'ipv4'],
  deeds: () => [
    deed('compare', {
      en: 'Compare before and after, and read the risks.',
      de: 'Vorher und Nachher vergleichen und die Risiken lesen.',
    }),
    deed('enter', {
      en: 'Enter the changes at the DNS host, turn by turn.',
      de: 'Die Änderungen beim DNS-Anbieter eintragen, Runde für Runde.',
    }),
    deed('visible', {
      en: 'Wait until they are visible at every name server.',
      de: 'Warten, bis sie auf jedem Nameserver sichtbar sind.',
    }),
  ],
  rests: [
    'domain',
    'moreDomains',
    'parkedDomains',
    'hostName',
    'ipv4',
    'ipv6',
    'selectorRsa',
    'selectorEd25519',
    'publicKeyRsa',
    'publicKeyEd25519',
    'reportsAddress',
    'relaySpf',
    'certificateAuthority',
    'role',
    'dmarc',
    'tlsRpt',
    'caa',
    'clientDiscovery',
    'clientFiles',
    'ed25519',
  ],
  checks: ({ choices }) => [
    'ns-same-mail-records',
    ...(choices.role === 'sendOnly' ? [] : RECORD_CHECKS.mx),
    ...spfChecks(choices.role),
    ...(choices.role === 'receiveOnly' ? [] : RECORD_CHECKS.dkim),
    ...RECORD_CHECKS.dmarc,
    ...(choices.caa ? RECORD_CHECKS.caa : []),
    ...(choices.tlsRpt && choices.role !== 'sendOnly' ? RECORD_CHECKS.tlsRpt : []),
  ],
}

/** Who receives only says that nobody sends; who sends by a relay has that one in the record, and not the server's own addresses. */
function spfChecks(role: SetupRole): readonly string[] {
  if (role === 'receiveOnly') return ['spf-record', 'spf-single-record', 'spf-syntax']
  return RECORD_CHECKS.spf.filter((id) => role !== 'relay' || id !== 'spf-address-authorized')
}

import type { SetupChoices, SetupValues } from '../setup.ts'
import { clientHosts } from './client-hosts.ts'
import type { WantedRecord } from './wanted-record.ts'
import { addressIds, zoneRecord } from './zone-record.ts'

/** How mail programs find the servers by themselves: SRV (RFC 6186, RFC 8314 §5.1), autoconfig of Thunderbird, autodiscover of Outlook. */
export function clientRecords(domain: string, values: SetupValues, choices: SetupChoices): readonly WantedRecord[] {
  const { hostName } = values
  if (!choices.clientDiscovery || hostName === '' || choices.role === 'sendOnly') return []
  const why = {
    en: 'Mail programs find the server by themselves.',
    de: 'Mailprogramme finden den Server von selbst.',
  }
  const none = {
    en: 'Says that this service is not offered, so that nobody tries it without TLS.',
    de: 'Sagt, dass es diesen Dienst nicht gibt, damit ihn niemand ohne TLS versucht.',
  }
  const after = addressIds(values)
  const submits = choices.role === 'full' || choices.role === 'relay'
  return [
    zoneRecord(`srv-imaps-${domain}`, `_imaps._tcp.${domain}`, 'SRV', `0 1 993 ${hostName}.`, why, after),
    zoneRecord(`srv-imap-${domain}`, `_imap._tcp.${domain}`, 'SRV', '0 0 0 .', none),
    zoneRecord(`srv-pop3-${domain}`, `_pop3._tcp.${domain}`, 'SRV', '0 0 0 .', none),
    ...(submits
      ? [
          zoneRecord(
            `srv-submissions-${domain}`,
            `_submissions._tcp.${domain}`,
            'SRV',
            `0 1 465 ${hostName}.`,
            why,
            after,
          ),
          zoneRecord(
            `srv-submission-${domain}`,
            `_submission._tcp.${domain}`,
            'SRV',
            `5 1 587 ${hostName}.`,
            why,
            after,
          ),
        ]
      : []),
    ...clientHosts(domain, values, choices),
  ]
}

import type { SetupValues } from '../setup.ts'
import type { WantedRecord } from './wanted-record.ts'
import { zoneRecord } from './zone-record.ts'

/** A domain without any mail: nobody can send as it, and nobody waits for what is sent to it. */
export function parkedRecords(domain: string, { reportsAddress }: SetupValues): readonly WantedRecord[] {
  return [
    zoneRecord(`null-mx-${domain}`, domain, 'MX', '0 .', {
      en: 'A null MX (RFC 7505): mail to this domain comes back at once.',
      de: 'Ein Null-MX (RFC 7505): Mail an diese Domain kommt sofort zurück.',
    }),
    zoneRecord(`spf-${domain}`, domain, 'TXT', 'v=spf1 -all', {
      en: 'No server may send for this domain.',
      de: 'Kein Server darf für diese Domain senden.',
    }),
    zoneRecord(`dkim-none-${domain}`, `*._domainkey.${domain}`, 'TXT', 'v=DKIM1; p=', {
      en: 'Every key is revoked (RFC 6376 §3.6.1): no signature of this domain is valid.',
      de: 'Jeder Schlüssel ist widerrufen (RFC 6376 §3.6.1): Keine Signatur dieser Domain gilt.',
    }),
    zoneRecord(
      `dmarc-${domain}`,
      `_dmarc.${domain}`,
      'TXT',
      `v=DMARC1; p=reject${reportsAddress === '' ? '' : `; rua=mailto:${reportsAddress}`}`,
      {
        en: 'Whatever says that it is from this domain is to be refused.',
        de: 'Was von dieser Domain zu sein behauptet, soll abgewiesen werden.',
      },
    ),
  ]
}

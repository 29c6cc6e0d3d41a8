import type { SetupChoices, SetupValues } from '../setup.ts'
import type { WantedRecord } from './wanted-record.ts'
import { addressIds, zoneRecord } from './zone-record.ts'

/** Names of the web server with the files for mail programs, where the user serves them. */
export function clientHosts(domain: string, values: SetupValues, choices: SetupChoices): readonly WantedRecord[] {
  if (!choices.clientFiles) return []
  const after = addressIds(values)
  const host = (name: 'autoconfig' | 'autodiscover', programs: string) =>
    zoneRecord(
      `${name}-${domain}`,
      `${name}.${domain}`,
      'CNAME',
      `${values.hostName}.`,
      {
        en: `Under this name ${programs} looks for the file with the settings.`,
        de: `Unter diesem Namen sucht ${programs} die Datei mit den Einstellungen.`,
      },
      after,
    )
  return [
    host('autoconfig', 'Thunderbird'),
    host('autodiscover', 'Outlook'),
    zoneRecord(
      `srv-autodiscover-${domain}`,
      `_autodiscover._tcp.${domain}`,
      'SRV',
      `0 0 443 autodiscover.${domain}.`,
      {
        en: 'Outlook asks for this where it finds nothing under autodiscover.',
        de: 'Outlook fragt danach, wo es unter autodiscover nichts findet.',
      },
      [`autodiscover-${domain}`],
    ),
  ]
}

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
  // No SRV record of autodiscover beside its name: its target may be no alias (RFC 2782), and nobody asks for it where the name is there.
  return [host('autoconfig', 'Thunderbird'), host('autodiscover', 'Outlook')]
}

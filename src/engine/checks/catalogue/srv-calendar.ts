import type { Check } from '../check.ts'
import { hostAddresses } from '../facts/host-addresses.ts'
import { serviceRecords } from '../facts/service-records.ts'
import { sumUp } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'srv-calendar',
  area: 'clients',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'SRV records for calendars and contacts lead somewhere',
    de: 'SRV-Einträge für Kalender und Kontakte führen irgendwohin',
  },
  explanation: {
    en: 'Calendar programs look for the server in these records. One that leads to a dead name stops them.',
    de: 'Kalenderprogramme suchen den Server in diesen Einträgen. Einer, der zu einem toten Namen führt, hält sie auf.',
  },
  cites: [rfc(6764, '3')],
  run: async (run) => {
    const both = await Promise.all(
      (['caldavs', 'carddavs'] as const).map((service) => run.get(serviceRecords, service)),
    )
    const targets = both.flatMap(({ name, targets: hosts }) => hosts.map(({ host }) => ({ name, host })))
    if (targets.length === 0) return notApplicable(NONE)
    return sumUp(
      await Promise.all(
        targets.slice(0, 6).map(async ({ name, host }) => {
          const { status } = await run.get(hostAddresses, host)
          const shown = shorten(host)
          return status === 'none'
            ? {
                target: name,
                outcome: 'notice' as const,
                summary: { en: `${shown} has no address.`, de: `${shown} hat keine Adresse.` },
                fix: fixBy(CORRECT),
              }
            : {
                target: name,
                outcome: 'pass' as const,
                summary: { en: `It leads to ${shown}.`, de: `Er führt zu ${shown}.` },
              }
        }),
      ),
    )
  },
}

const NONE = { en: 'The domain has no such records.', de: 'Die Domain hat keine solchen Einträge.' }
const CORRECT = {
  en: 'Correct the target or take the record away.',
  de: 'Das Ziel berichtigen oder den Eintrag entfernen.',
}

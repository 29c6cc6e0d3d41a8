import { dataOf } from '../../dns/record.ts'
import { utcTime } from '../../dns/utc-time.ts'
import type { Check } from '../check.ts'
import { zone } from '../facts/zone.ts'
import { fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

/** The signature of the zone above, which is made anew all the time, must be valid by this computer's clock. */
export const check: Check = {
  id: 'clock',
  area: 'vantage',
  level: 'must',
  subject: 'domain',
  title: { en: 'This computer’s clock is right', de: 'Die Uhr dieses Rechners geht richtig' },
  explanation: {
    en: 'Signatures and certificates have dates. With a wrong clock good ones look expired and expired ones look good.',
    de: 'Signaturen und Zertifikate tragen Daten. Mit falscher Uhr wirken gute abgelaufen und abgelaufene gut.',
  },
  cites: [rfc(4035, '5.3.1'), rfc(5280, '4.1.2.5')],
  run: async (run) => {
    const { parent } = await run.get(zone)
    const { signatures, security } = await run.dns.resolve(parent, 'SOA')
    const [signature] = dataOf(signatures, 'RRSIG')
    // Only one that a validating resolver, by its own clock, found good says something about ours.
    if (signature === undefined || security !== 'secure') return notApplicable(NO_TIME)
    const seconds = Math.floor(run.now() / 1000)
    if (seconds >= signature.inception && seconds <= signature.expiration) {
      return pass({
        en: 'By this computer’s clock, signatures that the resolver found good are valid: it is not far off.',
        de: 'Nach der Uhr dieses Rechners sind Signaturen gültig, die der Resolver für gut befand: Sie geht nicht weit falsch.',
      })
    }
    const early = seconds < signature.inception
    const edge = utcTime((early ? signature.inception : signature.expiration) * 1000)
    const now = utcTime(run.now())
    return fail(
      {
        en: `This computer’s clock says ${now}, but it is ${early ? 'later than' : 'not yet'} ${edge}. Dates of signatures and certificates cannot be judged with it.`,
        de: `Die Uhr dieses Rechners zeigt ${now}, es ist aber ${early ? 'später als' : 'noch nicht'} ${edge}. Daten von Signaturen und Zertifikaten lassen sich damit nicht beurteilen.`,
      },
      { fix: fixBy(SET_CLOCK) },
    )
  },
}

const NO_TIME = {
  en: 'No signed answer came by which the clock could be compared.',
  de: 'Es kam keine signierte Antwort, an der sich die Uhr vergleichen ließe.',
}

const SET_CLOCK = {
  en: 'Set the clock by the network: `timedatectl set-ntp true`, or in the system’s settings for date and time.',
  de: 'Die Uhr über das Netz stellen lassen: `timedatectl set-ntp true`, oder in den Systemeinstellungen für Datum und Uhrzeit.',
}

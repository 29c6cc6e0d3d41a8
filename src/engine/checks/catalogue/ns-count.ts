import type { Check } from '../check.ts'
import { nameServers } from '../facts/name-servers.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'ns-count',
  area: 'dns',
  level: 'should',
  subject: 'domain',
  title: { en: 'At least two name servers', de: 'Mindestens zwei Nameserver' },
  explanation: {
    en: 'With a single name server the domain vanishes, and with it all mail, as soon as that one fails.',
    de: 'Mit nur einem Nameserver verschwindet die Domain, und mit ihr alle Mail, sobald dieser eine ausfällt.',
  },
  cites: [rfc(1034, '4.1'), rfc(2182, '5')],
  run: async (run) => {
    const found = await run.get(zone)
    const without = withoutZone(found)
    if (without !== null) return without
    const names = (await run.get(nameServers)).map(({ name }) => name)
    const count = names.length
    if (count === 0)
      return couldNotTell({
        en: 'Could not tell: the question for the name servers was not answered.',
        de: 'Nicht festzustellen: Die Frage nach den Nameservern blieb ohne Antwort.',
      })
    if (count === 1) {
      const only = shorten(names[0] ?? '')
      return warn(
        {
          en: `${only} is the only name server of ${shorten(found.apex)}.`,
          de: `${only} ist der einzige Nameserver von ${shorten(found.apex)}.`,
        },
        { fix: fixBy(ADD) },
      )
    }
    if (count > 7)
      return notice({
        en: `${count} name servers are more than needed; answers with all of them get long.`,
        de: `${count} Nameserver sind mehr als nötig; Antworten mit allen werden lang.`,
      })
    return pass({ en: `${count} name servers.`, de: `${count} Nameserver.` })
  },
}

const ADD = {
  en: 'Add a second name server, best in another network: at the DNS host, in the zone and at the registrar.',
  de: 'Einen zweiten Nameserver ergänzen, am besten in einem anderen Netz: beim DNS-Anbieter, in der Zone und beim Registrar.',
}

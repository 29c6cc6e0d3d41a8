import type { Check } from '../check.ts'
import { judgeMtaSts } from '../judge-mta-sts.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mta-sts-host',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'The MTA-STS policy host has an address', de: 'Der MTA-STS-Richtlinien-Host hat eine Adresse' },
  explanation: {
    en: 'The policy lies on the web server mta-sts in front of the domain, and nowhere else.',
    de: 'Die Richtlinie liegt auf dem Webserver mta-sts vor der Domain und nirgends sonst.',
  },
  cites: [rfc(8461, '3.3')],
  run: (run) =>
    judgeMtaSts(run, 'host', ({ host }) => {
      const name = shorten(host.name)
      if (host.status === 'found') return pass({ en: `${name} has an address.`, de: `${name} hat eine Adresse.` })
      if (host.status === 'unknown')
        return couldNotTell({
          en: `Could not tell: the question for the address of ${name} was not answered.`,
          de: `Nicht festzustellen: Die Frage nach der Adresse von ${name} blieb ohne Antwort.`,
        })
      const words = {
        en: `${name} has no address, so the announced policy cannot be fetched.`,
        de: `${name} hat keine Adresse; die angekündigte Richtlinie lässt sich nicht holen.`,
      }
      return fail(words, { fix: fixBy(FIX) })
    }),
}

const FIX = {
  en: 'Publish A and AAAA records (or a CNAME) that lead to the web server with the policy.',
  de: 'A- und AAAA-Einträge (oder einen CNAME) veröffentlichen, die zum Webserver mit der Richtlinie führen.',
}

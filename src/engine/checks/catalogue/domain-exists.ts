import { toUnicodeName } from '../../dns/idn.ts'
import type { Check } from '../check.ts'
import { delegation } from '../facts/delegation.ts'
import { zone } from '../facts/zone.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixBy, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'domain-exists',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'The domain exists', de: 'Die Domain existiert' },
  explanation: {
    en: 'A domain must be registered and handed over to name servers, or nobody can find its records.',
    de: 'Eine Domain muss registriert und an Nameserver übergeben sein, sonst findet niemand ihre Einträge.',
  },
  cites: [rfc(1034, '4.2.1'), rfc(8020, '2')],
  run: async (run) => {
    const { domain } = run.subject
    const name = shorten(toUnicodeName(domain))
    const [{ status, apex }, above] = await Promise.all([run.get(zone), run.get(delegation)])
    if (status === 'missing') {
      const words = {
        en: `The DNS says that ${name} does not exist: not registered, expired, or mistyped.`,
        de: `Das DNS sagt, dass es ${name} nicht gibt: nicht registriert, abgelaufen oder vertippt.`,
      }
      return fail(words, { fix: fixBy(REGISTER) })
    }
    if (status === 'unknown' || (status === 'silent' && above.status === 'unknown'))
      return couldNotTell({
        en: `Could not tell whether ${name} exists: the question was not answered.`,
        de: `Ob es ${name} gibt, war nicht festzustellen: Die Frage blieb ohne Antwort.`,
      })
    const there = apex === domain ? name : `${name} (${shorten(toUnicodeName(apex))})`
    return pass({ en: `${there} exists.`, de: `${there} existiert.` })
  },
}

const REGISTER = {
  en: 'Check the spelling, then look at the registrar whether the domain is registered, paid and has name servers. For a subdomain: create its records in the zone above.',
  de: 'Die Schreibweise prüfen, dann beim Registrar nachsehen, ob die Domain registriert und bezahlt ist und Nameserver hat. Bei einer Subdomain: ihre Einträge in der Zone darüber anlegen.',
}

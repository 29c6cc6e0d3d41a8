import type { Check } from '../check.ts'
import { testedLists } from '../facts/tested-lists.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-resolver-refused',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: { en: 'The lists answer this resolver', de: 'Die Listen antworten diesem Resolver' },
  explanation: {
    en: 'Large lists refuse questions that come through public resolvers such as 8.8.8.8 or 1.1.1.1, or that are too many. Their refusal looks like an entry, but is none: neither “listed” nor “not listed” may be concluded.',
    de: 'Große Listen lehnen Fragen ab, die über öffentliche Resolver wie 8.8.8.8 oder 1.1.1.1 kommen oder zu viele sind. Ihre Ablehnung sieht aus wie ein Eintrag, ist aber keiner: Weder „gelistet“ noch „nicht gelistet“ lässt sich daraus schließen.',
  },
  cites: [
    source(
      'Spamhaus: return codes',
      'https://docs.spamhaus.com/datasets/docs/source/10-data-type-documentation/datasets/040-zones.html',
    ),
    source('URIBL: refused', 'https://uribl.com/refused.shtml'),
  ],
  run: async (run) => {
    const tests = await run.get(testedLists)
    if (tests.length === 0) return notApplicable(NO_LISTS)
    const refused = tests.filter(({ result }) => result === 'refusedUs').map(({ list }) => list.name)
    if (refused.length === 0) return pass(NONE)
    const [names, who] = [shorten(refused.join(', '), 250), shorten((await run.dns.resolver()).label)]
    return couldNotTell(
      {
        en: `Could not tell from here: ${names} refused questions through the resolver ${who}. That is no entry.`,
        de: `Von hier aus nicht festzustellen: ${names} – Fragen über den Resolver ${who} wurden abgelehnt. Ein Eintrag ist das nicht.`,
      },
      { fix: fixBy(OWN_RESOLVER, [{ software: 'Unbound', file: 'unbound.conf', lines: UNBOUND }]) },
    )
  },
}

const UNBOUND = [
  'server:',
  '    interface: 127.0.0.1',
  '    access-control: 127.0.0.0/8 allow',
  '    # no forward-zone',
]

const NO_LISTS = { en: 'No list was asked.', de: 'Es wurde keine Liste befragt.' }
const NONE = { en: 'None of them refused us.', de: 'Keine hat uns abgelehnt.' }
const OWN_RESOLVER = {
  en: 'Ask through a resolver of your own that forwards to nobody (on the mail server it is needed anyway), and name it with --resolver. Or look the addresses up on the web sites of the lists.',
  de: 'Über einen eigenen Resolver fragen, der an niemanden weiterleitet (auf dem Mailserver wird er ohnehin gebraucht), und ihn mit --resolver angeben. Oder die Adressen auf den Websites der Listen nachschlagen.',
}

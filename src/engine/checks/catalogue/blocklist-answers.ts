import type { Check } from '../check.ts'
import { testedLists } from '../facts/tested-lists.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-answers',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'Lists answer with addresses that lists use',
    de: 'Listen antworten mit Adressen, wie Listen sie nutzen',
  },
  explanation: {
    en: 'A list answers with addresses that begin with 127. Any other address comes from a resolver that puts its own answers in place of others, or from somebody who bought the name of a dead list.',
    de: 'Eine Liste antwortet mit Adressen, die mit 127 beginnen. Jede andere Adresse stammt von einem Resolver, der eigene Antworten unterschiebt, oder von jemandem, der den Namen einer toten Liste gekauft hat.',
  },
  cites: [rfc(5782, '2.1'), rfc(6471, '3.4')],
  run: async (run) => {
    const tests = await run.get(testedLists)
    if (tests.length === 0) return notApplicable(NO_LISTS)
    const outside = tests.filter(({ result }) => result === 'outside').map(({ list }) => list.name)
    if (outside.length === 0) return pass(GOOD)
    const names = shorten(outside.join(', '), 300)
    return couldNotTell({
      en: `Could not tell: what came back for ${names} is no answer of a list. It is not believed.`,
      de: `Nicht festzustellen: Was für ${names} zurückkam, ist keine Antwort einer Liste. Geglaubt wird sie nicht.`,
    })
  },
}

const NO_LISTS = { en: 'No list was asked.', de: 'Es wurde keine Liste befragt.' }
const GOOD = { en: 'All answers were of that kind.', de: 'Alle Antworten waren von dieser Art.' }

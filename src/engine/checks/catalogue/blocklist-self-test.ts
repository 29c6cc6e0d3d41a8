import type { Check } from '../check.ts'
import { testedLists } from '../facts/tested-lists.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'blocklist-self-test',
  area: 'reputation',
  level: 'may',
  subject: 'domain',
  title: { en: 'The lists pass their own test', de: 'Die Listen bestehen ihre eigene Probe' },
  explanation: {
    en: 'Every list has one entry that must be there and one that must not. A list that fails with them is broken, closed, or answers only registered resolvers; nothing that it says is believed.',
    de: 'Jede Liste hat einen Eintrag, der da sein muss, und einen, der nicht da sein darf. Eine Liste, die daran scheitert, ist kaputt, geschlossen oder antwortet nur angemeldeten Resolvern; was sie sagt, wird nicht geglaubt.',
  },
  cites: [rfc(5782, '5'), rfc(6471, '3.4')],
  run: async (run) => {
    const tests = await run.get(testedLists)
    if (tests.length === 0) return notApplicable(NO_LISTS)
    const wrong = tests.filter(({ result }) => result === 'selfTest' || result === 'noAnswer')
    const grave = wrong.filter(({ list }) => list.weight !== 'low')
    const names = shorten(wrong.map(({ list }) => list.name).join(', '), 300)
    if (grave.length > 0)
      return couldNotTell({
        en: `Could not tell what these lists say, as their test entries are wrong or were not answered: ${names}.`,
        de: `Was diese Listen sagen, war nicht festzustellen, weil ihre Testeinträge nicht stimmen oder ohne Antwort blieben: ${names}.`,
      })
    if (wrong.length > 0)
      return pass({
        en: `All that matter do. Small ones that do not, and are not believed: ${names}.`,
        de: `Alle, auf die es ankommt. Kleine, die es nicht tun und nicht geglaubt werden: ${names}.`,
      })
    return pass({
      en: `All that answered do (${tests.length} tests).`,
      de: `Alle, die antworteten, bestehen sie (${tests.length} Proben).`,
    })
  },
}

const NO_LISTS = { en: 'No list was asked.', de: 'Es wurde keine Liste befragt.' }

import type { Check } from '../check.ts'
import { dkimKeys } from '../facts/dkim-keys.ts'
import { sumUp } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-single',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'Each selector has only one key', de: 'Jeder Selektor hat nur einen Schlüssel' },
  explanation: {
    en: 'With two keys under one name it is left to chance which one a receiver takes, and half of the signatures fail.',
    de: 'Bei zwei Schlüsseln unter einem Namen ist es Zufall, welchen ein Empfänger nimmt, und die Hälfte der Signaturen scheitert.',
  },
  cites: [rfc(6376, '3.6.2.2')],
  run: async (run) => {
    const { selectors } = await run.get(dkimKeys)
    const found = selectors.filter(({ status }) => status === 'found')
    if (found.length === 0) return notApplicable(NO_KEY, 'dkim-key')
    const parts = found.map(({ selector, keys, response, name }) => {
      const target = shorten(selector, 60)
      if (keys.length === 1) return { target, outcome: 'pass' as const, summary: ONE }
      const texts = keys.map(({ text }) => text)
      const records = [{ name: response.aliases.at(-1) ?? name, type: 'TXT', before: texts, after: texts.slice(0, 1) }]
      const summary = {
        en: `There are ${keys.length} keys under one name.`,
        de: `Unter einem Namen stehen ${keys.length} Schlüssel.`,
      }
      return { target, outcome: 'fail' as const, summary, fix: fixRecords(FIX, records) }
    })
    return sumUp(parts)
  },
}

const ONE = { en: 'There is one key.', de: 'Es gibt einen Schlüssel.' }
const NO_KEY = {
  en: 'No key is known that could be looked at.',
  de: 'Es ist kein Schlüssel bekannt, der sich ansehen ließe.',
}
const FIX = {
  en: 'Keep the key that belongs to the secret one in use and delete the other, or give the second a selector of its own. Here the first is kept.',
  de: 'Den Schlüssel behalten, der zum benutzten geheimen gehört, und den anderen löschen, oder dem zweiten einen eigenen Selektor geben. Hier bleibt der erste.',
}

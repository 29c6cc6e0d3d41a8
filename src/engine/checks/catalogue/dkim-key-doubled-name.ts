import type { Check } from '../check.ts'
import { dkimKeys } from '../facts/dkim-keys.ts'
import { misplacedKeys } from '../facts/misplaced-keys.ts'
import { shorten } from '../shorten.ts'
import { fail, fixRecords, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-key-doubled-name',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'DKIM keys stand under the right name', de: 'DKIM-Schlüssel stehen unter dem richtigen Namen' },
  explanation: {
    en: 'Many panels add the domain to a name by themselves. Entered in full, it then stands there twice, and nobody finds the key.',
    de: 'Viele Oberflächen hängen die Domain selbst an einen Namen an. Voll eingegeben steht sie dann doppelt da, und niemand findet den Schlüssel.',
  },
  cites: [rfc(6376, '3.6.2.1')],
  run: async (run) => {
    const [{ selectors }, misplaced] = await Promise.all([run.get(dkimKeys), run.get(misplacedKeys)])
    const [first] = misplaced
    if (selectors.length === 0)
      return notApplicable({ en: 'No selector is known.', de: 'Es ist kein Selektor bekannt.' }, 'dkim-key')
    if (first === undefined)
      return pass({ en: 'No doubled name was found.', de: 'Es wurde kein doppelter Name gefunden.' })
    return fail(
      {
        en: `The key stands at ${shorten(first.wrong, 160)}, with the domain twice.`,
        de: `Der Schlüssel steht bei ${shorten(first.wrong, 160)}, mit doppelter Domain.`,
      },
      {
        fix: fixRecords(
          FIX,
          misplaced.flatMap(({ right, wrong, texts }) => [
            { name: right, type: 'TXT', before: [], after: texts },
            { name: wrong, type: 'TXT', before: texts, after: [] },
          ]),
        ),
      },
    )
  },
}

const FIX = {
  en: 'Enter only the part in front of the domain into the field for the name.',
  de: 'In das Feld für den Namen nur den Teil vor der Domain eingeben.',
}

import { treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-loop',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'SPF does not include itself', de: 'SPF bindet sich nicht selbst ein' },
  explanation: {
    en: 'A record that includes itself, perhaps by way of others, leads receivers round in circles until they give up: SPF counts as broken.',
    de: 'Ein Eintrag, der sich selbst einbindet, vielleicht auf Umwegen, führt Empfänger im Kreis, bis sie aufgeben: SPF gilt als kaputt.',
  },
  cites: [rfc(7208, '4.6.4'), rfc(7208, '5.2')],
  run: async (run) => {
    const { verdict } = await needSoundRecord(run)
    if (verdict !== null) return verdict
    const loop = treeTerms(await run.get(spfTree)).find(({ term }) => term.loop)
    if (loop === undefined) return pass({ en: 'There is no loop.', de: 'Es gibt keine Schleife.' })
    const [text, domain] = [shorten(loop.term.text, 80), shorten(loop.domain, 80)]
    return fail(
      {
        en: `“${text}” in the record of ${domain} leads back to a record that led there.`,
        de: `„${text}“ im Eintrag von ${domain} führt zu einem Eintrag zurück, der dorthin geführt hat.`,
      },
      { fix: fixBy(BREAK) },
    )
  },
}

const BREAK = { en: 'Remove the term that closes the circle.', de: 'Die Angabe entfernen, die den Kreis schließt.' }

import { drawTree } from '../../spf/draw-tree.ts'
import { treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

const MOST = 10

export const check: Check = {
  id: 'spf-lookups',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'SPF needs at most ten look-ups', de: 'SPF kommt mit zehn Abfragen aus' },
  explanation: {
    en: 'Each include, a, mx, ptr, exists and redirect costs a look-up, those in included records too. At the eleventh a receiver stops, and SPF counts as broken.',
    de: 'Jedes include, a, mx, ptr, exists und redirect kostet eine Abfrage, auch die in eingebundenen Einträgen. Bei der elften bricht ein Empfänger ab, und SPF gilt als kaputt.',
  },
  cites: [rfc(7208, '4.6.4')],
  run: async (run) => {
    const { verdict } = await needSoundRecord(run)
    if (verdict !== null) return verdict
    const tree = await run.get(spfTree)
    const { lookups } = tree
    run.note({ kind: 'note', lines: drawTree(tree) })
    if (treeTerms(tree).some(({ term }) => term.loop)) return notApplicable(LOOP, 'spf-loop')
    const costly = tree.terms.toSorted((a, b) => b.lookups - a.lookups).slice(0, 3)
    const most = costly.filter((term) => term.lookups > 1).map((term) => `${shorten(term.text, 80)} (${term.lookups})`)
    const en = most.length === 0 ? '' : ` Most cost ${most.join(', ')}.`
    const de = most.length === 0 ? '' : ` Am meisten kosten ${most.join(', ')}.`
    if (lookups > MOST)
      return fail(
        {
          en: `Evaluating the record takes ${lookups} look-ups; receivers stop after ten and treat SPF as broken.${en}`,
          de: `Den Eintrag auszuwerten kostet ${lookups} Abfragen; Empfänger brechen nach zehn ab und behandeln SPF als kaputt.${de}`,
        },
        { fix: fixBy(SAVE) },
      )
    if (lookups > 8)
      return warn(
        {
          en: `The record takes ${lookups} of ten look-ups: the next change, even at a provider that is included, may break it.${en}`,
          de: `Der Eintrag verbraucht ${lookups} von zehn Abfragen: Die nächste Änderung, auch bei einem eingebundenen Anbieter, kann ihn kaputt machen.${de}`,
        },
        { fix: fixBy(SAVE) },
      )
    return pass({
      en: `It takes ${lookups} of ten look-ups.${en}`,
      de: `Er verbraucht ${lookups} von zehn Abfragen.${de}`,
    })
  },
}

const LOOP = {
  en: 'The record includes itself; without that loop the look-ups can be counted.',
  de: 'Der Eintrag bindet sich selbst ein; ohne diese Schleife lassen sich die Abfragen zählen.',
}
const SAVE = {
  en: 'Remove includes of services that are no longer used. Replace a and mx by ip4 and ip6 where the addresses are one’s own and stay. Let services that send in great numbers use a subdomain with a record of its own.',
  de: 'Einbindungen von Diensten entfernen, die nicht mehr genutzt werden. a und mx durch ip4 und ip6 ersetzen, wo die Adressen die eigenen sind und bleiben. Dienste, die viel senden, eine Subdomain mit eigenem Eintrag nutzen lassen.',
}

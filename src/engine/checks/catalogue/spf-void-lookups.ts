import { treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-void-lookups',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'At most two SPF look-ups find nothing', de: 'Höchstens zwei SPF-Abfragen gehen ins Leere' },
  explanation: {
    en: 'When more than two names of the record do not exist any more, receivers stop and treat SPF as broken.',
    de: 'Wenn mehr als zwei Namen im Eintrag nicht mehr existieren, brechen Empfänger ab und behandeln SPF als kaputt.',
  },
  cites: [rfc(7208, '4.6.4')],
  run: async (run) => {
    const { verdict } = await needSoundRecord(run)
    if (verdict !== null) return verdict
    const tree = await run.get(spfTree)
    const { voidLookups } = tree
    const said = {
      en: `${voidLookups} of at most two look-ups find nothing.`,
      de: `${voidLookups} von höchstens zwei Abfragen gehen ins Leere.`,
    }
    if (voidLookups <= 2) return pass(said)
    const terms = treeTerms(tree).filter(({ term }) => term.record === null && term.voidLookups > 0)
    const names = [...new Set(terms.map(({ term }) => shorten(term.text, 80)))].slice(0, 6).join(', ')
    return fail(
      {
        en: `${voidLookups} look-ups of the record find nothing (${names}); after the second a receiver may stop and treat SPF as broken.`,
        de: `${voidLookups} Abfragen des Eintrags gehen ins Leere (${names}); nach der zweiten darf ein Empfänger abbrechen und SPF als kaputt behandeln.`,
      },
      { fix: fixBy(REMOVE) },
    )
  },
}

const REMOVE = {
  en: 'Remove the terms whose names do not exist any more, or correct the names.',
  de: 'Die Angaben entfernen, deren Namen nicht mehr existieren, oder die Namen berichtigen.',
}

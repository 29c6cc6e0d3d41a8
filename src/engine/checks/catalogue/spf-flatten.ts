import { flatten } from '../../spf/flatten.ts'
import type { Check } from '../check.ts'
import { spfWalk } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fixRecords, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-flatten',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: { en: 'How SPF could do with fewer look-ups', de: 'Wie SPF mit weniger Abfragen auskäme' },
  explanation: {
    en: 'Where look-ups run short, includes can be replaced by the addresses behind them. That is a makeshift: it must be kept up by hand or by a program.',
    de: 'Wo Abfragen knapp werden, lassen sich Einbindungen durch die Adressen dahinter ersetzen. Das ist ein Notbehelf: Er muss von Hand oder von einem Programm gepflegt werden.',
  },
  cites: [rfc(7208, '4.6.4'), rfc(7208, '10.1.1')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const walk = await run.get(spfWalk)
    if (walk.tree.lookups <= 8)
      return notApplicable({ en: 'Look-ups are not short.', de: 'Die Abfragen sind nicht knapp.' })
    const flat = flatten(walk)
    if (flat === null) return pass(NOT_POSSIBLE)
    const { domain } = run.subject
    const terms = flat.replaced.map((term) => shorten(term, 80)).join(', ')
    const change = { name: domain, type: 'TXT', before: [record.text], after: [flat.text] }
    return notice(
      {
        en: `With the addresses of ${terms} written out, the record would need ${flat.lookups} look-ups instead of ${walk.tree.lookups}.`,
        de: `Mit ausgeschriebenen Adressen von ${terms} bräuchte der Eintrag ${flat.lookups} statt ${walk.tree.lookups} Abfragen.`,
      },
      { fix: fixRecords(REPLACE, [change], RISK) },
    )
  },
}

const NOT_POSSIBLE = {
  en: 'What the record includes is too large, or depends on the mail, and cannot be written out.',
  de: 'Was der Eintrag einbindet, ist zu groß oder hängt von der Mail ab und lässt sich nicht ausschreiben.',
}
const REPLACE = {
  en: 'Only if nothing can be removed: publish the record with these addresses written out.',
  de: 'Nur wenn sich nichts entfernen lässt: den Eintrag mit ausgeschriebenen Adressen veröffentlichen.',
}
const RISK = {
  en: 'Services change their addresses without notice. From then on their mail fails SPF, until the record is renewed.',
  de: 'Dienste wechseln ihre Adressen ohne Ankündigung. Von da an besteht ihre Post SPF nicht mehr, bis der Eintrag erneuert ist.',
}

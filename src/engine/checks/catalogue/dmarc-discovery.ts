import type { Check } from '../check.ts'
import { dmarcState } from '../facts/dmarc.ts'
import { judgeDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { notice, pass, rfc } from '../verdict.ts'

/** The walk, step by step, and what receivers find that still use the public suffix list. */
export const check: Check = {
  id: 'dmarc-discovery',
  area: 'authentication',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'Old and new receivers find the same DMARC policy',
    de: 'Alte und neue Empfänger finden dieselbe DMARC-Richtlinie',
  },
  explanation: {
    en: 'Since 2026 receivers walk up the domain name until they find the organization; before, a list of public suffixes told them. Both are in use and can end at different records.',
    de: 'Seit 2026 gehen Empfänger den Domainnamen hinauf, bis sie die Organisation finden; vorher sagte es ihnen eine Liste öffentlicher Endungen. Beides ist in Gebrauch und kann bei verschiedenen Einträgen enden.',
  },
  cites: [rfc(9989, '4.10'), rfc(7489, '3.2')],
  run: async (run) => {
    const { walk } = await run.get(dmarcState)
    run.note({ kind: 'note', lines: walk.steps.map(({ domain, found }) => `_dmarc.${domain}: ${found}`) })
    return judgeDmarc(run, ({ discovery, older, place }) => {
      const [now, before] = [discovery.applied?.published ?? null, older.policy]
      const same = older.policyDomain === discovery.policyDomain && now === before
      const at = shorten(place, 80)
      if (same)
        return pass({
          en: `Both find the record of ${at}. The organization is ${shorten(walk.organizationalDomain, 80)}.`,
          de: `Beide finden den Eintrag von ${at}. Die Organisation ist ${shorten(walk.organizationalDomain, 80)}.`,
        })
      const [newer, old] = [`${at} (${now ?? '–'})`, `${shorten(older.policyDomain ?? '–', 80)} (${before ?? '–'})`]
      return notice({
        en: `Receivers of today use the record and policy of ${newer}, older ones those of ${old}.`,
        de: `Heutige Empfänger benutzen Eintrag und Richtlinie von ${newer}, ältere die von ${old}.`,
      })
    })
  },
}

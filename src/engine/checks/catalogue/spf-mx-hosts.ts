import { treeTerms } from '../../spf/tree-terms.ts'
import type { Check } from '../check.ts'
import { mxOf } from '../facts/mx.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-mx-hosts',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'Each “mx” of SPF has at most ten hosts', de: 'Jedes „mx“ in SPF hat höchstens zehn Server' },
  explanation: {
    en: 'For the term mx a receiver asks for the addresses of at most ten mail servers. With more of them SPF counts as broken.',
    de: 'Für die Angabe mx fragt ein Empfänger nach den Adressen von höchstens zehn Mailservern. Bei mehr gilt SPF als kaputt.',
  },
  cites: [rfc(7208, '4.6.4'), rfc(7208, '5.4')],
  run: async (run) => {
    const { verdict } = await needSoundRecord(run)
    if (verdict !== null) return verdict
    const terms = treeTerms(await run.get(spfTree)).flatMap(({ term }) => (term.name === 'mx' ? [term] : []))
    const targets = [...new Set(terms.flatMap(({ target }) => (target === null ? [] : [target.toLowerCase()])))]
    if (targets.length === 0)
      return notApplicable({ en: 'The record uses no mx.', de: 'Der Eintrag verwendet kein mx.' })
    const counted = await Promise.all(targets.map(async (name) => ({ name, total: (await run.get(mxOf, name)).total })))
    const over = counted.find(({ total }) => total > 10)
    if (over === undefined) return pass({ en: 'None has more than ten.', de: 'Keines hat mehr als zehn.' })
    const name = shorten(over.name)
    return fail(
      {
        en: `${name} has ${over.total} MX records. More than ten make the term mx, and with it SPF, invalid.`,
        de: `${name} hat ${over.total} MX-Einträge. Mehr als zehn machen die Angabe mx und damit SPF ungültig.`,
      },
      { fix: fixBy(REPLACE) },
    )
  },
}

const REPLACE = {
  en: 'Replace mx by the addresses of the servers that send: ip4:… and ip6:….',
  de: 'mx durch die Adressen der Server ersetzen, die senden: ip4:… und ip6:….',
}

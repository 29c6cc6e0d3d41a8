import { isHostName, labelsOf } from '../../dns/domain-name.ts'
import type { Check } from '../check.ts'
import { mxOf } from '../facts/mx.ts'
import { soaFix, soaOf } from '../facts/soa.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'soa-rname',
  area: 'dns',
  level: 'may',
  subject: 'domain',
  title: { en: 'The zone names a contact who can be written to', de: 'Die Zone nennt einen erreichbaren Kontakt' },
  explanation: {
    en: 'The SOA record holds the mail address of whoever looks after the zone, with a dot in place of the @. People who find a fault write there.',
    de: 'Der SOA-Eintrag enthält die Mailadresse derer, die die Zone betreuen, mit einem Punkt anstelle des @. Dorthin schreibt, wer einen Fehler findet.',
  },
  cites: [rfc(1912, '2.2'), rfc(1035, '3.3.13'), rfc(2142, '7')],
  run: async (run) => {
    const found = await run.get(soaOf)
    if (found.verdict !== undefined) return found.verdict
    const { rname } = found.soa
    const [local = '', ...rest] = labelsOf(rname)
    const domain = rest.join('.')
    const address = shorten(`${local.replace(/\\(.)/g, '$1')}@${domain}`)
    const own = await run.get(mxOf, found.apex)
    const receives = own.status === 'mx' || own.status === 'implicit'
    const fix = receives ? soaFix(found, { rname: `hostmaster.${found.apex}` }) : fixBy(ELSEWHERE)
    if (local.includes('@') || /\\(?:064|@)/.test(rname) || !isHostName(domain))
      return notice(
        {
          en: `“${shorten(rname)}” is no contact address: it must be written with a dot in place of the @.`,
          de: `„${shorten(rname)}“ ist keine Kontaktadresse: Sie muss mit einem Punkt anstelle des @ geschrieben sein.`,
        },
        { fix },
      )
    const { status } = await run.get(mxOf, domain)
    if (status === 'unknown')
      return couldNotTell({
        en: `Could not tell whether ${address} takes mail: the question for its mail servers was not answered.`,
        de: `Ob ${address} Mail annimmt, war nicht festzustellen: Die Frage nach den Mailservern blieb ohne Antwort.`,
      })
    if (status === 'none' || status === 'nullMx')
      return notice(
        {
          en: `The contact ${address} cannot be reached: its domain takes no mail.`,
          de: `Der Kontakt ${address} ist nicht erreichbar: Seine Domain nimmt keine Mail an.`,
        },
        { fix },
      )
    return pass({ en: `The contact is ${address}.`, de: `Der Kontakt ist ${address}.` })
  },
}

const ELSEWHERE = {
  en: 'Name an address of another domain, one that takes mail, in the SOA record (a dot stands in place of the @).',
  de: 'Im SOA-Eintrag eine Adresse einer anderen Domain nennen, die Mail annimmt (mit einem Punkt anstelle des @).',
}

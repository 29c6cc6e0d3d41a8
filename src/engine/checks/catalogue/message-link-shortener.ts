import type { Check } from '../check.ts'
import { mailText } from '../facts/mail-text.ts'
import { fixBy, notApplicable, pass, source, warn } from '../verdict.ts'

const SHORTENERS = new Set(
  'bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly cutt.ly rebrand.ly shorturl.at tiny.cc rb.gy t.ly v.gd bl.ink s.id lnkd.in soo.gd clck.ru adf.ly tr.im snip.ly qr.ae x.co dub.sh short.io surl.li urlz.fr t1p.de kurzelinks.de'.split(
    ' ',
  ),
)

export const check: Check = {
  id: 'message-link-shortener',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'No shortened links', de: 'Keine gekürzten Links' },
  explanation: {
    en: 'A link shortener hides where a link leads. Spammers use them, so their domains stand on blocklists, and mail with them is refused.',
    de: 'Ein Kürzungsdienst verbirgt, wohin ein Link führt. Spammer nutzen sie, deshalb stehen ihre Domains auf Sperrlisten, und Mail mit ihnen wird abgelehnt.',
  },
  cites: [source('SURBL: abused redirectors', 'https://surbl.org/lists')],
  run: async (run) => {
    const { links } = await run.get(mailText)
    if (links.length === 0) return notApplicable({ en: 'There are no links.', de: 'Es gibt keine Links.' })
    const found = links.find(({ host }) => host !== null && SHORTENERS.has(host.replace(/^www[.]/, '')))
    if (found === undefined) return pass({ en: 'There are none.', de: 'Es gibt keine.' })
    const host = found.host ?? ''
    return warn({ en: `A link goes through ${host}.`, de: `Ein Link führt über ${host}.` }, { fix: fixBy(FIX) })
  },
}

const FIX = { en: 'Give the address that is meant.', de: 'Die gemeinte Adresse angeben.' }

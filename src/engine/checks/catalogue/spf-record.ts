import { drawTree } from '../../spf/draw-tree.ts'
import type { Check } from '../check.ts'
import { profile } from '../facts/profile.ts'
import { proposedSpf } from '../facts/proposed-spf.ts'
import { spfRecords, spfTree } from '../facts/spf.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixRecords, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-record',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'An SPF record is published', de: 'Ein SPF-Eintrag ist veröffentlicht' },
  explanation: {
    en: 'SPF lists the servers that may send mail for the domain. Large receivers expect it of everybody; without it mail is filtered more strictly, and anybody can put the domain on an envelope.',
    de: 'SPF nennt die Server, die für die Domain senden dürfen. Große Empfänger erwarten es von allen; ohne SPF wird Post strenger gefiltert, und jeder kann die Domain auf einen Umschlag schreiben.',
  },
  cites: [rfc(7208, '3'), rfc(7208, '4.5')],
  run: async (run) => {
    const { domain } = run.subject
    const [{ status, texts }, typed] = await Promise.all([run.get(spfRecords), run.dns.resolve(domain, 'SPF')])
    if (status === 'unknown') return couldNotTell(NOT_ANSWERED)
    if (status === 'missing') return notApplicable(NO_DOMAIN, 'domain-exists')
    if (status === 'several') return pass(SEVERAL)
    if (status === 'joint') return notApplicable(BROKEN, 'spf-string-joints')
    if (status === 'version') return notApplicable(BROKEN, 'spf-version')
    if (status === 'one') {
      const text = shorten(texts[0] ?? '', 300)
      run.note({ kind: 'note', lines: drawTree(await run.get(spfTree)) })
      return pass({ en: `The SPF record is: ${text}`, de: `Der SPF-Eintrag lautet: ${text}` })
    }
    if (typed.status === 'answer') return notApplicable(OLD_TYPE, 'spf-type-99')
    const [{ sends }, after] = await Promise.all([run.get(profile), run.get(proposedSpf)])
    if (sends === false) return notApplicable(NO_SENDER, 'parked-spf')
    return fail(
      {
        en: `${domain} has no SPF record: receivers cannot tell which servers may send for it.`,
        de: `${domain} hat keinen SPF-Eintrag: Empfänger können nicht erkennen, welche Server für die Domain senden dürfen.`,
      },
      { fix: fixRecords(PUBLISH, [{ name: domain, type: 'TXT', before: [], after: [after] }], RISK) },
    )
  },
}

const NOT_ANSWERED = {
  en: 'Could not tell: the question for the domain’s TXT records was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den TXT-Einträgen der Domain blieb ohne Antwort.',
}
const NO_DOMAIN = { en: 'The domain does not exist.', de: 'Die Domain existiert nicht.' }
const SEVERAL = { en: 'There are SPF records, more than one.', de: 'Es gibt SPF-Einträge, mehr als einen.' }
const BROKEN = {
  en: 'There is a record that was meant as SPF, but it is broken.',
  de: 'Es gibt einen Eintrag, der als SPF gemeint war, aber er ist kaputt.',
}
const NO_SENDER = { en: 'The domain sends no mail.', de: 'Die Domain sendet keine Mail.' }
const OLD_TYPE = {
  en: 'There is a record, but of the old type SPF, which nobody asks for.',
  de: 'Es gibt einen Eintrag, aber vom alten Typ SPF, nach dem niemand fragt.',
}
const PUBLISH = {
  en: 'Publish this TXT record, after adding whatever else sends mail for the domain (newsletters, web shops, ticket systems).',
  de: 'Diesen TXT-Eintrag veröffentlichen, nachdem ergänzt ist, was sonst noch für die Domain sendet (Rundbriefe, Webshops, Ticketsysteme).',
}
const RISK = {
  en: 'A sender that is forgotten gets “softfail”, and its mail may be filtered. DMARC reports show who is missing.',
  de: 'Ein vergessener Absender erhält „softfail“, und seine Post wird vielleicht gefiltert. DMARC-Berichte zeigen, wer fehlt.',
}

import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { profile } from '../facts/profile.ts'
import { zone } from '../facts/zone.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fail, fixRecords, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mx-record',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'The domain says where its mail goes', de: 'Die Domain sagt, wohin ihre Mail geht' },
  explanation: {
    en: 'MX records name the servers that take mail for the domain. Without them, and without an address, no mail can be delivered, and mail from the domain is refused at many places.',
    de: 'MX-Einträge nennen die Server, die Mail für die Domain annehmen. Ohne sie und ohne Adresse ist keine Mail zustellbar, und Mail von der Domain wird vielerorts abgelehnt.',
  },
  cites: [rfc(5321, '5.1')],
  run: async (run) => {
    const { domain } = run.subject
    const [mx, place, { sends }] = await Promise.all([run.get(mxHosts), run.get(zone), run.get(profile)])
    switch (mx.status) {
      case 'mx': {
        const list = mx.hosts.slice(0, 5).map(({ name, preference }) => `${preference} ${name}`)
        const all = shorten(list.join(', '), 300)
        return pass({ en: `Mail goes to ${all}.`, de: `Mail geht an ${all}.` })
      }
      case 'unknown':
        return couldNotTell({
          en: 'Could not tell: the question for the mail servers (MX) was not answered.',
          de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) blieb ohne Antwort.',
        })
      case 'nullMx':
        return notApplicable(
          {
            en: 'The domain says that it takes no mail (null MX).',
            de: 'Die Domain sagt, dass sie keine Mail annimmt (Null-MX).',
          },
          'null-mx',
        )
      case 'implicit':
        return notApplicable(
          {
            en: 'No MX record; the address of the domain stands in.',
            de: 'Kein MX-Eintrag; die Adresse der Domain springt ein.',
          },
          'mx-implicit',
        )
    }
    if (place.status === 'missing') return notApplicable(MISSING, 'domain-exists')
    if (place.apex === domain && mx.response.aliases.length > 0) return notApplicable(ALIAS, 'cname-beside-data')
    if (sends === false) return notApplicable(NO_MAIL, 'parked-null-mx')
    const records = [{ name: domain, type: 'MX', before: [], after: [`10 mail.${domain}.`] }]
    return fail(
      {
        en: `${shorten(domain)} has neither MX records nor an address: nobody can send mail there.`,
        de: `${shorten(domain)} hat weder MX-Einträge noch eine Adresse: Niemand kann dorthin Mail senden.`,
      },
      { fix: fixRecords(PUBLISH, records) },
    )
  },
}

const MISSING = { en: 'The domain does not exist.', de: 'Die Domain existiert nicht.' }
const ALIAS = {
  en: 'The domain is an alias, which hides its MX records.',
  de: 'Die Domain ist ein Alias, der ihre MX-Einträge verdeckt.',
}
const NO_MAIL = {
  en: 'The domain neither sends nor takes mail.',
  de: 'Die Domain sendet keine Mail und nimmt keine an.',
}

const PUBLISH = {
  en: 'Publish an MX record that names your mail host (put its real name in place of this one). If the domain takes no mail, publish “0 .” instead.',
  de: 'Einen MX-Eintrag veröffentlichen, der den eigenen Mailserver nennt (seinen echten Namen statt dieses einsetzen). Nimmt die Domain keine Mail an, stattdessen „0 .“ veröffentlichen.',
}

import { registeredDomain } from '../../dmarc/older-receivers.ts'
import type { Check } from '../check.ts'
import { operatorPages } from '../facts/operator-pages.ts'
import { publicSenders } from '../facts/public-senders.ts'
import { reverseDns } from '../facts/reverse.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'operator-web-page',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'A web page says who runs the server', de: 'Eine Webseite sagt, wer den Server betreibt' },
  explanation: {
    en: 'T-Online lets a new sender in only if the name of the server, or its domain, leads to a web page with the operator’s name, address and a direct contact.',
    de: 'T-Online lässt einen neuen Absender nur ein, wenn der Name des Servers oder dessen Domain zu einer Webseite mit Namen, Anschrift und direktem Kontakt des Betreibers führt.',
  },
  cites: [source('T-Online: Postmaster FAQ, section 4.1', 'https://postmaster.t-online.de/index.en.html')],
  run: async (run) => {
    const { addresses, without } = await run.get(publicSenders)
    if (without !== null) return without
    const seen = await Promise.all(addresses.map(({ address }) => run.get(reverseDns, address)))
    const names = [
      ...new Set(seen.flatMap((one) => one.names.filter(({ leadsBack }) => leadsBack).map(({ name }) => name))),
    ]
    if (names.length === 0)
      return notApplicable(NO_NAME, seen.some(({ status }) => status === 'found') ? 'iprev' : 'reverse-dns')
    const own = names.filter((name) => registeredDomain(name) === registeredDomain(run.subject.domain))
    const [name] = own
    if (name === undefined) return notApplicable(NOT_OWN, 'reverse-dns-own-domain')
    const pages = await run.get(operatorPages, name)
    const good = pages.find(({ contact }) => contact)
    const list = shorten(pages.map(({ url }) => url).join(', '), 200)
    if (good !== undefined)
      return pass({ en: `It is found at ${shorten(good.url)}.`, de: `Sie steht unter ${shorten(good.url)}.` })
    if (pages.every(({ status }) => status === null) && pages.some(({ unsure }) => unsure))
      return couldNotTell({
        en: `Could not tell: ${list} did not answer.`,
        de: `Nicht festzustellen: ${list} antwortete nicht.`,
      })
    const there = pages.filter(({ status }) => status === 200)
    const fix = { fix: fixBy(PUBLISH) }
    if (there.length > 0)
      return notice(
        {
          en: `${shorten(there.map(({ url }) => url).join(', '), 200)} shows no contact or imprint that could be recognised.`,
          de: `Unter ${shorten(there.map(({ url }) => url).join(', '), 200)} ist kein Kontakt oder Impressum zu erkennen.`,
        },
        fix,
      )
    return notice({ en: `There is no web page at ${list}.`, de: `Unter ${list} gibt es keine Webseite.` }, fix)
  },
}

const NO_NAME = {
  en: 'Without a good reverse name there is no page to look for.',
  de: 'Ohne guten Reverse-DNS-Namen gibt es keine Seite zu suchen.',
}
const NOT_OWN = {
  en: 'The reverse name lies in another domain, whose page is not looked at.',
  de: 'Der Reverse-DNS-Name liegt in einer anderen Domain; deren Seite wird nicht angesehen.',
}
const PUBLISH = {
  en: 'Put a page with operator, postal address, e-mail and telephone at https://<name of the server>/ or at the domain, and link it there as “Imprint” or “Contact”.',
  de: 'Eine Seite mit Betreiber, Anschrift, E-Mail und Telefon unter https://<Name des Servers>/ oder unter der Domain veröffentlichen und dort als „Impressum“ oder „Kontakt“ verlinken.',
}

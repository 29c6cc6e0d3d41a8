import type { Check } from '../check.ts'
import { ownServers } from '../facts/own-servers.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'operator-web-page',
  area: 'identity',
  level: 'may',
  subject: 'domain',
  title: { en: 'A web page says who runs the server', de: 'Eine Webseite sagt, wer den Server betreibt' },
  explanation: {
    en: 'T-Online takes mail only from servers whose operator can be found: a page under the domain of the server with name and a way to get in touch. Others look too when in doubt.',
    de: 'T-Online nimmt Mail nur von Servern, deren Betreiber zu finden ist: eine Seite unter der Domain des Servers mit Name und Kontakt. Andere sehen im Zweifel auch nach.',
  },
  cites: [
    source('T-Online postmaster: FAQ 4.1', 'https://postmaster.t-online.de/index.en.html'),
    source('Directive 2000/31/EC, Article 5', 'https://eur-lex.europa.eu/eli/dir/2000/31/oj'),
  ],
  run: async (run) => {
    const { domain } = run.subject
    const hosts = (await run.get(ownServers)).map(({ host }) => host.split('.').slice(1).join('.'))
    const above = hosts.find((name) => name.includes('.') && name !== domain)
    const names = [...new Set([domain, `www.${domain}`, ...(above === undefined ? [] : [above])])]
    const pages = await Promise.all(names.map((name) => run.https.get(`https://${name}/`, { limit: 32_768 })))
    const page = pages.find(({ status }) => status !== null && status < 400)
    if (page !== undefined)
      return pass({
        en: `There is a page at ${page.url}. Whether it says who runs the server is for you to see.`,
        de: `Es gibt eine Seite unter ${page.url}. Ob sie sagt, wer den Server betreibt, ist selbst anzusehen.`,
      })
    if (pages.every(({ outcome }) => outcome === 'timeout' || outcome === 'unreachable' || outcome === 'cancelled'))
      return couldNotTell(NO_ANSWER)
    return hosts.length === 0 ? notApplicable(NOT_OWN) : notice(NONE, { fix: fixBy(PUT) })
  },
}

const NO_ANSWER = {
  en: 'Could not tell: no web server answered.',
  de: 'Nicht festzustellen: Kein Webserver antwortete.',
}
const NOT_OWN = {
  en: 'There is none, and no server of the domain is said to be one’s own.',
  de: 'Es gibt keine, und kein Server der Domain ist als eigener angegeben.',
}
const NONE = {
  en: 'No web page was found over https, neither under the domain nor under the server’s.',
  de: 'Über https fand sich keine Webseite, weder unter der Domain noch unter der des Servers.',
}
const PUT = {
  en: 'Put up a small page with name, address and a mail address or telephone number, if you send to T-Online.',
  de: 'Eine kleine Seite mit Name, Anschrift und Mailadresse oder Telefonnummer aufsetzen, wenn an T-Online gesendet wird.',
}

import { isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { dkimKeys } from '../facts/dkim-keys.ts'
import { couldNotTell, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-empty-non-terminal',
  area: 'authentication',
  level: 'should',
  subject: 'domain',
  title: { en: 'The name servers admit that _domainkey exists', de: 'Die Nameserver kennen den Namen _domainkey' },
  explanation: {
    en: 'When keys stand below _domainkey, that name exists, even without records of its own. Who answers that it does not tells resolvers that there is nothing below it either.',
    de: 'Stehen unter _domainkey Schlüssel, gibt es diesen Namen, auch ohne eigene Einträge. Wer ihn verneint, sagt Resolvern, dass auch darunter nichts ist.',
  },
  cites: [rfc(8020, '2'), rfc(4592, '2.2.2')],
  run: async (run) => {
    const { selectors, parent } = await run.get(dkimKeys)
    const below = selectors.some(
      ({ status, domain }) => status !== 'missing' && status !== 'unknown' && domain === run.subject.domain,
    )
    if (!below) return notApplicable({ en: 'No key is known.', de: 'Es ist kein Schlüssel bekannt.' }, 'dkim-key')
    if (!isConclusive(parent))
      return couldNotTell({
        en: 'Could not tell: the question for _domainkey was not answered.',
        de: 'Nicht festzustellen: Die Frage nach _domainkey blieb ohne Antwort.',
      })
    if (parent.status !== 'nxDomain') return pass({ en: 'They do.', de: 'Sie kennen ihn.' })
    return warn(DENIED, { fix: fixBy(FIX) })
  },
}

const DENIED = {
  en: 'The name servers say that _domainkey does not exist (NXDOMAIN), although keys stand below it. Resolvers that draw the conclusion no longer find the keys.',
  de: 'Die Nameserver sagen, dass es _domainkey nicht gibt (NXDOMAIN), obwohl darunter Schlüssel stehen. Resolver, die den Schluss ziehen, finden die Schlüssel nicht mehr.',
}
const FIX = {
  en: 'This is a fault of the DNS software: report it to whoever runs the name servers. Until then a TXT record at _domainkey helps, such as “o=-”.',
  de: 'Das ist ein Fehler der DNS-Software: dem Betreiber der Nameserver melden. Bis dahin hilft ein TXT-Eintrag bei _domainkey, etwa „o=-“.',
}

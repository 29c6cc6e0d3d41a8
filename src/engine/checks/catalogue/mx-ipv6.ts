import { isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { profile } from '../facts/profile.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'mx-ipv6',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'A mail server has an IPv6 address', de: 'Ein Mailserver hat eine IPv6-Adresse' },
  explanation: {
    en: 'Servers without IPv4 can only deliver when a mail server has an IPv6 address. A faulty one is worse than none.',
    de: 'Server ohne IPv4 können nur zustellen, wenn ein Mailserver eine IPv6-Adresse hat. Eine fehlerhafte ist schlechter als keine.',
  },
  cites: [rfc(3974, '3')],
  run: async (run) => {
    const [found, { hosted }] = await Promise.all([run.get(mxTargets), run.get(profile)])
    if (found.verdict !== undefined) return found.verdict
    const hosts = found.targets.map(({ addresses }) => addresses)
    if (hosts.some(({ addresses }) => addresses.some(({ family }) => family === 6)))
      return pass({ en: 'Mail can be delivered by IPv6.', de: 'Mail ist über IPv6 zustellbar.' })
    if (hosted)
      return notApplicable({ en: 'The mail servers belong to a hoster.', de: 'Die Mailserver gehören einem Anbieter.' })
    if (hosts.every(({ addresses }) => addresses.length === 0))
      return notApplicable(
        { en: 'No mail server has an address.', de: 'Kein Mailserver hat eine Adresse.' },
        'mx-resolves',
      )
    if (hosts.some(({ aaaa }) => !isConclusive(aaaa)))
      return couldNotTell({
        en: 'Could not tell: the question for an address was not answered.',
        de: 'Nicht festzustellen: Die Frage nach einer Adresse blieb ohne Antwort.',
      })
    return notice(
      { en: 'No mail server has an IPv6 address.', de: 'Kein Mailserver hat eine IPv6-Adresse.' },
      { fix: fixBy(ADD) },
    )
  },
}

const ADD = {
  en: 'If the server has IPv6: give its address a name (PTR) first, let the mail server listen there, then add the AAAA record.',
  de: 'Hat der Server IPv6: zuerst seiner Adresse einen Namen geben (PTR), den Mailserver dort lauschen lassen, dann den AAAA-Eintrag hinzufügen.',
}

import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { mxTlsa } from '../facts/tlsa.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'tlsa-present',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'TLSA records stand for every mail server, or for none',
    de: 'TLSA-Einträge gibt es für jeden Mailserver oder für keinen',
  },
  explanation: {
    en: 'With TLSA records (DANE) senders know that they must encrypt, and to whom. If only some servers have them, an attacker leads the mail to one that has none.',
    de: 'Durch TLSA-Einträge (DANE) wissen Absender, dass sie verschlüsseln müssen und mit wem. Haben nur manche Server welche, lenkt ein Angreifer die Mail zu einem ohne.',
  },
  cites: [rfc(7672, '2.2.3'), rfc(7672, '8.1')],
  run: async (run) => {
    const [hosts, { status, response }] = await Promise.all([run.get(mxTlsa), run.get(mxHosts)])
    if (status === 'unknown') return couldNotTell(NOT_ANSWERED)
    if (hosts.length === 0) return notApplicable(NO_MAIL)
    const open = hosts.filter(
      ({ records, response: { status: ended } }) => records.length === 0 && !CONCLUSIVE.has(ended),
    )
    if (open.length > 0) return couldNotTell(NOT_ANSWERED)
    const without = hosts.filter(({ records }) => records.length === 0)
    if (without.length === 0) return pass({ en: 'Every mail server has them.', de: 'Jeder Mailserver hat welche.' })
    const names = shorten(without.map(({ host }) => host).join(', '))
    if (without.length < hosts.length)
      return warn(
        { en: `No TLSA records for ${names}.`, de: `Keine TLSA-Einträge für ${names}.` },
        { fix: fixBy(FOR_ALL) },
      )
    const signed = response.security === 'secure' && hosts.every(({ hostSecurity }) => hostSecurity === 'secure')
    return signed ? notice(COULD, { fix: fixBy(FOR_ALL) }) : notApplicable(NO_DANE)
  },
}

const CONCLUSIVE: ReadonlySet<string> = new Set(['answer', 'noData', 'nxDomain'])
const NOT_ANSWERED = {
  en: 'Could not tell: a question for MX or TLSA records was not answered.',
  de: 'Nicht festzustellen: Eine Frage nach MX- oder TLSA-Einträgen blieb ohne Antwort.',
}
const NO_MAIL = { en: 'The domain takes no mail.', de: 'Die Domain nimmt keine Mail an.' }
const NO_DANE = {
  en: 'There are none. DANE needs DNSSEC, and the zones involved are not (provably) signed.',
  de: 'Es gibt keine. DANE braucht DNSSEC, und die beteiligten Zonen sind nicht (nachweislich) signiert.',
}
const COULD = {
  en: 'There are none, though all zones involved are signed: DANE could be switched on.',
  de: 'Es gibt keine, obwohl alle beteiligten Zonen signiert sind: DANE ließe sich einschalten.',
}
const FOR_ALL = {
  en: 'Publish `3 1 1` with the SHA-256 of the server’s key at _25._tcp. of every mail server, and keep the key at renewal (certbot: reuse_key).',
  de: 'Für jeden Mailserver unter _25._tcp. `3 1 1` mit dem SHA-256 seines Schlüssels veröffentlichen und den Schlüssel bei der Erneuerung behalten (certbot: reuse_key).',
}

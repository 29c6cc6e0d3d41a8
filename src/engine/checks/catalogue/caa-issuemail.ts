import { readCaaValue } from '../../dns/caa-value.ts'
import type { Check } from '../check.ts'
import { caaOf } from '../facts/caa.ts'
import { zone } from '../facts/zone.ts'
import { withoutZone } from '../facts/zone-servers.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, notApplicable, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'caa-issuemail',
  area: 'transport',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'Who may issue certificates for mail addresses',
    de: 'Wer Zertifikate für Mailadressen ausstellen darf',
  },
  explanation: {
    en: 'The CAA property issuemail says which authorities may issue S/MIME certificates for addresses of the domain. Without it all may.',
    de: 'Die CAA-Eigenschaft issuemail sagt, welche Stellen S/MIME-Zertifikate für Adressen der Domain ausstellen dürfen. Ohne sie dürfen es alle.',
  },
  cites: [rfc(9495, '3'), rfc(9495, '4')],
  run: async (run) => {
    const without = withoutZone(await run.get(zone))
    if (without !== null) return without
    const set = await run.get(caaOf, run.subject.domain)
    if (set === null)
      return couldNotTell({
        en: 'Could not tell: the question for the CAA records was not answered.',
        de: 'Nicht festzustellen: Die Frage nach den CAA-Einträgen blieb ohne Antwort.',
      })
    const issuers = set.records
      .filter(({ tag }) => tag.toLowerCase() === 'issuemail')
      .map(({ value }) => readCaaValue(value).issuer)
    if (issuers.length === 0)
      return notApplicable({
        en: 'Nothing is said about certificates for mail addresses.',
        de: 'Über Zertifikate für Mailadressen ist nichts gesagt.',
      })
    const named = issuers.filter((issuer) => issuer !== null)
    return pass(
      named.length === 0
        ? { en: 'Nobody may issue them.', de: 'Niemand darf sie ausstellen.' }
        : {
            en: `Only ${shorten(named.join(', '))} may issue them.`,
            de: `Nur ${shorten(named.join(', '))} darf sie ausstellen.`,
          },
    )
  },
}

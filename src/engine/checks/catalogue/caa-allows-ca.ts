import { authorityNames } from '../../dns/caa-authorities.ts'
import { readCaaValue } from '../../dns/caa-value.ts'
import type { Check } from '../check.ts'
import { caaOf } from '../facts/caa.ts'
import { mxSessions } from '../facts/mx-sessions.ts'
import { shorten } from '../shorten.ts'
import { couldNotTell, fixRecords, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'caa-allows-ca',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'The certificate can be renewed where it came from',
    de: 'Das Zertifikat ist dort erneuerbar, woher es kam',
  },
  explanation: {
    en: 'When the CAA records do not name the authority of the present certificate, its renewal fails, and mail loses its encryption on that day.',
    de: 'Nennen die CAA-Einträge die Stelle des jetzigen Zertifikats nicht, scheitert seine Erneuerung, und an dem Tag verliert Mail ihre Verschlüsselung.',
  },
  cites: [rfc(8659, '3'), rfc(8659, '4.2'), rfc(8659, '4.3')],
  run: async (run) => {
    const sessions = await run.get(mxSessions)
    const shown = sessions.flatMap(({ server: { host }, session: { tls } }) => {
      const [leaf] = tls?.trustError === null ? tls.chain : []
      const authorities = leaf === undefined ? null : authorityNames(leaf.issuer)
      return leaf === undefined || authorities === null ? [] : [{ host, leaf, authorities }]
    })
    const [first] = shown
    if (first === undefined) return notApplicable(NO_CERTIFICATE)
    const judged = await Promise.all(shown.map(async (one) => ({ ...one, set: await run.get(caaOf, one.host) })))
    if (judged.every(({ set }) => set === null)) return couldNotTell(NOT_ANSWERED)
    const wrong = judged.find(
      ({ set, authorities, leaf, host }) => set !== null && !allows(set, authorities, isWildcard(leaf.names, host)),
    )
    if (wrong === undefined)
      return pass({
        en: 'CAA lets the same authority issue again.',
        de: 'CAA lässt dieselbe Stelle wieder ausstellen.',
      })
    const owner = wrong.set?.owner ?? ''
    const name = wrong.authorities[0] ?? ''
    const before = (wrong.set?.records ?? [])
      .slice(0, 10)
      .map(({ flags, tag, value }) => `${flags} ${tag} "${shorten(value, 200)}"`)
    const records = [{ name: owner, type: 'CAA', before, after: [...before, `0 issue "${name}"`] }]
    return warn(
      {
        en: `The certificate of ${shorten(wrong.host)} comes from an authority (${name}) that the CAA records at ${shorten(owner)} do not name.`,
        de: `Das Zertifikat von ${shorten(wrong.host)} kommt von einer Stelle (${name}), die die CAA-Einträge bei ${shorten(owner)} nicht nennen.`,
      },
      { fix: fixRecords(ADD, records) },
    )
  },
}

type Set = {
  readonly owner: string | null
  readonly records: readonly { readonly tag: string; readonly value: string }[]
}

/** RFC 8659 §4.3: for a wildcard `issuewild` decides, where there is one. Without any such property nothing is forbidden. */
function allows({ records }: Set, authorities: readonly string[], wildcard: boolean): boolean {
  const of = (wanted: string) => records.filter(({ tag }) => tag.toLowerCase() === wanted)
  const deciding = wildcard && of('issuewild').length > 0 ? of('issuewild') : of('issue')
  return deciding.length === 0 || deciding.some(({ value }) => authorities.includes(readCaaValue(value).issuer ?? ''))
}

function isWildcard(names: readonly string[], host: string): boolean {
  return !names.includes(host) && names.some((name) => name.startsWith('*.'))
}

const NO_CERTIFICATE = {
  en: 'No certificate of a known authority was seen.',
  de: 'Es war kein Zertifikat einer bekannten Stelle zu sehen.',
}

const NOT_ANSWERED = {
  en: 'Could not tell: the question for the CAA records was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den CAA-Einträgen blieb ohne Antwort.',
}

const ADD = {
  en: 'Add a CAA record for this authority before the certificate is due for renewal, or get the next one from an authority that is named.',
  de: 'Vor der nächsten Erneuerung einen CAA-Eintrag für diese Stelle hinzufügen oder das nächste Zertifikat von einer genannten Stelle holen.',
}

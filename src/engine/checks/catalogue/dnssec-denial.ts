import { provesDenial } from '../../dns/denial.ts'
import { judgeSignatures } from '../../dns/judge-signatures.ts'
import type { RecordType } from '../../dns/record.ts'
import type { DnsResponse } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { type Dnssec, signedAnswers, signedZone } from '../facts/dnssec.ts'
import type { Run } from '../run.ts'
import { couldNotTell, fail, fixBy, notApplicable, pass, rfc } from '../verdict.ts'

/** A name that nobody creates, and a type that no apex has. */
const ABSENT = 'postdesk-no-such-name'
const ABSENT_TYPE: RecordType = 'TLSA'

export const check: Check = {
  id: 'dnssec-denial',
  area: 'dns',
  level: 'must',
  subject: 'domain',
  title: { en: 'What does not exist is denied with proof', de: 'Was es nicht gibt, wird mit Beweis verneint' },
  explanation: {
    en: 'In a signed zone a “does not exist” must be proved too. Without the proof, resolvers that check give no answer, and servers that look for DANE do not deliver.',
    de: 'In einer signierten Zone muss auch ein „gibt es nicht“ bewiesen sein. Ohne Beweis geben prüfende Resolver keine Antwort, und Server, die nach DANE suchen, stellen nicht zu.',
  },
  cites: [rfc(4035, '5.4'), rfc(5155, '8'), rfc(7672, '2.1')],
  run: async (run) => {
    const found = await run.get(signedZone)
    if (found.verdict !== undefined) return found.verdict
    const { signed } = found
    const [absent, typeless] = await Promise.all([
      signedAnswers(run, `${ABSENT}.${signed.apex}`, ABSENT_TYPE),
      signedAnswers(run, signed.apex, ABSENT_TYPE),
    ])
    const judged = [absent, typeless].map((answers) => best(answers.map((answer) => judge(run, signed, answer))))
    if (judged.includes('noProof'))
      return fail(
        {
          en: 'The zone is signed, but for names or types that do not exist the proof (NSEC or NSEC3) is missing or wrong.',
          de: 'Die Zone ist signiert, aber für Namen oder Typen, die es nicht gibt, fehlt der Beweis (NSEC oder NSEC3) oder ist falsch.',
        },
        { fix: fixBy(RESIGN) },
      )
    if (judged.includes('badSignature')) return notApplicable(NOT_VALID, 'dnssec-signatures-valid')
    if (judged.every((one) => one === 'none'))
      return couldNotTell({
        en: 'Could not tell: nothing was denied.',
        de: 'Nicht festzustellen: Es wurde nichts verneint.',
      })
    return pass({ en: 'The proofs are there.', de: 'Die Beweise sind da.' })
  },
}

type Denial = 'good' | 'badSignature' | 'noProof' | 'none'

/** One server that proves it is enough; servers that differ have a finding of their own. */
function best(denials: readonly Denial[]): Denial {
  return (['good', 'badSignature', 'noProof'] as const).find((one) => denials.includes(one)) ?? 'none'
}

function judge(run: Run, signed: Dnssec, { status, question, authority, aliases }: DnsResponse): Denial {
  // Behind an alias the proof is about another name.
  if (aliases.length > 0) return 'none'
  if (status !== 'nxDomain' && status !== 'noData') return 'none'
  const sha1 = (data: Uint8Array) => run.hash.digest('sha1', data)
  const proves = provesDenial(authority, question.name, question.type, status, sha1)
  if (proves === null) return 'none'
  if (!proves) return 'noProof'
  const type = authority.some(({ data }) => data.type === 'NSEC') ? 'NSEC' : 'NSEC3'
  const { state } = judgeSignatures(authority, type, signed, Math.floor(run.now() / 1000))
  if (state === 'valid') return 'good'
  return state === 'missing' ? 'noProof' : 'badSignature'
}

const NOT_VALID = {
  en: 'The signatures of the proofs are not valid.',
  de: 'Die Signaturen der Beweise sind nicht gültig.',
}

const RESIGN = {
  en: 'Sign the zone anew as a whole; where answers are signed as they go out, update the signing software. Look at whether all name servers know DNSSEC.',
  de: 'Die Zone als Ganzes neu signieren; wo Antworten erst beim Absenden signiert werden, die Software aktualisieren. Nachsehen, ob alle Nameserver DNSSEC können.',
}

import { dataOf } from '../../dns/record.ts'
import { isConclusive } from '../../dns/response.ts'
import type { Check } from '../check.ts'
import { spfRecords } from '../facts/spf.ts'
import { couldNotTell, fail, fixRecords, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'spf-type-99',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'SPF is published as TXT', de: 'SPF ist als TXT veröffentlicht' },
  explanation: {
    en: 'A record type of its own for SPF (number 99) was given up in 2014. Receivers ask for TXT only.',
    de: 'Ein eigener Eintragstyp für SPF (Nummer 99) wurde 2014 aufgegeben. Empfänger fragen nur nach TXT.',
  },
  cites: [rfc(7208, '3.1')],
  run: async (run) => {
    const { domain } = run.subject
    const [{ status, texts }, old] = await Promise.all([run.get(spfRecords), run.dns.resolve(domain, 'SPF')])
    if (status === 'missing') return notApplicable(NO_DOMAIN, 'domain-exists')
    // Many servers do not answer for a type that nobody uses; that breaks nothing.
    if (!isConclusive(old)) return status === 'none' ? couldNotTell(NOT_ANSWERED) : pass({ en: PASS.en, de: PASS.de })
    const typed = dataOf(old.records, 'SPF').map(({ strings }) => strings.join(''))
    const [text] = typed
    if (text === undefined) return status === 'none' ? notApplicable(NOTHING, 'spf-record') : pass(PASS)
    const before = typed.slice(0, 5)
    if (status !== 'none')
      return notice(BOTH, { fix: fixRecords(DELETE, [{ name: domain, type: 'SPF', before, after: [] }]) })
    const changes = [
      { name: domain, type: 'TXT', before: texts, after: [text] },
      { name: domain, type: 'SPF', before, after: [] },
    ]
    return fail(ONLY, { fix: fixRecords(MOVE, changes) })
  },
}

const PASS = { en: 'No record of the old type SPF is in the way.', de: 'Kein Eintrag vom alten Typ SPF ist im Weg.' }
const NO_DOMAIN = { en: 'The domain does not exist.', de: 'Die Domain existiert nicht.' }
const NOTHING = { en: 'There is no SPF record of either type.', de: 'Es gibt keinen SPF-Eintrag, gleich welchen Typs.' }
const NOT_ANSWERED = {
  en: 'Could not tell: the question for the old type SPF was not answered.',
  de: 'Nicht festzustellen: Die Frage nach dem alten Typ SPF blieb ohne Antwort.',
}
const BOTH = {
  en: 'Beside the TXT record there is one of the old type SPF, which nobody reads. Two places for one thing tend to drift apart.',
  de: 'Neben dem TXT-Eintrag steht einer vom alten Typ SPF, den niemand liest. Zwei Stellen für dieselbe Sache laufen leicht auseinander.',
}
const ONLY = {
  en: 'SPF is published only under the old record type SPF (99). No receiver reads that: for them there is no SPF.',
  de: 'SPF ist nur unter dem alten Eintragstyp SPF (99) veröffentlicht. Das liest kein Empfänger: Für sie gibt es kein SPF.',
}
const DELETE = { en: 'Delete the record of type SPF.', de: 'Den Eintrag vom Typ SPF löschen.' }
const MOVE = {
  en: 'Publish the same text as TXT and delete the record of type SPF.',
  de: 'Denselben Text als TXT veröffentlichen und den Eintrag vom Typ SPF löschen.',
}

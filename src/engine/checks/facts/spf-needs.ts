import type { SpfRecord } from '../../spf/read-record.ts'
import type { SpfProblemCode } from '../../spf/spf-term.ts'
import type { Verdict } from '../check.ts'
import type { Run } from '../run.ts'
import { couldNotTell, notApplicable } from '../verdict.ts'
import { type SpfRecords, spfRecords } from './spf.ts'

/** Either what a check needs, or the verdict that it must give without it. */
export type Needed<T> =
  | { readonly found: T; readonly verdict: null }
  | { readonly found: null; readonly verdict: Verdict }

/** The one record of the domain, whatever is written in it. */
export async function needRecord(run: Run): Promise<Needed<SpfRecord>> {
  const records = await run.get(spfRecords)
  if (records.status === 'one' && records.record !== null) return { found: records.record, verdict: null }
  return { found: null, verdict: without(records) }
}

/** The one record, when it is free of errors: otherwise nobody evaluates it, and there is nothing more to say. */
export async function needSoundRecord(run: Run): Promise<Needed<SpfRecord>> {
  const needed = await needRecord(run)
  const [problem] = needed.found?.problems ?? []
  return problem === undefined
    ? needed
    : { found: null, verdict: notApplicable(NOT_SOUND, checkOfProblem(problem.code)) }
}

/** Which check tells of this problem. */
export function checkOfProblem(code: SpfProblemCode): string {
  return CHECK_OF_PROBLEM[code] ?? 'spf-syntax'
}

const CHECK_OF_PROBLEM: Partial<Readonly<Record<SpfProblemCode, string>>> = {
  address: 'spf-address-syntax',
  addressFamily: 'spf-address-syntax',
  prefix: 'spf-address-syntax',
  macro: 'spf-macro-syntax',
  macroOnlyInExplanation: 'spf-macro-syntax',
  duplicateModifier: 'spf-duplicate-modifiers',
}

function without({ status }: SpfRecords): Verdict {
  if (status === 'unknown') return couldNotTell(NOT_ANSWERED)
  if (status === 'several') return notApplicable(SEVERAL, 'spf-single-record')
  if (status === 'joint') return notApplicable(NOT_SOUND, 'spf-string-joints')
  if (status === 'version') return notApplicable(NONE, 'spf-version')
  return notApplicable(NONE, status === 'missing' ? 'domain-exists' : 'spf-record')
}

const NOT_ANSWERED = {
  en: 'Could not tell: the question for the domain’s TXT records was not answered.',
  de: 'Nicht festzustellen: Die Frage nach den TXT-Einträgen der Domain blieb ohne Antwort.',
}
const SEVERAL = {
  en: 'There are several SPF records, and so none that counts.',
  de: 'Es gibt mehrere SPF-Einträge und damit keinen, der gilt.',
}
const NONE = { en: 'There is no SPF record to look at.', de: 'Es gibt keinen SPF-Eintrag, der sich ansehen ließe.' }
const NOT_SOUND = {
  en: 'The SPF record has an error that makes all of it invalid; that comes first.',
  de: 'Der SPF-Eintrag hat einen Fehler, der ihn ganz ungültig macht; der kommt zuerst.',
}

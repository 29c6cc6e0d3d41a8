import type { DmarcProblem } from '../../dmarc/dmarc-record.ts'
import type { Check } from '../check.ts'
import { dmarcState } from '../facts/dmarc.ts'
import { dmarcFix, withoutDmarc } from '../judge-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fail, notice, pass, rfc, warn } from '../verdict.ts'

/** The form of the list alone; what single tags say is judged by the checks of those tags. */
export const check: Check = {
  id: 'dmarc-syntax',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'The DMARC record is well formed', de: 'Der DMARC-Eintrag ist wohlgeformt' },
  explanation: {
    en: 'The record is a list of name=value with semicolons between them, each name once. What does not fit is ignored, or spoils the whole record.',
    de: 'Der Eintrag ist eine Liste aus Name=Wert mit Semikolons dazwischen, jeder Name einmal. Was nicht passt, wird übergangen oder verdirbt den ganzen Eintrag.',
  },
  cites: [rfc(9989, '4.8'), rfc(6376, '3.2')],
  run: async (run) => {
    const state = await run.get(dmarcState)
    const { status, record } = state
    if (record === null || (status !== 'found' && status !== 'duplicateTags')) return withoutDmarc(state)
    const twice = record.problems.find(({ kind }) => kind === 'duplicate')
    if (twice !== undefined) return fail(doubled(shorten(twice.tag, 30)), { fix: dmarcFix(FIX, state, {}) })
    const stray = record.problems.find(({ kind, tag }) => LIST_PROBLEMS.has(kind) || isGluedOn(kind, tag))
    if (stray !== undefined) return warn(ignored(shorten(stray.tag, 60)), { fix: dmarcFix(FIX, state, {}) })
    const unknown = record.unknownTags.filter((tag) => !OLD.has(tag))
    if (unknown.length > 0) return notice(unknownTags(shorten(unknown.join(', '), 60)))
    return pass({ en: 'It is well formed.', de: 'Er ist wohlgeformt.' })
  },
}

const LIST_PROBLEMS: ReadonlySet<DmarcProblem['kind']> = new Set(['noEquals', 'emptyPiece', 'badName', 'badValue'])

/** Tags of RFC 7489 have checks of their own. */
const OLD = new Set(['pct', 'rf', 'ri'])
const JUDGED_ELSEWHERE = new Set(['p', 'sp', 'np', 'psd', 't', 'adkim', 'aspf', 'fo', 'rua', 'ruf', 'pct', 'rf', 'ri'])

function isGluedOn(kind: DmarcProblem['kind'], tag: string): boolean {
  return kind === 'emptyValue' && !JUDGED_ELSEWHERE.has(tag)
}

function doubled(tag: string) {
  return {
    en: `The tag ${tag} stands there more than once. That makes the whole record invalid: strict receivers discard it, others take one of the two.`,
    de: `Das Feld ${tag} steht mehrfach da. Das macht den ganzen Eintrag ungültig: Strenge Empfänger verwerfen ihn, andere nehmen eines von beiden.`,
  }
}

function ignored(piece: string) {
  return {
    en: `A piece of the record is no name=value (${piece === '' ? 'nothing between two semicolons' : piece}); receivers ignore it.`,
    de: `Ein Stück des Eintrags ist kein Name=Wert (${piece === '' ? 'nichts zwischen zwei Semikolons' : piece}); Empfänger übergehen es.`,
  }
}

function unknownTags(tags: string) {
  return {
    en: `The record has tags that DMARC does not know: ${tags}. Receivers ignore them; a misspelled name would look the same.`,
    de: `Der Eintrag hat Felder, die DMARC nicht kennt: ${tags}. Empfänger übergehen sie; ein verschriebener Name sähe genauso aus.`,
  }
}

const FIX = { en: 'Publish the record in this form.', de: 'Den Eintrag in dieser Form veröffentlichen.' }

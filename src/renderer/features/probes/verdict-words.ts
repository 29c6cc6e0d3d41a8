import type { ProbeView } from '../../../contract/probe-shapes.ts'
import type { Placement } from '../../../engine/probes/placement.ts'
import { PROBE_VIEW_TEXT } from '../../../text/interface/probe-view.ts'
import type { Language } from '../../../text/language.ts'
import { formatMoment, formatSpan } from '../../format.ts'

/** How one probe stands, in a sentence without its full stop. */
export function verdictWords({ probe }: Pick<ProbeView, 'probe'>, language: Language): string {
  const text = PROBE_VIEW_TEXT[language].verdict
  const { state, plan, placement, late } = probe
  if (state === 'composed') return text.composed(formatMoment(plan.notBefore, language))
  if (state === 'neverSeen') return text.neverSeen(formatSpan(plan.giveUpAfterSeconds, language))
  if (state !== 'arrived') return text[state]
  if (placement === null) return text.otherFolder(probe.folder ?? '?')
  const sentence = placedWords(placement, probe.folder, language)
  return late ? text.late(sentence) : sentence
}

function placedWords({ kind, detail }: Placement, folder: string | null, language: Language): string {
  const text = PROBE_VIEW_TEXT[language]
  if (kind === 'category') return text.verdict.category(categoryName(detail ?? '', language))
  if (kind === 'otherFolder') return text.verdict.otherFolder(folder ?? detail ?? '?')
  return text.verdict[kind]
}

function categoryName(detail: string, language: Language): string {
  const names: Readonly<Record<string, string>> = PROBE_VIEW_TEXT[language].category
  return names[detail] ?? detail
}

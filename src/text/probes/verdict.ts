import type { Placement } from '../../engine/probes/placement.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import { PROBE_VIEW_TEXT } from '../interface/probe-view.ts'
import type { Language } from '../language.ts'

/** How times are written where the sentence stands. */
export interface TimeWords {
  /** An RFC 3339 time. */
  moment(time: string): string
  span(seconds: number): string
}

/** How one probe stands, in a sentence without its full stop. */
export function verdictSentence(
  { state, plan, placement, folder, late }: Omit<Probe, 'events'>,
  language: Language,
  { moment, span }: TimeWords,
): string {
  const text = PROBE_VIEW_TEXT[language].verdict
  if (state === 'composed') return text.composed(moment(plan.notBefore))
  if (state === 'neverSeen') return text.neverSeen(span(plan.giveUpAfterSeconds))
  if (state !== 'arrived') return text[state]
  if (placement === null) return text.otherFolder(folder ?? '?')
  const sentence = placedSentence(placement, folder, language)
  return late ? text.late(sentence) : sentence
}

function placedSentence({ kind, detail }: Placement, folder: string | null, language: Language): string {
  const { verdict, category } = PROBE_VIEW_TEXT[language]
  if (kind === 'otherFolder') return verdict.otherFolder(folder ?? detail ?? '?')
  if (kind !== 'category') return verdict[kind]
  const names: Readonly<Record<string, string>> = category
  return verdict.category(Object.hasOwn(names, detail ?? '') ? (names[detail ?? ''] ?? '') : (detail ?? ''))
}

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
export function verdictSentence(probe: Omit<Probe, 'events'>, language: Language, { moment, span }: TimeWords): string {
  const { state, plan, placement, folder, late } = probe
  const text = PROBE_VIEW_TEXT[language].verdict
  if (isDoubtful(probe)) return PERHAPS_LOST[language](span(plan.giveUpAfterSeconds))
  if (state === 'composed') return text.composed(moment(plan.notBefore))
  if (state === 'neverSeen') return text.neverSeen(span(plan.giveUpAfterSeconds))
  if (state !== 'arrived') return text[state]
  if (placement === null) return text.otherFolder(folder ?? '?')
  const sentence = placedSentence(placement, folder, language)
  return late ? text.late(sentence) : sentence
}

/** Never seen, and nobody knows whether it was accepted at all. */
function isDoubtful({ state, submission, reports }: Omit<Probe, 'events'>): boolean {
  return state === 'neverSeen' && submission === null && reports.length === 0
}

const PERHAPS_LOST: Readonly<Record<Language, (span: string) => string>> = {
  en: (span) => `Perhaps sent, and not seen in the mailbox within ${span}`,
  de: (span) => `Vielleicht gesendet und innerhalb von ${span} nicht im Postfach gesehen`,
}

function placedSentence({ kind, detail }: Placement, folder: string | null, language: Language): string {
  const { verdict, category } = PROBE_VIEW_TEXT[language]
  if (kind === 'otherFolder') return verdict.otherFolder(folder ?? detail ?? '?')
  if (kind !== 'category') return verdict[kind]
  const names: Readonly<Record<string, string>> = category
  return verdict.category(Object.hasOwn(names, detail ?? '') ? (names[detail ?? ''] ?? '') : (detail ?? ''))
}

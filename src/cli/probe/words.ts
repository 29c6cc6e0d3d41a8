import type { CalmAnswer } from '../../engine/probes/calm.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeEvent } from '../../engine/probes/probe-event.ts'
import { eventLine } from '../../text/interface/probe-events.ts'
import { PROBE_SENDING_TEXT } from '../../text/interface/probe-sending.ts'
import type { Language } from '../../text/language.ts'
import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'
import { shortSpan } from '../../text/probes/span.ts'
import { verdictSentence } from '../../text/probes/verdict.ts'

/** How a probe stands, with how long it took. */
export function verdictWords(probe: Omit<Probe, 'events'>, language: Language): string {
  const sentence = verdictSentence(probe, language, timeWords(language))
  return probe.delay === null ? sentence : `${sentence}, ${after(probe.delay.seconds, language)}`
}

/** What happened, in one sentence; an arrival with how long it took. */
export function eventWords(event: ProbeEvent, language: Language): string {
  const line = eventLine(event, language)
  if (event.type !== 'arrived' || event.delay === null) return line
  return `${line.replace(/[.]$/, '')}, ${after(event.delay.seconds, language)}.`
}

/** May it go, and when; without a full stop. */
export function calmWords(answer: CalmAnswer, language: Language): string {
  const { later, no } = PROBE_SENDING_TEXT[language].shown
  if (answer.may === 'now') return PROBE_COMMAND_TEXT[language].now
  if (answer.may === 'later') return later[answer.because](moment(answer.notBefore))
  return no[answer.because]
}

/** Day and time of this computer: `2026-11-21 14:07:50`, which sorts. */
export function moment(time: string): string {
  const at = new Date(time)
  if (Number.isNaN(at.getTime())) return time
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

function after(seconds: number, language: Language): string {
  return PROBE_COMMAND_TEXT[language].after(shortSpan(seconds, language))
}

function timeWords(language: Language) {
  return {
    moment,
    span: (seconds: number) => shortSpan(seconds, language),
  }
}

import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeEvent } from '../../engine/probes/probe-event.ts'
import type { Language } from '../../text/language.ts'
import { terminalJson } from '../output/terminal-text.ts'
import type { Names } from './named-probes.ts'
import { eventWords, verdictWords } from './words.ts'

/** A probe as a script reads it: all that is known of it but its events, and how it stands in words. */
export function probeJson(probe: Omit<Probe, 'events'>, names: Names, language: Language) {
  const { events: _, ...listed } = { events: null, ...probe }
  return { ...listed, ...names, says: verdictWords(probe, language) }
}

/** One thing that happened, as a line of JSON. */
export function eventJson(event: ProbeEvent, probe: Probe, names: Names, language: Language) {
  const { id, address, family } = probe.plan
  return { probe: id, address, family, ...names, state: probe.state, event, says: eventWords(event, language) }
}

/** Writes a value to the standard output. `lines`: in one line. */
export function writeJson(value: unknown, lines = false): void {
  process.stdout.write(`${terminalJson(JSON.stringify(value, null, lines ? 0 : 2))}\n`)
}

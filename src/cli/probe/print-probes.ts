import type { Probe } from '../../engine/probes/probe.ts'
import type { ProbeEvent } from '../../engine/probes/probe-event.ts'
import type { Language } from '../../text/language.ts'
import { terminalText } from '../output/terminal-text.ts'
import type { Names } from './named-probes.ts'
import { eventWords, moment, verdictWords } from './words.ts'

const SHORT_ID = 8
const WHOLE_ID = 36

/** One line for each probe: id, when, where to, and how it stands. */
export function probeLinesForPeople(
  probes: readonly Omit<Probe, 'events'>[],
  names: (probe: Pick<Probe, 'plan'>) => Names,
  language: Language,
): string {
  const beginnings = new Set(probes.map(({ plan }) => plan.id.slice(0, SHORT_ID)))
  const shown = beginnings.size === probes.length ? SHORT_ID : WHOLE_ID
  const rows = probes.map((probe) => {
    const { mailboxLabel, familyName } = names(probe)
    return [
      probe.plan.id.slice(0, shown),
      moment(probe.submittedAt ?? probe.composedAt),
      terminalText(mailboxLabel),
      terminalText(familyName),
      terminalText(verdictWords(probe, language)),
    ]
  })
  return columns(rows).join('\n')
}

/** One line for what happened to a probe. */
export function eventLineForPeople(event: ProbeEvent, { mailboxLabel }: Names, language: Language): string {
  return `${moment(event.at)}  ${terminalText(mailboxLabel)}: ${terminalText(eventWords(event, language))}`
}

/** Rows with their cells below each other; the last cell is not padded. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

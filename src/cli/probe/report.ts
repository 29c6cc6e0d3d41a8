import type { FamilyPlacement, PlacementReport } from '../../engine/measuring/placement-report.ts'
import { PLACEMENT_TEXT } from '../../text/interface/placement.ts'
import type { Language } from '../../text/language.ts'
import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'
import { LIGHT_MEANINGS } from '../../text/probes/lights.ts'
import { shortSpan } from '../../text/probes/span.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { type Style, styleFor } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { wrapBehind } from '../output/wrap.ts'
import type { ReportArguments } from './arguments.ts'
import { PROBE_EXIT, type ProbeExit } from './exit-code.ts'
import { columns } from './print-probes.ts'
import { writeJson } from './to-json.ts'
import { moment } from './words.ts'

/** `postdesk probe report` */
export async function report({ office }: OpenedOffice, given: ReportArguments): Promise<ProbeExit> {
  const { days, bucketDays, json, language } = given
  const placement = await office.measures.placement(days, bucketDays)
  if (json) writeJson({ version: 1, ...placement })
  else process.stdout.write(placementForPeople(placement, days, language, styleFor(process.stdout)))
  return PROBE_EXIT.well
}

/** A table with a line for each provider; where it has cold and warm mailboxes, these below it. */
export function placementForPeople(
  { families, slices, marks }: PlacementReport,
  days: number,
  language: Language,
  style: Style,
): string {
  const text = PROBE_COMMAND_TEXT[language]
  const title = style.strong(text.report(days))
  const judged = families.filter(({ sample }) => sample > 0)
  const pending = families.reduce((sum, { counts }) => sum + counts.pending, 0)
  const waiting = pending > 0 ? [text.pending(pending)] : []
  if (judged.length === 0) return `${[title, text.nothingMeasured, ...waiting].join('\n')}\n`
  const parts = (family: string) => slices.filter((slice) => slice.family === family && slice.sample > 0)
  const hasSlices = judged.some(({ family }) => parts(family).length > 1)
  const rows = judged.flatMap((one) => {
    const below = parts(one.family).length > 1 ? parts(one.family) : []
    return [
      rowOf(one, one.name, language),
      ...below.map((slice) => rowOf(slice, `  ${sliceName(slice, language)}`, language)),
    ]
  })
  const [head = '', ...lines] = columns([Object.values(text.columns), ...rows])
  const lights = [...new Set(judged.map(({ light }) => light))]
  const notes = lights.map((light) =>
    wrapBehind(`${PLACEMENT_TEXT[language].light[light]}: `, LIGHT_MEANINGS[light][language], style.width),
  )
  const happened = marks.map((mark) => `${moment(mark.at)}  ${terminalText(mark[language])}`)
  return `${[
    title,
    '',
    style.faint(head),
    ...lines,
    '',
    ...notes.map(style.faint),
    ...(hasSlices ? [style.faint(text.coldWarm)] : []),
    ...waiting,
    ...(happened.length === 0 ? [] : ['', PLACEMENT_TEXT[language].marks.title, ...happened]),
  ].join('\n')}\n`
}

function rowOf(placement: FamilyPlacement, name: string, language: Language): readonly string[] {
  const { light, inbox, counts, delay, sample } = placement
  const percent = (share: number) => `${Math.round(share * 100)}`
  return [
    terminalText(name),
    PLACEMENT_TEXT[language].light[light],
    `${inbox.count}/${sample}`,
    `${percent(inbox.low)}–${percent(inbox.high)} %`,
    String(counts.junk),
    String(counts.category + counts.otherFolder),
    String(counts.refused),
    String(counts.lost),
    delay === null ? '–' : shortSpan(delay.p50, language),
    delay === null ? '–' : shortSpan(delay.p90, language),
  ]
}

function sliceName({ contact }: FamilyPlacement, language: Language): string {
  const { cold, warm } = PROBE_COMMAND_TEXT[language]
  return contact === 'warm' ? warm : cold
}

import type { ProgrammeProgress } from '../../engine/programmes/programme-views.ts'
import { PROGRESS_TEXT } from '../../text/programmes/labels.ts'
import { listOf } from '../check/report-options.ts'
import { ACCOUNT_EXIT } from '../mailbox/account-exit.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { findProgramme } from './find-programme.ts'
import { printProgrammeJson } from './print-programme-json.ts'
import type { ProgrammeAction, ProgrammeValues } from './programme-values.ts'

const STATES: Readonly<Record<string, ProgrammeProgress['state']>> = {
  __proto__: null as never,
  'not-yet': 'notYet',
  asked: 'asked',
  joined: 'joined',
  'not-for-me': 'notForMe',
}
const LONGEST = 10_000

/** `postdesk programme note`: keeps how far the user is. */
export function noteProgramme(id: string, { state, done, undone, note }: ProgrammeValues): ProgrammeAction {
  const said = state === undefined ? undefined : STATES[state]
  if (state !== undefined && said === undefined)
    throw new WrongUsage(`expected --state with one of ${Object.keys(STATES).join(', ')}, got "${state}"`)
  if ([state, done, undone, note].every((one) => one === undefined))
    throw new WrongUsage('expected --state, --done, --undone or --note')
  if (note !== undefined && note.length > LONGEST)
    throw new WrongUsage(`expected --note with at most ${LONGEST} characters`)
  return async (opened, { json, language }) => {
    const { programme, progress } = await findProgramme(opened, id)
    const known = programme.steps.map((step) => step.id)
    const [more, less] = [listOf(done), listOf(undone)]
    const lost = [...more, ...less].find((step) => !known.includes(step))
    if (lost !== undefined)
      throw new WrongUsage(`expected steps of ${programme.id} (${known.join(', ') || 'none'}), got "${lost}"`)
    const view = await opened.tickets.programmes.keep(programme.id, {
      state: said ?? progress.state,
      done: known.filter((step) => !less.includes(step) && (more.includes(step) || progress.done.includes(step))),
      note: note ?? progress.note,
    })
    if (json) printProgrammeJson({ ...view })
    else process.stdout.write(`${programme.name}: ${PROGRESS_TEXT[view.progress.state][language]}\n`)
    return ACCOUNT_EXIT.done
  }
}

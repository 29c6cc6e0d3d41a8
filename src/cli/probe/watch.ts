import { hasEnded } from '../../engine/probes/probe-states.ts'
import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import type { WatchArguments } from './arguments.ts'
import type { Bell } from './bell.ts'
import { PROBE_EXIT, type ProbeExit } from './exit-code.ts'
import { follow, openProbes } from './follow.ts'
import { interruption } from './interruption.ts'
import { mailboxTroubles } from './mailbox-troubles.ts'
import { namesIn } from './named-probes.ts'
import { eventLineForPeople, probeLinesForPeople } from './print-probes.ts'
import { eventJson, writeJson } from './to-json.ts'

/** `postdesk probe watch` */
export async function watch(opened: OpenedOffice, bell: Bell, given: WatchArguments): Promise<ProbeExit> {
  const { language, json, untilDone, timeoutSeconds } = given
  const text = PROBE_COMMAND_TEXT[language]
  const open = (await openProbes(opened.store)).filter((probe) => !hasEnded(probe))
  const names = await namesIn(opened)
  if (!json) {
    const head = open.length === 0 ? text.nothingOpen : text.following(open.length)
    process.stdout.write(`${head}\n`)
    if (open.length > 0) process.stdout.write(`${probeLinesForPeople(open, names, language)}\n\n`)
  }
  if (open.length === 0 && untilDone) return PROBE_EXIT.well
  const known = new Map((await openProbes(opened.store)).map(({ plan, events }) => [plan.id, events.length]))
  const stop = interruption(timeoutSeconds)
  try {
    await opened.office.start()
    const probes = await follow(opened, {
      bell,
      known,
      ids: null,
      signal: stop.signal,
      onMailboxes: mailboxTroubles(opened, language),
      onEvent: (event, probe) => {
        if (json) writeJson(eventJson(event, probe, names(probe), language), true)
        else process.stdout.write(`${eventLineForPeople(event, names(probe), language)}\n`)
      },
      isDone: (now) => untilDone && now.every(hasEnded),
    })
    return probes.every(hasEnded) || !untilDone ? PROBE_EXIT.well : PROBE_EXIT.notWell
  } finally {
    if (stop.isTimeUp()) reportProblem(text.timeUp)
    stop.end()
  }
}

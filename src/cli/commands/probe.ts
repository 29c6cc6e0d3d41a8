import { Fault } from '../../engine/fault.ts'
import { DRAFT_TROUBLES } from '../../engine/probes/check-draft.ts'
import { WrongSecrets } from '../../node/mailboxes/keychain/given-secrets.ts'
import { FAULT_TEXT } from '../../text/interface/faults.ts'
import type { Language } from '../../text/language.ts'
import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'
import { DRAFT_TROUBLE_TEXT } from '../../text/probes/draft-troubles.ts'
import { type OfficePlaces, openOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import { type ProbeArguments, parseProbeArguments } from '../probe/arguments.ts'
import { Bell } from '../probe/bell.ts'
import { PROBE_EXIT, type ProbeExit } from '../probe/exit-code.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** `postdesk probe` */
export async function probeCommand(argv: readonly string[], places: OfficePlaces): Promise<ProbeExit> {
  const given = parseProbeArguments(argv, process.env)
  if (given.do === 'help') {
    ;(await import('./help.ts')).helpCommand(['probe'])
    return PROBE_EXIT.well
  }
  // Whoever reads may stop reading, as `head` does.
  process.stdout.on('error', () => {})
  try {
    return await inOffice(given, places)
  } catch (error) {
    if (error instanceof WrongSecrets) throw new WrongUsage(error.message)
    if (!(error instanceof Fault)) throw error
    reportProblem(sentenceOf(error, given.language))
    return PROBE_EXIT.notRead
  }
}

async function inOffice(given: Exclude<ProbeArguments, { readonly do: 'help' }>, places: OfficePlaces) {
  const bell = new Bell()
  const opened = openOffice(places, process.env, { onProbes: bell.ring, onMailboxes: bell.ringMailboxes })
  try {
    switch (given.do) {
      case 'send':
        return await (await import('../probe/send.ts')).send(opened, bell, given)
      case 'watch':
        return await (await import('../probe/watch.ts')).watch(opened, bell, given)
      case 'list':
        return await (await import('../probe/list.ts')).list(opened, given)
      case 'show':
        return await (await import('../probe/show.ts')).show(opened, given)
      case 'report':
        return await (await import('../probe/report.ts')).report(opened, given)
    }
  } finally {
    await opened.close()
  }
}

/** What is wrong with a draft has its own sentence, and so has a probe that is not there. */
function sentenceOf({ code, detail }: Fault, language: Language): string {
  if (code === 'not-found') return PROBE_COMMAND_TEXT[language].notFound
  const trouble = DRAFT_TROUBLES.find((one) => one === detail)
  if (trouble !== undefined) return DRAFT_TROUBLE_TEXT[trouble][language]
  return detail === '' ? FAULT_TEXT[language][code] : `${FAULT_TEXT[language][code]} (${detail})`
}

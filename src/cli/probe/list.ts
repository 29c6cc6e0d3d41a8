import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import type { ListArguments } from './arguments.ts'
import { mailboxOf } from './choose-accounts.ts'
import { PROBE_EXIT, type ProbeExit } from './exit-code.ts'
import { namesIn } from './named-probes.ts'
import { probeLinesForPeople } from './print-probes.ts'
import { probeJson, writeJson } from './to-json.ts'

/** `postdesk probe list` */
export async function list(opened: OpenedOffice, given: ListArguments): Promise<ProbeExit> {
  const { state, family, limit, json, language } = given
  const { store } = opened
  const mailbox = given.mailbox === null ? null : mailboxOf(await store.mailboxes(), given.mailbox).id
  const { probes, total } = await store.probes({ state, family, limit, mailbox, experiment: null, offset: 0 })
  const names = await namesIn(opened)
  const text = PROBE_COMMAND_TEXT[language]
  if (json) writeJson({ version: 1, total, probes: probes.map((probe) => probeJson(probe, names(probe), language)) })
  else if (probes.length === 0) process.stdout.write(`${text.none}\n`)
  else process.stdout.write(`${probeLinesForPeople(probes, names, language)}\n\n${text.total(probes.length, total)}\n`)
  return PROBE_EXIT.well
}

import { formRecords } from '../../engine/setup/records/form-records.ts'
import type { FormRecord } from '../../engine/setup/records/host-form.ts'
import type { Setup } from '../../engine/setup/setup.ts'
import type { RecordsView } from '../../engine/setup/setup-views.ts'
import { netOf } from '../../node/checks/pretended-internet.ts'
import { readSetupKnowledge } from '../../node/setup/read-setup-knowledge.ts'
import { RecordsDesk } from '../../node/setup/records-desk.ts'
import { RECORDS_TEXT } from '../../text/setup/records.ts'
import { CHECK_EXIT, type CheckExit } from '../check/exit-code.ts'
import { styleFor } from '../output/style.ts'
import { terminalJson, terminalText } from '../output/terminal-text.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { SetupArguments } from './setup-arguments.ts'

/** `postdesk setup records` */
export async function recordsCommand(
  setup: Setup,
  args: SetupArguments,
  { setupKnowledge }: { readonly setupKnowledge: string },
): Promise<CheckExit> {
  const knowledge = () => readSetupKnowledge(setupKnowledge)
  const desk = new RecordsDesk({ net: netOf(process.env), knowledge, now: () => new Date() })
  const host =
    args.values.form === undefined ? null : (knowledge().dnsHosts.find(({ id }) => id === args.values.form) ?? null)
  if (args.values.form !== undefined && host === null)
    throw new WrongUsage(
      `expected --form and one of ${knowledge()
        .dnsHosts.map(({ id }) => id)
        .join(', ')}, got "${args.values.form}"`,
    )
  const view = await desk.view(setup)
  if (args.json) process.stdout.write(terminalJson(`${JSON.stringify({ version: 1, ...view }, null, 2)}\n`))
  else if (args.values.zone) process.stdout.write(view.zoneFile)
  else if (host !== null) process.stdout.write(formsText(formRecords(view.changes, setup.values, host), args.language))
  else process.stdout.write(forPeople(view, args.language))
  if (view.changes.every(({ action }) => action === 'unknown')) return CHECK_EXIT.couldNotTell
  return view.troubles.some(({ level }) => level === 'error') ||
    view.changes.some(({ action }) => action === 'add' || action === 'replace')
    ? CHECK_EXIT.failures
    : CHECK_EXIT.noFailure
}

function forPeople({ changes, troubles }: RecordsView, language: SetupArguments['language']): string {
  const text = RECORDS_TEXT[language]
  const style = styleFor(process.stdout)
  const lines = changes.map(({ name, type, action, before, after, ttl, risk, riskSays, turn, where, waitSeconds }) =>
    [
      `${style.strong(terminalText(`${name} ${type}`))}  ${text.action[action]}${action === 'keep' ? '' : `, ${text.turn(turn)}${where === 'hoster' ? `, ${text.atHoster}` : ''}`}`,
      ...(action === 'keep' ? [] : before.map((data) => `  - ${terminalText(data)}`)),
      ...(action === 'keep' ? [] : after.map((data) => `  + ${terminalText(data)}  ${style.faint(`TTL ${ttl}`)}`)),
      ...(riskSays === null ? [] : [`  ${text.risk[risk]}: ${riskSays[language]}`]),
      ...(waitSeconds === 0 || action === 'keep' ? [] : [`  ${text.wait(Math.ceil(waitSeconds / 60))}`]),
    ].join('\n'),
  )
  const bites = troubles.map(({ says, level }) => `${text.level[level]}: ${says[language]}`)
  return `${[...bites, ...lines].join('\n\n')}\n`
}

function formsText(records: readonly FormRecord[], language: SetupArguments['language']): string {
  const text = RECORDS_TEXT[language]
  return records
    .map(({ type, name, fields }) =>
      [
        `${text.type}: ${type}`,
        `${text.name}: ${name}`,
        ...fields.map(({ label, value }) => `${label[language]}: ${value}`),
        '',
      ].join('\n'),
    )
    .join('\n')
}

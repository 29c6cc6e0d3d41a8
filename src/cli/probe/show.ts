import type { Analysis } from '../../engine/analysis/analysis.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import type { Language } from '../../text/language.ts'
import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { indented } from '../output/indented.ts'
import { reportProblem } from '../output/report-problem.ts'
import { styleFor } from '../output/style.ts'
import { terminalText } from '../output/terminal-text.ts'
import { WrongUsage } from '../wrong-usage.ts'
import type { ShowArguments } from './arguments.ts'
import { PROBE_EXIT, type ProbeExit } from './exit-code.ts'
import { type Names, namesIn } from './named-probes.ts'
import { eventLineForPeople } from './print-probes.ts'
import { probeJson, writeJson } from './to-json.ts'
import { eventWords, verdictWords } from './words.ts'

/** `postdesk probe show` */
export async function show(opened: OpenedOffice, { id, json, source, language }: ShowArguments): Promise<ProbeExit> {
  const { store, office } = opened
  const found = await findProbe(opened, id)
  if (found === null) {
    reportProblem(PROBE_COMMAND_TEXT[language].notFound)
    return PROBE_EXIT.notRead
  }
  const [probe, { analysis }, sent, names] = await Promise.all([
    office.probe(found),
    store.arrived(found),
    store.sentMessage(found),
    namesIn(opened),
  ])
  const mail = new TextDecoder('utf-8').decode(sent)
  if (json) {
    const events = probe.events.map((event) => ({ ...event, says: eventWords(event, language) }))
    writeJson({ version: 1, ...probeJson(probe, names(probe), language), events, source: mail, analysis })
  } else
    process.stdout.write(forPeople(probe, names(probe), analysis, language) + (source ? `\n${indented(mail)}\n` : ''))
  return PROBE_EXIT.well
}

const PAGE = 200

/** A whole id needs no search; the beginning of one must fit only one. Null: none. Throws WrongUsage. */
async function findProbe({ store }: OpenedOffice, id: string): Promise<string | null> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id.toLowerCase()
  const page = (offset: number, limit: number) =>
    store.probes({ state: null, family: null, mailbox: null, experiment: null, offset, limit })
  if (id === 'last') return (await page(0, 1)).probes[0]?.plan.id ?? null
  const found: string[] = []
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const { probes, total: all } = await page(offset, PAGE)
    found.push(...probes.map(({ plan }) => plan.id).filter((one) => one.startsWith(id.toLowerCase())))
    total = all
  }
  if (found.length > 1) throw new WrongUsage(`expected the id of one probe, but ${found.length} begin with "${id}"`)
  return found[0] ?? null
}

function forPeople(probe: Probe, names: Names, analysis: Analysis | null, language: Language): string {
  const { plan, submission, reports } = probe
  const text = PROBE_COMMAND_TEXT[language]
  const style = styleFor(process.stdout)
  const title = `${names.mailboxLabel} (${names.familyName}): ${verdictWords(probe, language)}`
  const facts = [
    [text.id, plan.id],
    ['From', plan.from.address],
    ['To', plan.address],
    ['Subject', plan.subject],
    ['Message-ID', plan.messageId],
    ['SMTP', submission?.reply ?? ''],
    ...reports.map(({ text: said }) => ['DSN', said]),
  ].filter(([, value]) => value !== '')
  const events = probe.events.map((event) => `  ${eventLineForPeople(event, names, language)}`)
  const verdicts = (analysis?.verdicts ?? []).map(({ name, say }) => `  ${terminalText(`${name}: ${say[language]}`)}`)
  return [
    style.strong(terminalText(title)),
    ...facts.map(([name = '', value = '']) => `  ${style.faint(`${name}:`)} ${terminalText(value)}`),
    '',
    text.events,
    ...events,
    ...(verdicts.length === 0 ? [] : ['', text.analysis, ...verdicts]),
    '',
  ].join('\n')
}

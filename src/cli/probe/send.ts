import type { Identity, Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import type { CalmAnswer } from '../../engine/probes/calm.ts'
import type { Probe } from '../../engine/probes/probe.ts'
import { hasEnded } from '../../engine/probes/probe-states.ts'
import type { Language } from '../../text/language.ts'
import { PROBE_COMMAND_TEXT } from '../../text/probes/command.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { reportProblem } from '../output/report-problem.ts'
import { readGivenText } from '../read-given.ts'
import type { SendArguments } from './arguments.ts'
import { ask, canAsk } from './ask.ts'
import type { Bell } from './bell.ts'
import { chooseMailboxes, chooseSender } from './choose-accounts.ts'
import { PROBE_EXIT, type ProbeExit } from './exit-code.ts'
import { follow } from './follow.ts'
import { interruption } from './interruption.ts'
import { mailboxTroubles } from './mailbox-troubles.ts'
import { namesIn } from './named-probes.ts'
import { eventLineForPeople, probeLinesForPeople } from './print-probes.ts'
import { previewJson, showPreview } from './show-preview.ts'
import { probeJson, writeJson } from './to-json.ts'
import { calmWords } from './words.ts'

type Preview = Awaited<ReturnType<OpenedOffice['office']['preview']>>

/** `postdesk probe send` */
export async function send(opened: OpenedOffice, bell: Bell, given: SendArguments): Promise<ProbeExit> {
  const { store } = opened
  const [senders, mailboxes] = await Promise.all([store.senders(), store.mailboxes()])
  const { sender, from } = chooseSender(senders, given.sender, given.from)
  const chosen = chooseMailboxes(mailboxes, given.to)
  const text = PROBE_COMMAND_TEXT[given.language]
  const { preview, left } = await compose(opened, given, sender, from, chosen)
  for (const { to, answer } of left) reportProblem(text.left(to, calmWords(answer, given.language)))
  if (preview === null) return refuse(given, text.noneMayGo)
  if (!given.json) showPreview(preview.probes, { from, sender, opened, language: given.language })
  const refusal = await whyNot(given, preview.probes.length)
  if (refusal !== null) return refuse(given, refusal, preview)
  const ids = await opened.office.post(preview.previewId)
  const probes = await goOn(opened, bell, given, ids)
  await tell(opened, given, probes, preview)
  const allWell = probes.every((probe) => isWell(probe, given.wait))
  return allWell && left.length === 0 ? PROBE_EXIT.well : PROBE_EXIT.notWell
}

interface LeftOut {
  readonly to: string
  readonly answer: CalmAnswer
}

/** Composes for those mailboxes to which something may go at all. What is shown is what goes. */
async function compose(
  { office }: OpenedOffice,
  { variant, mailLanguage, subject, textFile }: SendArguments,
  sender: Sender,
  from: Identity,
  mailboxes: readonly Mailbox[],
): Promise<{ readonly preview: Preview | null; readonly left: readonly LeftOut[] }> {
  const order = {
    sender: sender.id,
    from: from.address,
    variant,
    language: mailLanguage,
    subject,
    text: textFile === null ? null : readGivenText(textFile),
  }
  const first = await office.preview({ ...order, mailboxes: mailboxes.map(({ id }) => id) })
  const left = first.probes.flatMap(({ plan, calm }) => (calm.may === 'no' ? [{ to: plan.address, answer: calm }] : []))
  if (left.length === 0) return { preview: first, left }
  const going = first.probes.filter(({ calm }) => calm.may !== 'no').map(({ plan }) => plan.mailbox)
  return { preview: going.length === 0 ? null : await office.preview({ ...order, mailboxes: going }), left }
}

/** Why the mails do not go although they could; null: they go. */
async function whyNot({ yes, json, language }: SendArguments, count: number): Promise<string | null> {
  const text = PROBE_COMMAND_TEXT[language]
  if (yes) return null
  if (json || !canAsk()) return text.needsYes
  return (await ask(text.ask(count), language)) ? null : text.notSent
}

function refuse({ json }: SendArguments, why: string, preview: Preview | null = null): ProbeExit {
  if (json) writeJson({ version: 1, sent: false, mails: preview?.probes.map(previewJson) ?? [], probes: [] })
  reportProblem(why)
  return PROBE_EXIT.notWell
}

/** Until all that may go now has been handed over, or, where it was asked for, until all have ended. */
async function goOn(
  opened: OpenedOffice,
  bell: Bell,
  { wait, json, language, timeoutSeconds }: SendArguments,
  ids: readonly string[],
): Promise<readonly Probe[]> {
  const stop = interruption(timeoutSeconds)
  const names = await namesIn(opened)
  try {
    await opened.office.start()
    return await follow(opened, {
      bell,
      ids,
      signal: stop.signal,
      known: new Map(ids.map((id) => [id, 1])),
      onMailboxes: mailboxTroubles(opened, language),
      onEvent: (event, probe) => {
        if (!json) process.stdout.write(`${eventLineForPeople(event, names(probe), language)}\n`)
      },
      isDone: (probes) => probes.every(wait ? hasEnded : isOnItsWay),
    })
  } finally {
    if (stop.isTimeUp()) reportProblem(PROBE_COMMAND_TEXT[language].timeUp)
    stop.end()
  }
}

/** Nothing more is to be seen of it soon: it went, it waits for its time, or it could not go. */
function isOnItsWay({ state, plan, trouble }: Probe): boolean {
  if (state !== 'composed') return state !== 'submitting'
  return trouble !== null || Date.parse(plan.notBefore) > Date.now() + 1000
}

async function tell(
  opened: OpenedOffice,
  { json, language, wait }: SendArguments,
  probes: readonly Probe[],
  { probes: mails }: Preview,
): Promise<void> {
  const names = await namesIn(opened)
  if (json) {
    writeJson({
      version: 1,
      sent: true,
      mails: mails.map(previewJson),
      probes: probes.map((probe) => probeJson(probe, names(probe), language)),
    })
    return
  }
  process.stdout.write(`\n${probeLinesForPeople(probes, names, language)}\n`)
  process.stdout.write(whatIsLeft(probes, wait, language))
}

/** What still happens to them, and when. */
function whatIsLeft(probes: readonly Probe[], waited: boolean, language: Language): string {
  const text = PROBE_COMMAND_TEXT[language]
  const composed = probes.filter(({ state }) => state === 'composed')
  const again = composed.filter(({ trouble }) => trouble !== null).length
  const later = composed.length - again
  const underWay = probes.some((probe) => !hasEnded(probe)) && !waited && composed.length === 0
  return [
    ...(again > 0 ? [text.again(again)] : []),
    ...(later > 0 ? [text.later(later)] : []),
    ...(underWay ? [text.keptOn] : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** Did it do what was asked for? To wait means to want it in the inbox. */
function isWell({ state, placement, trouble }: Probe, waited: boolean): boolean {
  if (waited) return state === 'arrived' && (placement?.kind === 'inbox' || placement?.kind === 'category')
  if (state === 'composed') return trouble === null
  return state !== 'refused' && state !== 'unclear' && state !== 'cancelled'
}

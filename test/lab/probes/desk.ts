import { readFileSync } from 'node:fs'
import { get } from 'node:https'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type { Probe } from '../../../src/engine/probes/probe.ts'
import { hasEnded } from '../../../src/engine/probes/probe-states.ts'
import { analyseMessage } from '../../../src/node/analysis/analyse-message.ts'
import { NOTHING_TOLD } from '../../../src/node/analysis/analysis-request.ts'
import { netOf } from '../../../src/node/checks/pretended-internet.ts'
import { diagnosing } from '../../../src/node/diagnosis/diagnosing.ts'
import { mailServices } from '../../../src/node/mailboxes/direct-mail-services.ts'
import type { SecretKey, Secrets } from '../../../src/node/mailboxes/secrets.ts'
import { type OpenedPostOffice, openPostOffice } from '../../../src/node/probes/open-post-office.ts'
import { storeIn } from '../../../src/node/store/store.ts'
import { PROBE_WORDS } from '../../../src/text/probes/mails.ts'
import type { DeskLine, DeskOrder, DeskTask } from './desk-task.ts'

// The program's post office as a process of its own, as the command line has it: node desk.mjs TASK.json. It says how things stand on
// its output, twenty times a second at most, and takes orders on its input. Secrets are in memory, for there is no keychain here; the
// clock may go ahead; everything else is what people get.
const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as DeskTask
const now = () => new Date(Date.now() + task.aheadMs)
const store = storeIn(task.folder, now)
const { diagnose } = diagnosing(task.knowledgeFiles.bounces)
const desk = openPostOffice({
  store,
  net: netOf(process.env),
  services: mailServices({ net: netOf(process.env) }),
  secrets: inMemory(),
  words: PROBE_WORDS,
  knowledgeFile: task.knowledgeFiles.mail,
  diagnose: (bytes) => diagnose({ bytes }),
  analyse: ({ message, mailFrom, authservIds }) =>
    analyseMessage(
      { ...NOTHING_TOLD, mailFrom, authservIds, source: Buffer.from(message).toString('latin1') },
      { knowledgeFile: task.knowledgeFiles.checks },
    ),
  now,
  onProbes: () => {},
  onMailboxes: () => {},
  onDiagnosed: () => {},
  reportBug,
})

await setUp(desk)
await desk.office.start()
takeOrders(desk).catch(reportBug)
compose(desk).catch(reportBug)
for (;;) {
  await tell(desk)
  if (task.insists) await liftStops(desk)
  await wait(200)
}

async function setUp({ office }: OpenedPostOffice): Promise<void> {
  const known = (await office.accounts.mailboxes()).map(({ mailbox }) => mailbox.id)
  for (const mailbox of task.mailboxes) {
    if (!known.includes(mailbox.id)) await office.accounts.saveMailbox(mailbox, null)
  }
  if ((await office.accounts.senders()).length === 0) await office.accounts.saveSender(task.sender, null)
  await office.setLimits(task.limits)
}

/** Whatever of the wanted probes is not there yet is composed, one batch after the other. */
async function compose(opened: OpenedPostOffice): Promise<void> {
  const has = new Map<string, number>()
  for (const { plan } of await all()) has.set(plan.mailbox, (has.get(plan.mailbox) ?? 0) + 1)
  const tests = task.mailboxes.filter(({ role }) => role === 'test').map(({ id }) => id)
  for (let round = 1; round <= task.probesForEach; round++) {
    const left = Math.max(0, task.probesAtMost - tests.length * (round - 1))
    const mailboxes = tests.slice(0, left).filter((id) => (has.get(id) ?? 0) < round)
    if (mailboxes.length > 0) await send(opened, mailboxes)
  }
}

async function send({ office }: OpenedPostOffice, mailboxes: readonly string[]): Promise<void> {
  const [from] = task.sender.identities
  const order = { sender: task.sender.id, from: from?.address ?? '', mailboxes, subject: null, text: null }
  const { previewId } = await office.preview({ ...order, variant: 'plain', language: 'de' })
  await office.post(previewId)
}

async function tell({ office }: OpenedPostOffice): Promise<void> {
  const probes = await all()
  const mailboxes = await office.accounts.mailboxes()
  say({
    states: countStates(probes),
    open: probes.filter((probe) => !hasEnded(probe)).length,
    watches: Object.fromEntries(
      mailboxes.map(({ mailbox, watch }) => [
        mailbox.address,
        'trouble' in watch ? `${watch.state} ${watch.trouble.code}` : 'mode' in watch ? watch.mode : watch.state,
      ]),
    ),
    // Whole, for they are few; of hundred probes only the states are of interest before the end.
    probes:
      probes.length <= 20 || task.tellsAll ? await Promise.all(probes.map(({ plan }) => office.probe(plan.id))) : [],
  })
}

function countStates(probes: readonly Pick<Probe, 'state'>[]): DeskLine['states'] {
  const counts: Partial<Record<Probe['state'], number>> = {}
  for (const { state } of probes) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

async function all(): Promise<readonly Omit<Probe, 'events'>[]> {
  const found = { family: null, mailbox: null, state: null, experiment: null, offset: 0, limit: 200 }
  return (await store.probes(found)).probes
}

/** A user who goes on after each block. */
async function liftStops({ office }: OpenedPostOffice): Promise<void> {
  for (const { family } of (await office.calm()).stops) await office.resume(family)
}

async function takeOrders(opened: OpenedPostOffice): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line) as DeskOrder
    if (order.do === 'send') await send(opened, order.mailboxes)
    if (order.do === 'look') await opened.office.lookNow(null)
    if (order.do === 'save') {
      await opened.office.accounts.saveMailbox(order.mailbox, order.secret)
      await opened.office.accountChanged(order.mailbox.id)
    }
    if (order.do === 'authorize') say({ authorized: await authorize(opened, order) })
    if (order.do === 'test') say({ tested: await opened.office.accounts.testMailbox(order.mailbox, order.secret) })
  }
}

async function authorize(
  { logins }: OpenedPostOffice,
  { mailbox: { id, address, authentication }, by }: DeskOrder & { do: 'authorize' },
): Promise<string> {
  const account = { kind: 'mailbox', id, authentication } as const
  const signal = AbortSignal.timeout(20_000)
  const end =
    by === 'browser'
      ? await logins.authorizeInBrowser(account, { hint: address, open: browse, page: 'Fertig.', signal })
      : await logins.authorizeByDevice(account, { show: () => {}, signal })
  return end.state === 'refused' ? `${end.state} ${end.trouble.code}` : end.state
}

/** The user's browser, in which everything is agreed to. */
async function browse(url: string): Promise<void> {
  const caFile = netOf(process.env).pretended?.caFile
  const ca = caFile === undefined ? [] : readFileSync(caFile)
  const location = await new Promise<string>((resolve, reject) => {
    get(url, { ca }, ({ headers }) => resolve(headers.location ?? '')).once('error', reject)
  })
  await fetch(location)
}

function inMemory(): Secrets {
  const secrets = new Map<SecretKey, string>(Object.entries(task.secrets) as [SecretKey, string][])
  return {
    state: async () => ({ kind: 'memory', why: 'there is no keychain in the lab' }),
    read: async (key) => secrets.get(key) ?? null,
    write: async (key, secret) => void secrets.set(key, secret),
    forget: async (key) => void secrets.delete(key),
  }
}

function reportBug(bug: unknown): void {
  say({ bug: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) })
}

function say(line: DeskLine): void {
  console.log(JSON.stringify(line))
}

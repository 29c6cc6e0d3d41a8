import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccount, COMMAND } from './probes/add-account.ts'
import { type MailLab, startMailLab } from './probes/mail-lab.ts'
import { MAILBOXES, PASSWORD, SENDER, USER } from './probes/world.ts'

const ADDRESSES = ['anna@hafen.netz', 'clara@ufer.netz', 'frank@grau.netz', 'hans@verboten.netz', 'klara@gesperrt.netz']

let lab: MailLab
beforeAll(async () => {
  lab = await startMailLab()
})
afterAll(() => lab?.close())

test('the command adds accounts at real servers and sends; killed while it watches, it goes on to the end', async () => {
  await added('mailbox', 'add', SENDER, '--role', 'reports', '--imap', USER.name)
  for (const address of ADDRESSES) await added('mailbox', 'add', address)
  await added('sender', 'add', SENDER, '--submission', `${USER.name}:587`, '--starttls', '--reports', SENDER)
  const env = { ...environment(), POSTDESK_SECRETS: await secrets() }
  const sent = await lab.net.runLater(process.execPath, [COMMAND, 'probe', 'send', '--to', 'all', '--yes'], env)
  // One was refused by the user's own server.
  expect(sent).toMatchObject({ code: 1, stderr: '' })
  for (const ms of [400, 700, 1000]) await killed(ms, env, 'probe', 'watch')
  const watched = await lab.net.runLater(
    process.execPath,
    [COMMAND, 'probe', 'watch', '--until-done', '--timeout', '40'],
    env,
  )
  expect(watched.stderr).toBe('')
  const { probes } = await json<{ probes: readonly ListedProbe[] }>('probe', 'list')
  const verdicts = probes.map(({ plan, state, placement }) => [
    plan.address,
    state === 'arrived' ? placement?.kind : state,
  ])
  expect(Object.fromEntries(verdicts)).toEqual(
    Object.fromEntries(
      MAILBOXES.filter(({ address }) => ADDRESSES.includes(address)).map(({ address, fate }) => [address, fate]),
    ),
  )
})

interface ListedProbe {
  readonly plan: { readonly address: string }
  readonly state: string
  readonly placement: { readonly kind: string } | null
}

function added(...args: readonly string[]): Promise<void> {
  return addAccount(lab, environment(), ...args)
}

async function killed(
  afterMs: number,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<void> {
  const child = lab.net.spawn(process.execPath, [COMMAND, ...args], env)
  const gone = new Promise((resolve) => child.once('close', resolve))
  await wait(afterMs)
  child.kill('SIGKILL')
  await gone
}

async function secrets(): Promise<string> {
  const { mailboxes } = await json<{ mailboxes: readonly { mailbox: { id: string } }[] }>('mailbox', 'list')
  const { senders } = await json<{ senders: readonly { sender: { id: string } }[] }>('sender', 'list')
  const keys = [
    ...mailboxes.map(({ mailbox }) => `mailbox/${mailbox.id}`),
    ...senders.map(({ sender }) => `sender/${sender.id}`),
  ]
  return JSON.stringify(Object.fromEntries(keys.map((key) => [`${key}/password`, PASSWORD])))
}

async function json<T>(...args: readonly string[]): Promise<T> {
  const { stdout } = await lab.net.runLater(process.execPath, [COMMAND, ...args, '--json'], environment())
  return JSON.parse(stdout) as T
}

/** There is no keychain in the lab. */
function environment(): Readonly<Record<string, string>> {
  return { ...lab.environment(), POSTDESK_DATA: `${lab.net.folder}/desk`, LANG: 'C' }
}

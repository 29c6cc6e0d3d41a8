import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { MailboxInput } from '../../src/node/probes/accounts-desk.ts'
import { bundleForAll } from '../support/bundle-script.ts'
import { certificateOf } from './perfect-host.ts'
import { deskTask, REPORTS, TEST_MAILBOXES } from './probes/desk-accounts.ts'
import type { DeskLine } from './probes/desk-task.ts'
import { type MailLab, startMailLab } from './probes/mail-lab.ts'
import { type RunningDesk, startDesk } from './probes/start-desk.ts'
import { PASSWORD } from './probes/world.ts'
import {
  changeMailStore,
  configOf,
  type MailStore,
  restartMailStore,
  stopMailStore,
} from './servers/start-mail-store.ts'

const ADDRESS = 'anna@hafen.netz'

let lab: MailLab
let bundle: Awaited<ReturnType<typeof bundleForAll>>
beforeAll(async () => {
  bundle = await bundleForAll('test/lab/probes/desk.ts')
  lab = await startMailLab()
})
afterAll(async () => {
  await lab?.close()
  bundle?.remove()
})

test('a mail that arrives is noticed within two seconds', async () => {
  // What is for Frank is put off for some seconds, so that somebody is waiting when it comes.
  const { desk } = await watched('frank@grau.netz')
  const { probes = [] } = await desk.until('it has arrived', hasArrived)
  const event = probes.flatMap(({ events }) => events).find(({ type }) => type === 'arrived')
  if (event?.type !== 'arrived') throw new Error('it has not arrived')
  expect(event.noticedBy).toBe('idle')
  // Delivered by Dovecot's clock, which is this one and tells whole seconds.
  expect(Date.parse(event.at) - Date.parse(event.internalDate ?? '')).toBeLessThan(3000)
})

test('a mail that comes while Dovecot is started anew is found', async () => {
  const { desk } = await watched('frank@grau.netz')
  await stopMailStore(lab.net, lab.store)
  await desk.until('it is lost', (latest) => /^waiting /.test(watchOf(latest, 'frank@grau.netz')))
  await wait(2000)
  await restartMailStore(lab.net, lab.store)
  await desk.until('it has arrived', hasArrived, 40_000)
})

test('a mail that is moved into a new folder is seen there', async () => {
  const { desk } = await watched(ADDRESS)
  await desk.until('it has arrived', hasArrived)
  await doveadm('mailbox', 'create', '-u', ADDRESS, 'Ablage')
  await doveadm('move', '-u', ADDRESS, 'Ablage', 'mailbox', 'INBOX', 'all')
  desk.order({ do: 'look' })
  const moved = await desk.until('it was moved', ({ probes }) => probes?.[0]?.folder === 'Ablage')
  expect(moved.probes?.[0]).toMatchObject({ state: 'arrived', placement: { kind: 'otherFolder' }, copies: 1 })
})

test('a mailbox that was built anew, with another UIDVALIDITY, has no second copy in it', async () => {
  const { desk } = await watched(ADDRESS)
  await desk.until('it has arrived', hasArrived)
  const before = await doveadm('mailbox', 'status', '-u', ADDRESS, 'uidvalidity', 'INBOX')
  // UIDVALIDITY is a time in seconds, and a maildir without its list of UIDs gets a new one.
  await wait(1000)
  await stopMailStore(lab.net, lab.store)
  await lab.net.runLater('sh', ['-c', `cd ${lab.net.folder}/store/mail/${ADDRESS} && rm -f dovecot* .*/dovecot*`])
  await restartMailStore(lab.net, lab.store)
  await desk.until('it is back', isIdle, 30_000)
  expect(await doveadm('mailbox', 'status', '-u', ADDRESS, 'uidvalidity', 'INBOX')).not.toBe(before)
  desk.order({ do: 'look' })
  await wait(2000)
  expect(desk.latest().probes?.[0]).toMatchObject({ state: 'arrived', copies: 1 })
})

test('a password that was changed is said, and not tried again until it is given', async () => {
  const { desk, mailbox } = await watched(ADDRESS)
  const accounts = lab.store.accounts.map((account) =>
    account.address === ADDRESS ? { ...account, password: 'ganz-neu' } : account,
  )
  becomes({ ...lab.store, accounts })
  await desk.until('the password is refused', (latest) => watchOf(latest) === 'stopped login-refused', 30_000)
  desk.order({ do: 'save', mailbox, secret: 'ganz-neu' })
  await desk.until('it is watched', isIdle)
})

describe('certificates', () => {
  test('one that was renewed changes nothing', async () => {
    const { desk } = await watched(ADDRESS)
    becomes({ ...lab.store, certificate: certificateOf(lab, 'nextStore') })
    await desk.until('it was lost', (latest) => !isIdle(latest))
    await desk.until('it is back', isIdle, 30_000)
  })

  test('a self-signed one is told, pinned, and its successor told again', async () => {
    const { desk, mailbox } = await watched(ADDRESS)
    becomes({ ...lab.store, certificate: certificateOf(lab, 'ownStore') })
    await desk.until('it is not trusted', (latest) => watchOf(latest) === 'stopped certificate-self-signed', 30_000)
    desk.order({ do: 'test', mailbox, secret: PASSWORD })
    const { tested } = await desk.until('it was tried', (latest) => latest.tested !== undefined)
    const sha256 = tested?.trouble?.certificate?.sha256 ?? null
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    desk.order({
      do: 'save',
      mailbox: { ...mailbox, imap: { ...mailbox.imap, pinnedCertificate: sha256 } },
      secret: null,
    })
    await desk.until('it is watched', isIdle)
    becomes({ ...lab.store, certificate: certificateOf(lab, 'nextOwnStore') })
    await desk.until('it is another', (latest) => watchOf(latest) === 'stopped certificate-not-the-pinned', 30_000)
  })
})

/** A desk of its own, which has sent a probe to this mailbox and watches for it. */
async function watched(address: string): Promise<{ readonly desk: RunningDesk; readonly mailbox: MailboxInput }> {
  const mailbox = TEST_MAILBOXES.find((one) => one.address === address)
  if (mailbox === undefined) throw new Error(`no mailbox ${address}`)
  const folder = lab.net.run('mktemp', '-d', `${lab.net.folder}/desk-XXXXXX`).trim()
  const desk = startDesk(lab, bundle.script, deskTask(folder, { mailboxes: [mailbox, REPORTS], probesForEach: 1 }))
  onTestFinished(async () => {
    await desk.kill()
    expect(desk.complaints()).toEqual([])
  })
  await desk.until('it is watched', (latest) => watchOf(latest, address) === 'idle')
  return { desk, mailbox }
}

/** From now on Dovecot is so, until the end of the test. */
function becomes(store: MailStore): void {
  changeMailStore(lab.net, store)
  onTestFinished(() => changeMailStore(lab.net, lab.store))
}

function hasArrived({ states }: DeskLine): boolean {
  return states?.arrived === 1
}

function isIdle(latest: DeskLine): boolean {
  return watchOf(latest) === 'idle'
}

function watchOf({ watches }: DeskLine, address = ADDRESS): string {
  return watches?.[address] ?? ''
}

async function doveadm(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await lab.net.runLater('doveadm', ['-c', configOf(lab.net, lab.store), ...args])
  if (code !== 0) throw new Error(`doveadm ${args.join(' ')}: ${stderr}`)
  return stdout
}

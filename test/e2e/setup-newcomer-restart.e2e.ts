import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { SetupStep } from '../../src/contract/setup-shapes.ts'
import { askDesk } from '../support/ask-desk.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { type NewcomerLab, startNewcomerLab } from '../support/newcomer-stage.ts'
import { goOnWith } from '../support/setup-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('ended in the middle and started again, the guide goes on where one was, until the first mail has arrived', {
  timeout: 240_000,
}, async () => {
  await using lab = await startNewcomerLab()
  const desk = await lab.launch()
  const id = await begin(desk, lab)
  const [port] = await lab.play(desk, 'port-open', 'first-ptr', 'host-name', 'greeting', 'certificate')
  await askDesk(desk, 'setup.portSeen', { id, text: port?.paste ?? '' })
  expect(await verified(desk, id, 'readiness')).toBe('verified')
  expect(await verified(desk, id, 'names')).toBe('verified')
  const before = (await askDesk(desk, 'setup.show', { id })).setup
  await desk.kill()

  await using again = await lab.launch()
  expect((await askDesk(again, 'setup.show', { id })).setup).toEqual(before)
  await goOnWith(again, 'neubeginn.netz')
  await again.page.getByRole('heading', { level: 1, name: 'Keys for signatures' }).waitFor()
  await makeKeys(again, lab, id)
  await lab.play(again, 'keys-copied', 'key-records', 'records', 'install', 'aliases', 'policy')
  for (const step of ['keys', 'records', 'software', 'roles', 'policies'] as const)
    expect([step, await verified(again, id, step)]).toEqual([step, 'verified'])
  await sendProbe(again, lab)
  await expect.poll(() => verified(again, id, 'firstProbe'), { timeout: 60_000, interval: 2000 }).toBe('verified')
})

async function begin(desk: LaunchedApp, { stage }: NewcomerLab): Promise<string> {
  const { setup } = await askDesk(desk, 'setup.begin', { domain: stage.domain, role: 'full' })
  const values = { ipv4: stage.ipv4, ipv6: stage.ipv6 }
  await askDesk(desk, 'setup.change', { id: setup.id, revision: setup.revision, values })
  return setup.id
}

/** What the step says when the world is looked at now; where it is not as it should be, why. */
async function verified(desk: LaunchedApp, id: string, step: SetupStep): Promise<string> {
  const { setup } = await askDesk(desk, 'setup.verify', { id, step })
  const { result = '', items = [] } = setup.steps[step]?.verification ?? {}
  const bad = items.filter(({ outcome }) => ['fail', 'warn', 'couldNotTell'].includes(outcome))
  return [result, ...bad.map((item) => `${item.id}: ${item.says.en}`)].join('\n')
}

async function makeKeys(desk: LaunchedApp, lab: NewcomerLab, id: string): Promise<void> {
  const path = join(temporaryFolder(), 'mail.private')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  const { paths } = await askDesk(desk, 'setup.makeKeys', { id, ed25519: true })
  expect(readdirSync(dirname(path)).toSorted()).toEqual(paths.toSorted())
  lab.keysMade(...paths.map((name) => join(dirname(path), basename(name))))
}

async function sendProbe(desk: LaunchedApp, lab: NewcomerLab): Promise<void> {
  const sender = await lab.addSender(desk)
  const address = await lab.addMailbox(desk)
  const mailboxes = await askDesk(desk, 'mailboxes.list', {})
  const mailbox = mailboxes.find((one) => one.mailbox.address === address)
  const { previewId } = await askDesk(desk, 'probes.preview', {
    sender,
    from: lab.stage.login,
    mailboxes: [mailbox?.mailbox.id ?? ''],
    variant: 'plain',
    language: 'en',
    subject: null,
    text: null,
  })
  await askDesk(desk, 'probes.send', { previewId })
}

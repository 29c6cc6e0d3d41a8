import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RehearsalMessage } from '../../lab/rehearsal/rehearsal-worker.ts'
import { keychainSecrets } from '../../node/mailboxes/keychain/keychain-secrets.ts'
import type { Hands } from '../handlers/hands.ts'
import { openWorld, type Surroundings } from '../open-world.ts'
import type { World } from '../worlds.ts'
import { startLab } from './start-lab.ts'

type Started = Extract<RehearsalMessage, { readonly kind: 'started' }>

/** Opens the rehearsal world: a lab on a thread, a store in a folder of its own, secrets in memory. Closing it leaves nothing behind. */
export async function openRehearsal(surroundings: Surroundings, built: (name: string) => string): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'postdesk-rehearsal-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 10 })
  const lab = await startLab(built('rehearsal-worker.js'), {
    folder,
    knowledgeFile: built('../check-knowledge.json'),
  }).catch(async (error: unknown) => {
    await removeFolder()
    throw error
  })
  const cleanUp = async () => {
    await lab.stop()
    await removeFolder()
  }
  // The keychain is the user's own, and these passwords open nothing.
  const secrets = keychainSecrets(() => Promise.reject(new Error('rehearsal')))
  const environment = { ...process.env, POSTDESK_LAB: lab.started.labFile }
  const { issuer } = lab.started.accounts
  const world = openWorld({ dataFolder: folder, environment, secrets, issuers: [issuer], built, cleanUp }, surroundings)
  try {
    await furnish(world.hands, lab.started)
    return world
  } catch (error) {
    await world.close()
    throw error
  }
}

/** Accounts, secrets and what happened before. */
async function furnish({ store, secrets }: Hands, { accounts, history }: Started): Promise<void> {
  for (const { key, secret } of accounts.secrets) await secrets.write(key, secret)
  for (const mailbox of accounts.mailboxes) await store.keepMailbox(mailbox)
  await store.keepSender(accounts.sender)
  await store.importProbes(history.probes)
  for (const { events, arrived } of history.probes) {
    const [composed] = events
    if (composed?.type === 'composed' && arrived !== null)
      await store.keepArrived({ probe: composed.plan.id, message: arrived })
  }
  for (const experiment of history.experiments) await store.keepExperiment(experiment)
  for (const mark of history.marks) await store.addMark(mark)
}

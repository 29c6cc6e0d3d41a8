import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replayTicket } from '../../engine/tickets/apply-ticket-event.ts'
import { EMPTY_PROFILE } from '../../engine/tickets/ticket-settings.ts'
import type { RehearsalMessage } from '../../lab/rehearsal/rehearsal-worker.ts'
import { keychainSecrets } from '../../node/mailboxes/keychain/keychain-secrets.ts'
import type { Hands } from '../handlers/hands.ts'
import type { Publish } from '../ipc/publish.ts'
import { openWorld, type Surroundings } from '../open-world.ts'
import type { World } from '../worlds.ts'
import { newcomerOf } from './newcomer-of.ts'
import { startLab } from './start-lab.ts'
import { SubmittedForms } from './submitted-forms.ts'

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
  const heard: { look?: () => Promise<void> } = {}
  const publish: Publish = (name, payload) => {
    surroundings.publish(name, payload)
    if (name === 'tickets.changed') void heard.look?.()
  }
  const newcomer = newcomerOf(lab)
  const parts = { dataFolder: folder, environment, secrets, issuers: [issuer], newcomer, built, cleanUp }
  const world = openWorld(parts, { ...surroundings, publish })
  try {
    await furnish(world.hands, lab.started)
    const forms = new SubmittedForms(world.hands.store, lab.control)
    await forms.begin()
    heard.look = () => forms.look()
    return world
  } catch (error) {
    await world.close()
    throw error
  }
}

/** Accounts, secrets and what happened before. */
async function furnish({ store, secrets, tickets, now }: Hands, { accounts, history }: Started): Promise<void> {
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
  await store.keepTicketProfile({ ...EMPTY_PROFILE, ...accounts.profile })
  // Reminders of a pretended world would be remembered beyond it.
  await store.keepTicketSettings({ answerMailboxes: accounts.answerMailboxes, reminders: false })
  await store.importTickets(
    history.tickets.flatMap(({ events, evidence }) => {
      const ticket = replayTicket(events)
      return ticket === null ? [] : [{ events, evidence, standing: tickets.office.appeals.standing(ticket, now()) }]
    }),
  )
}

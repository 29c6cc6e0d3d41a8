import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CheckKnowledge } from '../../src/engine/checks/check-knowledge.ts'
import type { NewcomerAnswer, NewcomerStage } from '../../src/engine/setup/newcomer.ts'
import { type Rehearsal, startRehearsal } from '../../src/lab/rehearsal/start-rehearsal.ts'
import { askDesk } from './ask-desk.ts'
import { type LaunchedApp, type LaunchOptions, launchApp, PROJECT } from './launch-app.ts'

/**
 * The newcomer's world beside the program: it goes on while the program is ended and started again, which the rehearsal inside the program does not.
 * There is no box *In the rehearsal* then, so that deeds are played here.
 */
export interface NewcomerLab {
  /** Domain, addresses, login and password, and all deeds with their ids. */
  readonly stage: NewcomerStage
  readonly world: Rehearsal
  /** Starts the program in this world, always with the same data: as often as one likes, one after the other. */
  launch(options?: Omit<LaunchOptions, 'dataFolder'>): Promise<LaunchedApp>
  /** Plays deeds for the set-up that was changed last; their answers, in order. */
  play(desk: LaunchedApp, ...deeds: readonly string[]): Promise<readonly NewcomerAnswer[]>
  /** Where the guide wrote private keys (RSA, Ed25519): for the deed `keys-copied`. */
  keysMade(...paths: readonly string[]): void
  /** Enters a test mailbox of the world; after a restart its password has to be given again, as a lab has no keychain. */
  addMailbox(desk: LaunchedApp, family?: string): Promise<string>
  /** Enters the newcomer's server as sender, as its form would. */
  addSender(desk: LaunchedApp): Promise<string>
  [Symbol.asyncDispose](): Promise<void>
}

const SENDER_ID = '5e4ea25a-0001-4000-8000-000000000777'

/** Starts the world, in which nothing is set up yet. */
export async function startNewcomerLab(): Promise<NewcomerLab> {
  const folder = mkdtempSync(join(tmpdir(), 'postdesk-newcomer-lab-'))
  const dataFolder = join(folder, 'data')
  const world = await startRehearsal(folder, { blocklists: blocklists() })
  const { newcomer, accounts, labFile } = world
  const { stage } = newcomer
  return {
    stage,
    world,
    launch: (options = {}) => launchApp({ ...options, dataFolder, env: { ...options.env, POSTDESK_LAB: labFile } }),
    play: async (desk, ...deeds) => {
      const answers: NewcomerAnswer[] = []
      for (const deed of deeds) {
        const [line] = (await askDesk(desk, 'setup.list', {})).toSorted((a, b) =>
          b.updatedAt.localeCompare(a.updatedAt),
        )
        const { setup } = await askDesk(desk, 'setup.show', { id: line?.id ?? '' })
        answers.push((await newcomer.play(setup, deed)) ?? missing(deed))
      }
      return answers
    },
    keysMade: (...paths) => newcomer.keysMade(paths),
    addMailbox: async (desk, family = 'freundespost.netz') => {
      const mailbox = accounts.mailboxes.find((one) => one.family === family) ?? missing(family)
      const secret = accounts.secrets.find(({ key }) => key === `mailbox/${mailbox.id}/password`)?.secret ?? ''
      const { addedAt: _, family: __, ...input } = mailbox
      await askDesk(desk, 'mailboxes.save', { mailbox: { ...input, authservIds: [...input.authservIds] }, secret })
      return mailbox.address
    },
    addSender: async (desk) => {
      const sender = {
        id: SENDER_ID,
        label: stage.domain,
        submission: { host: `mail.${stage.domain}`, port: 465, security: 'implicit', pinnedCertificate: null },
        login: stage.login,
        authentication: { kind: 'password' },
        identities: [{ name: 'Anna Beispiel', address: stage.login }],
        reportsMailbox: null,
        otherPath: null,
      } as const
      await askDesk(desk, 'senders.save', {
        sender: { ...sender, identities: [...sender.identities] },
        secret: stage.password,
      })
      return SENDER_ID
    },
    [Symbol.asyncDispose]: async () => {
      await world.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

function blocklists(): CheckKnowledge['blocklists'] {
  const file = join(PROJECT, 'out', 'check-knowledge.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as CheckKnowledge).blocklists
}

function missing(what: string): never {
  throw new Error(`The newcomer’s world has no ${what}`)
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { NewcomerAnswer } from '../../../src/engine/setup/newcomer.ts'
import type { Setup, SetupStep, Verification } from '../../../src/engine/setup/setup.ts'
import { NEWCOMER } from '../../../src/lab/rehearsal/newcomer/newcomer-data.ts'
import { type Rehearsal, startRehearsal } from '../../../src/lab/rehearsal/start-rehearsal.ts'
import { netOf } from '../../../src/node/checks/pretended-internet.ts'
import { runDomainChecks } from '../../../src/node/checks/run-domain-checks.ts'
import { lintingHere } from '../../../src/node/setup/linting.ts'
import { SetupOffice } from '../../../src/node/setup/setup-office.ts'
import { storeIn } from '../../../src/node/store/store.ts'
import { KNOWLEDGE } from '../run-in-lab.ts'

const KNOWLEDGE_FILE = 'out/check-knowledge.json'

/** A newcomer with the guide at the domain of yesterday. */
export interface NewcomerDesk {
  readonly world: Rehearsal
  readonly office: SetupOffice
  /** The set-up as it is now. */
  setup(): Promise<Setup>
  change(change: Parameters<SetupOffice['change']>[2][number]): Promise<void>
  play(...deeds: readonly string[]): Promise<readonly NewcomerAnswer[]>
  /** Makes keys as the guide does, and lets the server know of them. */
  makeKeys(): Promise<readonly string[]>
  verify(step: SetupStep): Promise<Verification>
  /** Everything as it should be, with DANE. */
  doAllRight(): Promise<void>
}

const RIGHT_NAMES = ['port-open', 'address-clean', 'first-ptr', 'host-name', 'ptr', 'greeting', 'certificate']
const RIGHT_REST = ['keys-copied', 'key-records', 'records', 'install', 'aliases', 'policy', 'sends-well']

/** Starts a rehearsal and an office for the tests of a file; each of them begins with a guide of its own. */
export function newcomerDesk(): { readonly begin: () => Promise<NewcomerDesk> } {
  let world: Rehearsal
  let folder: string
  let count = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postdesk-newcomer-'))
    world = await startRehearsal(folder, { blocklists: KNOWLEDGE.blocklists })
  })
  afterAll(async () => {
    await world.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  })
  return {
    begin: async () => {
      count += 1
      return openDesk(world, join(folder, `desk-${count}`), count)
    },
  }
}

async function openDesk(world: Rehearsal, folder: string, count: number): Promise<NewcomerDesk> {
  const environment = { POSTDESK_LAB: world.labFile }
  const store = storeIn(folder, () => new Date())
  const office = new SetupOffice({
    linting: lintingHere(),
    store,
    net: netOf(environment),
    checking: {
      run: (request, options) => runDomainChecks(request, { knowledgeFile: KNOWLEDGE_FILE, environment, ...options }),
    },
    knowledge: () => ({ stacks: [], hosters: [], dnsHosts: [] }),
    now: () => new Date(),
    newId: () => `0b0e2f4c-3a79-4a0e-a6f4-${String(count).padStart(12, '0')}`,
  })
  const { setup: begun } = await office.begin(NEWCOMER.domain, 'full')
  const setup = async () => (await office.show(begun.id)).setup
  const change: NewcomerDesk['change'] = async (one) =>
    void (await office.change(begun.id, (await setup()).revision, [one]))
  await change({ kind: 'values', values: { ipv4: NEWCOMER.ipv4, ipv6: NEWCOMER.ipv6 } })
  const play: NewcomerDesk['play'] = async (...deeds) => {
    const answers: NewcomerAnswer[] = []
    for (const deed of deeds) {
      const answer = await world.newcomer.play(await setup(), deed)
      if (answer === null) throw new Error(`no deed ${deed}`)
      answers.push(answer)
      // What the server printed is pasted.
      if (deed.startsWith('port-')) await office.port25(begun.id, answer.paste ?? '')
    }
    return answers
  }
  const makeKeys = async () => {
    const paths = [join(folder, 'rsa.private'), join(folder, 'ed25519.private')] as const
    await office.makeKeys(begun.id, { rsa: paths[0], ed25519: paths[1] })
    world.newcomer.keysMade(paths)
    return paths
  }
  return {
    world,
    office,
    setup,
    change,
    play,
    makeKeys,
    doAllRight: async () => {
      const answers = await play(...RIGHT_NAMES)
      await change({ kind: 'values', values: { certificateKey: answers.at(-1)?.paste ?? '' } })
      await change({ kind: 'choices', choices: { dane: true } })
      await makeKeys()
      await play(...RIGHT_REST)
      // Its key stays at each renewal, and the user says so.
      await office.step(begun.id, 'policies', 'open', ['tlsa-reuse'])
    },
    verify: async (step) => {
      const { setup: verified } = await office.verify(begun.id, step)
      const { verification } = verified.steps[step] ?? { verification: null }
      if (verification === null) throw new Error(`nothing seen of ${step}`)
      return verification
    },
  }
}

import { basename, dirname, join } from 'node:path'
import { Fault } from '../../engine/fault.ts'
import type { SetupChange } from '../../engine/setup/change-setup.ts'
import { keyFileBeside, keyFileName } from '../../engine/setup/key-files.ts'
import { readPlan } from '../../engine/setup/plan-file.ts'
import { exportSetup } from './export-setup.ts'
import type { HandlersOf, Hands } from './hands.ts'

/** Setting up: what the office does, asked for by the window. */
export function setup(hands: Hands): HandlersOf<'setup'> {
  const { office, knowledge } = hands.setup
  return {
    'setup.list': () => office.list(),
    'setup.begin': ({ domain, role }) => office.begin(domain, role),
    'setup.show': ({ id }) => office.show(id),
    'setup.change': ({ id, revision, values, choices }) => {
      const changes: SetupChange[] = []
      if (values !== undefined) changes.push({ kind: 'values', values })
      if (choices !== undefined) changes.push({ kind: 'choices', choices })
      return office.change(id, revision, changes)
    },
    'setup.step': ({ id, step, state, said }) => office.step(id, step, state, said),
    'setup.verify': ({ id, step }) => office.verify(id, step),
    'setup.portSeen': ({ id, text }) => office.port25(id, text),
    'setup.readiness': ({ id }) => office.readiness(id),
    'setup.records': async ({ id }) => office.records.view((await office.show(id)).setup),
    'setup.visibility': async ({ id }) => office.records.visibility((await office.show(id)).setup),
    'setup.makeKeys': ({ id, ed25519 }) => makeKeys(hands, id, ed25519),
    'setup.recipe': ({ id }) => office.recipe(id),
    'setup.lint': (input) => office.lint(input.setup, input.files),
    'setup.export': (input) => exportSetup(hands, input),
    'setup.import': ({ text }) => office.import(readPlan(text)),
    'setup.delete': async ({ id }) => ({ deleted: await office.delete(id) }),
    'setup.knowledge': () => {
      const { stacks, hosters, dnsHosts } = knowledge()
      return {
        stacks: stacks.map(({ id, name, summary, roles, kind, distributions }) => ({
          id,
          name,
          summary,
          roles,
          kind,
          distributions,
        })),
        hosters,
        dnsHosts,
      }
    },
    'setup.stage': () => hands.newcomer?.stage() ?? null,
    'setup.play': async ({ id, deed }) => {
      if (hands.newcomer === null) throw new Fault('not-found', 'rehearsal')
      return hands.newcomer.play((await office.show(id)).setup, deed)
    },
  }
}

/** The private halves go where the user says, and nowhere else. */
async function makeKeys(hands: Hands, id: string, withEd25519: boolean) {
  const {
    setup: { office },
    desktop,
    newcomer,
  } = hands
  const { setup } = await office.show(id)
  const { selectorRsa, selectorEd25519, domain } = setup.values
  const rsa = await desktop.chooseKeyFile(keyFileName(selectorRsa, domain))
  if (rsa === null) return { paths: [], view: await office.show(id) }
  const ed25519 = withEd25519 ? join(dirname(rsa), keyFileBeside(basename(rsa), selectorEd25519)) : null
  const view = await office.makeKeys(id, { rsa, ed25519 })
  newcomer?.keysMade([rsa, ...(ed25519 === null ? [] : [ed25519])])
  return { paths: [rsa, ...(ed25519 === null ? [] : [ed25519])].map((path) => basename(path)), view }
}

import type { Finding } from '../../engine/checks/finding.ts'
import { Fault } from '../../engine/fault.ts'
import { beginSetup, changeSetup, type SetupChange } from '../../engine/setup/change-setup.ts'
import { fillRecipe } from '../../engine/setup/fill-recipe.ts'
import { hosterOf } from '../../engine/setup/hoster-of.ts'
import { judgeStep } from '../../engine/setup/judge-step.ts'
import { asOwn } from '../../engine/setup/plan-file.ts'
import { readPortPaste } from '../../engine/setup/read-port-paste.ts'
import { judgeReadiness, type Readiness } from '../../engine/setup/readiness.ts'
import type { Setup, SetupRole, SetupStep, StepProgress, VerifiedItem } from '../../engine/setup/setup.ts'
import type { LintView, RecipeView, SetupLine, SetupView } from '../../engine/setup/setup-views.ts'
import { STEPS } from '../../engine/setup/steps/registry.ts'
import { setupLine, viewSetup } from '../../engine/setup/view-setup.ts'
import { requestOf } from './check-setup.ts'
import { lintWorld, type PastedFile } from './lint-files.ts'
import { makeBothKeys } from './make-keys.ts'
import { ownItems } from './own-items.ts'
import type { SetupPorts } from './ports.ts'
import { RecordsDesk } from './records-desk.ts'

/** Another program may change the same, but not for ever. */
const MOST_TRIES = 20

/** Setting up: the one place that window and command line both use. Every method rejects with a Fault. */
export class SetupOffice {
  readonly records: RecordsDesk
  readonly #ports: SetupPorts

  constructor(ports: SetupPorts) {
    this.#ports = ports
    this.records = new RecordsDesk(ports)
  }

  async list(): Promise<readonly SetupLine[]> {
    return (await this.#ports.store.setups()).map(setupLine)
  }

  async begin(domain: string, role: SetupRole): Promise<SetupView> {
    const setup = beginSetup(this.#ports.newId(), domain, role, this.#now())
    await this.#ports.store.addSetup(setup)
    return viewSetup(setup)
  }

  async show(id: string): Promise<SetupView> {
    return viewSetup(await this.#ports.store.setup(id))
  }

  /** Rejects with `invalid-input` where the set-up is not at this revision any more. */
  async change(id: string, revision: number, changes: readonly SetupChange[]): Promise<SetupView> {
    const setup = await this.#ports.store.setup(id)
    if (setup.revision !== revision)
      throw new Fault('invalid-input', `expected revision ${setup.revision}, got ${revision}`)
    const next = changes.reduce((now, change) => changeSetup(now, change, this.#now()), setup)
    if (!(await this.#ports.store.keepSetup({ setup: next, seen: revision })))
      throw new Fault('invalid-input', 'the set-up was changed meanwhile')
    return viewSetup(next)
  }

  step(id: string, step: SetupStep, state: StepProgress['state'], said: readonly string[]): Promise<SetupView> {
    return this.#apply(id, () => ({ kind: 'step', step, state, said }))
  }

  port25(id: string, text: string): Promise<SetupView> {
    return this.#apply(id, () => ({
      kind: 'port25',
      seen: text.trim() === '' ? null : readPortPaste(text, this.#now()),
    }))
  }

  /** Looks at the world as it is now, with the checks of that step. */
  async verify(id: string, step: SetupStep): Promise<SetupView> {
    const setup = await this.#ports.store.setup(id)
    const [findings, own] = await Promise.all([this.#look(setup, step), this.#own(setup, step)])
    const verification = judgeStep(setup, step, findings, this.#now(), own)
    return this.#apply(id, () => ({ kind: 'verified', step, verification }))
  }

  /** Whether the address is fit for mail. What was seen is kept as the verification of that step. */
  async readiness(id: string): Promise<{ readonly readiness: Readiness; readonly view: SetupView }> {
    const setup = await this.#ports.store.setup(id)
    const [findings, own] = await Promise.all([this.#look(setup, 'readiness'), this.#own(setup, 'readiness')])
    const verification = judgeStep(setup, 'readiness', findings, this.#now(), own)
    const view = await this.#apply(id, () => ({ kind: 'verified', step: 'readiness', verification }))
    const hoster = await this.#hoster(setup)
    return { readiness: judgeReadiness(findings, setup.port25, hoster, setup.choices.role), view }
  }

  /** `paths`: where the private halves go. Rejects with `file-not-writable` where a file is there already. */
  async makeKeys(id: string, paths: { readonly rsa: string; readonly ed25519: string | null }): Promise<SetupView> {
    const { rsa, ed25519 } = await makeBothKeys(paths)
    return this.#apply(id, () => ({
      kind: 'values',
      values: { publicKeyRsa: rsa.publicKey, ...(ed25519 === null ? {} : { publicKeyEd25519: ed25519.publicKey }) },
    }))
  }

  async recipe(id: string): Promise<RecipeView> {
    const { values, choices } = await this.#ports.store.setup(id)
    const stack = this.#ports.knowledge().stacks.find((one) => one.id === values.stack)
    if (stack === undefined) throw new Fault('not-found', 'stack')
    return fillRecipe(stack, values, choices.role)
  }

  /** `setup`: what is known of the server; null: nothing. */
  async lint(setup: string | null, files: readonly PastedFile[]): Promise<LintView> {
    if (setup === null) return this.#ports.linting.lint({ files, world: null })
    const known = await this.#ports.store.setup(setup)
    const world = lintWorld(known, await this.records.reverseNames(known.values))
    return this.#ports.linting.lint({ files, world })
  }

  /** A plan that somebody shared becomes a set-up of its own, in which nothing was seen yet. */
  async import(setup: Setup): Promise<SetupView> {
    const own = { ...asOwn(setup), id: this.#ports.newId(), updatedAt: this.#now(), revision: 0 }
    await this.#ports.store.addSetup(own)
    return viewSetup(own)
  }

  delete(id: string): Promise<boolean> {
    return this.#ports.store.deleteSetup(id)
  }

  async #apply(id: string, change: () => SetupChange): Promise<SetupView> {
    for (let round = 0; round < MOST_TRIES; round++) {
      const setup = await this.#ports.store.setup(id)
      const next = changeSetup(setup, change(), this.#now())
      if (await this.#ports.store.keepSetup({ setup: next, seen: setup.revision })) return viewSetup(next)
    }
    throw new Fault('store-busy', 'setup')
  }

  async #look(setup: Setup, step: SetupStep): Promise<readonly Finding[]> {
    const only = STEPS[step].checks(setup)
    if (only.length === 0) return []
    const request = requestOf(setup, [step])
    const report = await this.#ports.checking.run(request, {
      signal: new AbortController().signal,
      onProgress: () => {},
    })
    return report.findings
  }

  #own(setup: Setup, step: SetupStep): Promise<readonly VerifiedItem[]> {
    const { store, now } = this.#ports
    return ownItems(setup, step, { records: this.records, store, now, hosterOf: (one) => this.#hoster(one) })
  }

  async #hoster({ values }: Setup) {
    const { hosters } = this.#ports.knowledge()
    const chosen = hosters.find(({ id }) => id === values.hoster)
    return chosen ?? hosterOf(await this.records.reverseNames(values), hosters)
  }

  #now(): string {
    return this.#ports.now().toISOString()
  }
}

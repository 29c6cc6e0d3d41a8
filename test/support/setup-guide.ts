import { basisOf } from '../../src/engine/setup/basis-of.ts'
import { beginSetup, changeSetup, type SetupChange } from '../../src/engine/setup/change-setup.ts'
import type {
  Setup,
  SetupRole,
  SetupStep,
  SetupValues,
  Verification,
  VerifiedItem,
} from '../../src/engine/setup/setup.ts'
import type { Hoster } from '../../src/engine/setup/setup-knowledge.ts'
import { setupLine, viewSetup } from '../../src/engine/setup/view-setup.ts'
import { useSetupBegin } from '../../src/renderer/features/setup/begin-store.ts'
import { useSetupList } from '../../src/renderer/features/setup/list-store.ts'
import { useSetup } from '../../src/renderer/features/setup/setup-store.ts'
import { useVerifyAll } from '../../src/renderer/features/setup/verify-all.ts'
import { useAnnouncement } from '../../src/renderer/frame/announcement-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from './fake-bridge.ts'

export const SETUP_ID = '7b0e2c1e-3f55-4d0a-9d0c-2f4f0c7f7a11'
export const SETUP_AT = '2026-11-22T08:00:00.000Z'

export const HOSTER: Hoster = {
  id: 'some-hoster',
  name: 'Some Hoster',
  country: 'DE',
  reverseNames: [],
  port25: { out: 'onRequest', says: { en: 'Opened on request.', de: 'Auf Antrag offen.' } },
  ptr: { how: 'panel', says: { en: 'Set it in the panel.', de: 'Im Kundenbereich setzen.' } },
  ipv6Ptr: 'none',
  reputation: { en: 'Mixed.', de: 'Gemischt.' },
  url: 'https://hoster.example/',
  sources: [{ url: 'https://hoster.example/faq', asOf: '2026' }],
  verifiedOn: '2026-11-20',
  unsure: true,
}

/** A set-up of example.org as it is begun. */
export function begunSetup(values: Partial<SetupValues> = {}, role: SetupRole = 'full'): Setup {
  const begun = beginSetup(SETUP_ID, 'example.org', role, SETUP_AT)
  return { ...begun, values: { ...begun.values, ...values } }
}

/** Something that was seen. */
export function seenItem(outcome: VerifiedItem['outcome'], id: string, fix: string | null = null): VerifiedItem {
  return {
    id,
    title: { en: `Title of ${id}`, de: `Titel von ${id}` },
    outcome,
    says: { en: `Seen of ${id}.`, de: `Gesehen von ${id}.` },
    fix,
  }
}

/** A look at a step of this set-up as it is now. */
export function lookAt(
  setup: Setup,
  step: SetupStep,
  result: Verification['result'],
  items: readonly VerifiedItem[] = [],
): Verification {
  return { at: SETUP_AT, result, items, basis: basisOf(setup, step) }
}

/** The set-up after a look at one of its steps. */
export function afterLook(
  setup: Setup,
  step: SetupStep,
  result: Verification['result'],
  items: readonly VerifiedItem[] = [],
): Setup {
  return changeSetup(setup, { kind: 'verified', step, verification: lookAt(setup, step, result, items) }, SETUP_AT)
}

/** Before each test: nothing is shown, typed or asked. */
export function resetGuide(): void {
  for (const store of [useSetup, useSetupList, useSetupBegin, useVerifyAll, useNavigation, useAnnouncement])
    Reflect.apply(store.setState, store, [store.getInitialState(), true])
}

/** A main process that keeps one set-up as the office does, and refuses what rests on an older revision. */
export function guideDesk(first: Setup, more: Parameters<typeof installBridge>[0] = {}) {
  let setup = first
  const apply = (change: SetupChange) => {
    setup = changeSetup(setup, change, SETUP_AT)
    return viewSetup(setup)
  }
  const bridge = installBridge({
    'setup.show': () => viewSetup(setup),
    'setup.list': () => [setupLine(setup)],
    'setup.change': ({ revision, values, choices }) => {
      if (revision !== setup.revision) throw new FaultReply('invalid-input', 'an older revision')
      if (values !== undefined) apply({ kind: 'values', values })
      if (choices !== undefined) apply({ kind: 'choices', choices })
      return viewSetup(setup)
    },
    'setup.step': ({ step, state, said }) => apply({ kind: 'step', step, state, said }),
    'setup.delete': () => ({ deleted: true }),
    'setup.knowledge': () => ({ stacks: [], hosters: [HOSTER], dnsHosts: [] }),
    ...more,
  })
  return {
    ...bridge,
    setup: () => setup,
    /** Another program changes it. */
    elsewhere: apply,
  }
}

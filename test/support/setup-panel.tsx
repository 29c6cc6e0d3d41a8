import { act, fireEvent, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { Handlers } from '../../src/contract/methods.ts'
import type { RecordsView, Setup, SetupStep, SetupView } from '../../src/contract/setup-shapes.ts'
import { changeSetup } from '../../src/engine/setup/change-setup.ts'
import { formRecords } from '../../src/engine/setup/records/form-records.ts'
import { planChanges } from '../../src/engine/setup/records/plan-changes.ts'
import { mtaStsPolicy } from '../../src/engine/setup/records/policy-records.ts'
import type { FoundRecords } from '../../src/engine/setup/records/wanted-record.ts'
import { wantedRecords } from '../../src/engine/setup/records/wanted-records.ts'
import { afterChanges, zoneFile } from '../../src/engine/setup/records/zone-file.ts'
import type { SetupChoices, SetupValues } from '../../src/engine/setup/setup.ts'
import type { DnsHost } from '../../src/engine/setup/setup-knowledge.ts'
import { viewSetup } from '../../src/engine/setup/view-setup.ts'
import { useKeys } from '../../src/renderer/features/setup/keys/keys-store.ts'
import { useRecordsStore } from '../../src/renderer/features/setup/records/records-store.ts'
import { useVisibilityStore } from '../../src/renderer/features/setup/records/visibility-store.ts'
import { useSetup } from '../../src/renderer/features/setup/setup-store.ts'
import type { StepPanelProps } from '../../src/renderer/features/setup/step-panels.ts'
import { useAnnouncement } from '../../src/renderer/frame/announcement-store.ts'
import { CHOICES, VALUES } from '../engine/setup/some-setup.ts'
import { FaultReply, installBridge } from './fake-bridge.ts'
import { renderPart } from './render-part.tsx'

export const AT = '2026-11-21T10:00:00.000Z'

/** A DNS host whose form has its own ways. */
const DNS_HOST: DnsHost = {
  id: 'some-dns',
  name: 'Some DNS',
  url: 'https://dns.example/',
  names: 'relativeAt',
  txt: 'one',
  targets: 'noDot',
  priority: 'ownField',
  types: ['A', 'AAAA', 'MX', 'TXT', 'CNAME', 'SRV', 'CAA'],
  leastTtl: 60,
  hints: [{ en: 'Its form has no search.', de: 'Sein Formular hat keine Suche.' }],
  sources: [{ url: 'https://dns.example/help', asOf: '2026' }],
  verifiedOn: '2026-11-20',
}

/** A set-up in the middle of its steps. */
export function aSetup(values: Partial<SetupValues> = {}, choices: Partial<SetupChoices> = {}): Setup {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    createdAt: AT,
    updatedAt: AT,
    revision: 3,
    values: { ...VALUES, ...values },
    choices: { ...CHOICES, ...choices },
    steps: {},
    port25: null,
  }
}

/** What stands in the DNS: data by `name type`; `null`: nobody answers; all else is not there. */
export type Standing = Readonly<Record<string, readonly string[] | null>>

/** The records of a set-up as the office tells them, in a world of a test's own. */
export function recordsOf({ values, choices }: Setup, standing: Standing = {}): RecordsView {
  const wanted = wantedRecords(values, choices)
  const found = wanted.map(({ name, type }): FoundRecords => {
    const data = standing[`${name} ${type}`]
    const state = data === null ? 'unknown' : data === undefined ? 'none' : 'found'
    return { name, type, data: data ?? [], ttl: data ? 7200 : null, state }
  })
  const changes = planChanges(wanted, found)
  return {
    askedAt: AT,
    changes,
    troubles: [],
    zoneFile: zoneFile(afterChanges(changes)),
    form: values.dnsHost === '' ? [] : formRecords(changes, values, DNS_HOST),
    mtaStsPolicy: choices.mtaSts === 'off' ? null : mtaStsPolicy([values.hostName], choices.mtaSts, 604_800),
    clientFiles: [],
    orders: [],
  }
}

/** Before each test: nothing is shown, read or asked. */
export function resetSetup(): void {
  for (const store of [useSetup, useRecordsStore, useVisibilityStore, useKeys, useAnnouncement])
    Reflect.apply(store.setState, store, [store.getInitialState(), true])
}

/** A panel of the guide with a main process behind it that keeps changes as the office does. */
export async function drawnPanel(
  Panel: ComponentType<StepPanelProps>,
  step: SetupStep,
  first: Setup,
  handlers: Partial<Handlers> = {},
) {
  let setup = first
  const keep = (next: Setup): SetupView => {
    setup = next
    return viewSetup(setup)
  }
  const bridge = installBridge({
    'setup.knowledge': () => ({ stacks: [], hosters: [], dnsHosts: [DNS_HOST] }),
    'setup.show': () => viewSetup(setup),
    'setup.records': () => recordsOf(setup),
    'setup.change': ({ revision, values, choices }) => {
      if (revision !== setup.revision) throw new FaultReply('invalid-input')
      const withValues = values === undefined ? setup : changeSetup(setup, { kind: 'values', values }, AT)
      return keep(choices === undefined ? withValues : changeSetup(withValues, { kind: 'choices', choices }, AT))
    },
    ...handlers,
  })
  useSetup.setState({ view: viewSetup(setup), step })
  function Shown() {
    const view = useSetup((state) => state.view)
    const shown = view?.steps.find(({ id }) => id === step)
    return view === null || shown === undefined ? null : <Panel view={view} step={shown} />
  }
  const drawn = await renderPart(<Shown />)
  return { ...bridge, ...drawn, keep, setup: () => setup }
}

/** Presses a button, and waits until what it asked for has been answered. */
export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(async () => {})
}

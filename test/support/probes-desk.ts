import { act, screen } from '@testing-library/react'
import type { Handlers } from '../../src/contract/methods.ts'
import { useMailboxes } from '../../src/renderer/features/mailboxes/mailboxes-store.ts'
import { useCalm } from '../../src/renderer/features/probes/calm-store.ts'
import { useExperiments } from '../../src/renderer/features/probes/experiments-store.ts'
import { usePlacement } from '../../src/renderer/features/probes/placement-store.ts'
import { useProbe } from '../../src/renderer/features/probes/probe-store.ts'
import { useProbes } from '../../src/renderer/features/probes/probes-store.ts'
import { useSending } from '../../src/renderer/features/probes/send-store.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { useLights } from '../../src/renderer/features/today/lights-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { aMailboxView, aSenderView } from './mail-accounts.ts'
import { FAMILIES, sampleId } from './probes.ts'

const STORES = [
  useMailboxes,
  useCalm,
  useExperiments,
  usePlacement,
  useProbe,
  useProbes,
  useSending,
  useSettings,
  useLights,
  useNavigation,
]

/** Before each test: nothing is left of the one before, and the place is *Probes*. */
export function resetProbes(): void {
  for (const store of STORES) Reflect.apply(store.setState, store, [store.getInitialState(), true])
  useNavigation.getState().go('probes')
}

/** One test mailbox at each provider of the samples. */
export const MAILBOXES = Object.entries(FAMILIES).map(([family, familyName]) =>
  aMailboxView({ id: sampleId(), family, address: `anna.probe@${family}.example` }, { familyName }),
)

export const SENDER = aSenderView({
  label: 'My server',
  identities: [
    { name: 'Anna', address: 'anna@example.net' },
    { name: '', address: 'club@example.net' },
  ],
})

/** Mailboxes and a sender are there. */
export const ACCOUNTS: Partial<Handlers> = {
  'mailboxes.list': () => MAILBOXES,
  'senders.list': () => [SENDER],
}

/** Until all that was asked for has been answered. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 4; round += 1) await act(async () => {})
}

/** The words of the page as they are read. */
export function pageWords(): string {
  return document.body.textContent ?? ''
}

/** The level-one heading that is shown now. */
export function heading(): string {
  return screen.getByRole('heading', { level: 1 }).textContent ?? ''
}

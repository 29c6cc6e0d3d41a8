import { act, fireEvent, screen } from '@testing-library/react'
import type { MailboxPreset } from '../../src/contract/probe-shapes.ts'
import { useMailboxForm } from '../../src/renderer/features/mailboxes/mailbox-form-store.ts'
import { MailboxesPage } from '../../src/renderer/features/mailboxes/mailboxes-page.tsx'
import { useMailboxes } from '../../src/renderer/features/mailboxes/mailboxes-store.ts'
import { useSenderForm } from '../../src/renderer/features/mailboxes/sender-form-store.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { installBridge } from './fake-bridge.ts'
import { aDiscovery, aMailboxView, anIssuer, aPreset, aSenderView } from './mail-accounts.ts'
import { renderPart } from './render-part.tsx'

const STORES = [useMailboxes, useMailboxForm, useSenderForm, useSettings]

/** Before each test: nothing is left of the one before. */
export function resetAccountStores(): void {
  for (const store of STORES) Reflect.apply(store.setState, store, [store.getInitialState(), true])
}

/** All that the stores and the browser's storages hold, to search for what must not be in them. */
export function allThatIsKept(): string {
  return JSON.stringify([STORES.map((store) => store.getState()), { ...localStorage, ...sessionStorage }])
}

/** A main process of the test's own. */
export type Handlers = Parameters<typeof installBridge>[0]

/** The address of the provider that is known. */
export const ADDRESS = 'anna.probe@example.org'

/** Draws the page of mailboxes and senders, with one provider that is known. */
export async function drawMailboxes(handlers: Handlers = {}) {
  const bridge = installBridge({
    'mailboxes.list': () => [],
    'senders.list': () => [],
    'keychain.state': () => ({ kind: 'keychain' }),
    'mailboxes.presets': () => [aPreset()],
    'mailboxes.issuers': () => [anIssuer()],
    'mailboxes.discover': () => aDiscovery(),
    'mailboxes.save': () => aMailboxView(),
    'senders.save': () => aSenderView(),
    ...handlers,
  })
  await renderPart(
    <main>
      <MailboxesPage />
    </main>,
  )
  return bridge
}

/** Until everything that was asked has been answered. */
export const settled = () => act(async () => {})

/** Presses a button, and waits for what follows. */
export function press(name: string | RegExp) {
  fireEvent.click(screen.getByRole('button', { name }))
  return settled()
}

/** Types into the field with this label. */
export function type(label: string | RegExp, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

/** The form of a new mailbox whose provider was found. */
export async function drawFound(handlers: Handlers = {}) {
  const bridge = await drawMailboxes(handlers)
  await press('Add a mailbox')
  type('Mail address', ADDRESS)
  await press('Continue')
  return bridge
}

/** The same at a provider that is otherwise than usual. */
export function drawFoundAt(different: Partial<MailboxPreset>, handlers: Handlers = {}) {
  const preset = aPreset(different)
  return drawFound({
    'mailboxes.presets': () => [preset],
    'mailboxes.discover': () => aDiscovery({ preset, imap: preset.imap }),
    ...handlers,
  })
}

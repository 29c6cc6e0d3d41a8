import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Handlers } from '../../src/contract/methods.ts'
import { EMPTY_PROFILE } from '../../src/engine/tickets/ticket-settings.ts'
import { TicketSettingsPage } from '../../src/renderer/features/tickets/drafting/ticket-settings.tsx'
import { useTicketSettings } from '../../src/renderer/features/tickets/drafting/ticket-settings-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { aMailboxView } from '../support/mail-accounts.ts'
import { renderPart } from '../support/render-part.tsx'
import { settledTickets } from '../support/tickets-desk.ts'
import { button, click, resetWriting, type } from '../support/writing-desk.tsx'

beforeEach(() => {
  resetWriting()
  useTicketSettings.setState(useTicketSettings.getInitialState(), true)
})

const ONE = '6f1d2c1e-0000-4000-8000-000000000001'
const TWO = '6f1d2c1e-0000-4000-8000-000000000002'

async function drawn(handlers: Partial<Handlers> = {}) {
  const bridge = installBridge({
    'tickets.profile': () => ({ ...EMPTY_PROFILE, contactName: 'Anna' }),
    'tickets.settings': () => ({ answerMailboxes: [ONE], reminders: true }),
    'tickets.setProfile': (profile) => profile,
    'tickets.setSettings': (settings) => settings,
    'mailboxes.list': () => [
      aMailboxView({ id: ONE, address: 'one@example.org' }),
      aMailboxView({ id: TWO, address: 'two@example.org' }),
    ],
    ...handlers,
  })
  await renderPart(<TicketSettingsPage />)
  await settledTickets()
  return bridge
}

test('who asks is said once; an address that is none is not kept', async () => {
  const { calls } = await drawn()
  await type(screen.getByRole('textbox', { name: 'Mail address for answers' }), 'anna')
  fireEvent.submit(screen.getByRole('form', { name: 'Who asks' }))
  await settledTickets()
  expect(screen.getByText(/A mail address was expected/)).toBeTruthy()
  expect(calls('tickets.setProfile')).toEqual([])
  await type(screen.getByRole('textbox', { name: 'Mail address for answers' }), ' anna@example.net ')
  await type(screen.getByRole('textbox', { name: 'Mails a day' }), '40')
  await click(button('Save'))
  expect(calls('tickets.setProfile')).toEqual([
    { ...EMPTY_PROFILE, contactName: 'Anna', contactAddress: 'anna@example.net', volume: '40' },
  ])
})

test('the mailboxes in which answers are looked for are those that are ticked', async () => {
  const { calls } = await drawn()
  expect(screen.getByRole('checkbox', { name: 'one@example.org' })).toHaveProperty('checked', true)
  fireEvent.click(screen.getByRole('checkbox', { name: 'two@example.org' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'one@example.org' }))
  await settledTickets()
  expect(calls('tickets.setSettings')).toEqual([
    { answerMailboxes: [ONE, TWO], reminders: true },
    { answerMailboxes: [TWO], reminders: true },
  ])
})

test('reminders can be switched off, and stay as they were where that is not kept', async () => {
  await drawn({
    'tickets.setSettings': () => {
      throw new FaultReply('disk-full')
    },
  })
  await click(screen.getByRole('switch', { name: 'Remind with a system notification of what is due' }))
  expect(screen.getByRole('switch')).toHaveProperty('checked', true)
  expect(screen.getByRole('alert')).toBeTruthy()
})

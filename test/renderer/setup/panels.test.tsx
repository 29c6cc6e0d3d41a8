import { act, fireEvent, screen, within } from '@testing-library/react'
import type { ComponentType } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeSetup } from '../../../src/engine/setup/change-setup.ts'
import { readPortPaste } from '../../../src/engine/setup/read-port-paste.ts'
import type { Setup, SetupStep } from '../../../src/engine/setup/setup.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { useMailboxes } from '../../../src/renderer/features/mailboxes/mailboxes-store.ts'
import { useSenderForm } from '../../../src/renderer/features/mailboxes/sender-form-store.ts'
import { useSending } from '../../../src/renderer/features/probes/send-store.ts'
import { useSetup } from '../../../src/renderer/features/setup/setup-store.ts'
import type { StepPanelProps } from '../../../src/renderer/features/setup/step-panels.ts'
import { FirstProbePanel } from '../../../src/renderer/features/setup/steps/first-probe-panel.tsx'
import { MonthlyPanel } from '../../../src/renderer/features/setup/steps/monthly-panel.tsx'
import { NamesPanel } from '../../../src/renderer/features/setup/steps/names-panel.tsx'
import { ProgrammesPanel } from '../../../src/renderer/features/setup/steps/programmes-panel.tsx'
import { ReadinessPanel } from '../../../src/renderer/features/setup/steps/readiness-panel.tsx'
import { WarmUpPanel } from '../../../src/renderer/features/setup/steps/warm-up-panel.tsx'
import { useNavigation } from '../../../src/renderer/frame/navigation-store.ts'
import { aMailboxView, aSenderView } from '../../support/mail-accounts.ts'
import { renderPart } from '../../support/render-part.tsx'
import { afterLook, begunSetup, guideDesk, HOSTER, resetGuide, SETUP_AT, seenItem } from '../../support/setup-guide.ts'

beforeEach(() => {
  resetGuide()
  useMailboxes.setState(useMailboxes.getInitialState())
  useSenderForm.setState(useSenderForm.getInitialState())
  useSending.setState(useSending.getInitialState())
})

async function panel(
  Panel: ComponentType<StepPanelProps>,
  step: SetupStep,
  setup: Setup,
  more: Parameters<typeof guideDesk>[1] = {},
) {
  const desk = guideDesk(setup, more)
  useSetup.setState({ view: viewSetup(setup), step })
  function Shown() {
    const view = useSetup((state) => state.view)
    const shown = view?.steps.find(({ id }) => id === step)
    return view === null || shown === undefined ? null : <Panel view={view} step={shown} />
  }
  await renderPart(<Shown />)
  return desk
}

async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(async () => {})
  await act(async () => {})
}

describe('readiness', () => {
  const PASTES = [
    ['HOST mx.example.net 220 mx.example.net ESMTP\nEND\n', 'Open: other mail servers answered.'],
    ['HOST a.example.net timed out\nHOST b.example.net timed out\nEND\n', /^Closed: none of the tries came through/],
    ['bash: nc: something else', /^This does not tell whether it is open/],
  ] as const

  test.each(PASTES)('reads what the port 25 command printed: %j', async (pasted, words) => {
    let now = begunSetup()
    const { calls } = await panel(ReadinessPanel, 'readiness', now, {
      'setup.portSeen': ({ text }) => {
        now = changeSetup(now, { kind: 'port25', seen: text === '' ? null : readPortPaste(text, SETUP_AT) }, SETUP_AT)
        return viewSetup(now)
      },
    })
    fireEvent.change(screen.getByRole('textbox', { name: 'What the command printed' }), { target: { value: pasted } })
    await press('Read it')
    expect(calls('setup.portSeen')).toEqual([{ id: now.id, text: pasted }])
    expect(screen.getByText(words, { selector: 'span' })).toBeTruthy()
    await press('Forget it')
    expect(screen.queryByText(words, { selector: 'span' })).toBeNull()
  })

  test('shows each try and its answer, and asks for something to read', async () => {
    const text = 'HOST mx.example.net 220 hello\nHOST b.example.net\nEND\n'
    const seen = readPortPaste(text, SETUP_AT)
    await panel(ReadinessPanel, 'readiness', changeSetup(begunSetup(), { kind: 'port25', seen }, SETUP_AT))
    const rows = within(screen.getByRole('table'))
      .getAllByRole('row')
      .map(({ textContent }) => textContent)
    expect(rows).toEqual(['ServerAnswer', 'mx.example.net220 hello', 'b.example.netno answer'])
    await press('Read it')
    expect(screen.getByText('Nothing was pasted yet.')).toBeTruthy()
  })

  test('tells what is known of the hoster, with day and source, and that IPv6 has no PTR there', async () => {
    await panel(ReadinessPanel, 'readiness', begunSetup({ hoster: HOSTER.id, ipv6: '2001:db8::25' }))
    for (const words of ['Opened on request.', 'Set it in the panel.', 'Not possible: send by IPv4 only.', 'Mixed.'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByText(/^Looked up on Nov 20, 2026; some of it is not certain\.$/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /https:\/\/hoster\.example\/faq$/ })).toBeTruthy()
    expect(screen.getByText(/^This hoster sets no PTR for IPv6/)).toBeTruthy()
  })

  test.each([
    ['keep', 'Keep it', /^Nothing speaks against/],
    ['mendFirst', 'Keep it, and mend something first', /settled with the hoster/],
    ['swap', 'Take another one', /Give the address back/],
    ['unknown', 'Not enough is known yet', /Do not pay for a year/],
  ] as const)('looks at the address and says %s, with reasons', async (verdict, name, means) => {
    const setup = begunSetup({ ipv4: '192.0.2.25' })
    const { calls } = await panel(ReadinessPanel, 'readiness', setup, {
      'setup.readiness': () => ({
        readiness: { verdict, reasons: [{ id: 'one', weight: 'mend', says: { en: 'A reason.', de: 'Ein Grund.' } }] },
        view: viewSetup(afterLook(setup, 'readiness', 'problems')),
      }),
    })
    await press('Look at the address now')
    expect(calls('setup.readiness')).toHaveLength(1)
    const part = within(screen.getByRole('region', { name: 'Keep this address?' }))
    expect(part.getByText(name)).toBeTruthy()
    expect(part.getByText(means)).toBeTruthy()
    expect(part.getByText('A reason.')).toBeTruthy()
  })

  test('without an address there is nothing to look at', async () => {
    await panel(ReadinessPanel, 'readiness', begunSetup())
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Look at the address now' }).disabled).toBe(true)
    expect(screen.getByText('Enter the IPv4 address first.')).toBeTruthy()
  })

  test('asks for the relay only where mail goes out through one', async () => {
    await panel(ReadinessPanel, 'readiness', begunSetup({}, 'relay'))
    expect(screen.getByRole('textbox', { name: 'Relay' })).toBeTruthy()
  })
})

test('names: three answers that have to agree, each with what was last seen of it', async () => {
  const setup = afterLook(begunSetup({ ipv4: '192.0.2.25', hoster: HOSTER.id }), 'names', 'problems', [
    seenItem('fail', 'reverse-dns'),
    seenItem('pass', 'ehlo-resolves'),
  ])
  await panel(NamesPanel, 'names', setup)
  const rows = within(screen.getByRole('list', { name: 'Three answers that have to agree' }))
  expect(rows.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'mail.example.org leads to 192.0.2.25Passed',
    '192.0.2.25 leads back to mail.example.orgFailed',
    'The server greets as mail.example.orgnot looked at yet',
  ])
  expect(screen.getByText('Set it in the panel.')).toBeTruthy()
})

describe('the first probe', () => {
  const setup = begunSetup({ ipv4: '192.0.2.25' })

  test('leads to the form of a sender, with what is known of the server in it', async () => {
    await panel(FirstProbePanel, 'firstProbe', setup)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send the first probe' }).disabled).toBe(true)
    await press('Add the server as a sender')
    expect(useSenderForm.getState()).toMatchObject({
      step: 'all',
      isNew: true,
      draft: {
        login: 'postmaster@example.org',
        submission: { host: 'mail.example.org', port: '465', security: 'implicit' },
        identities: [{ address: 'postmaster@example.org' }],
      },
    })
    expect(useNavigation.getState()).toMatchObject({ place: 'probes', view: 'mailboxes' })
  })

  test('through a relay asks the relay', async () => {
    const values = { relayHost: 'smtp.example.net', relayPort: '587' }
    await panel(FirstProbePanel, 'firstProbe', begunSetup(values, 'relay'))
    await press('Add the server as a sender')
    expect(useSenderForm.getState().draft?.submission).toMatchObject({
      host: 'smtp.example.net',
      port: '587',
      security: 'starttls',
    })
  })

  test('sends from the domain, where sender and mailbox are there', async () => {
    const other = aSenderView({ identities: [{ name: '', address: 'me@example.net' }] })
    const own = aSenderView({ id: 'own', identities: [{ name: '', address: 'anna@example.org' }] })
    await panel(FirstProbePanel, 'firstProbe', setup, {
      'senders.list': () => [other, own],
      'mailboxes.list': () => [aMailboxView()],
    })
    expect(screen.getByText('anna@example.org is there.')).toBeTruthy()
    await press('Send the first probe')
    expect(useSending.getState().draft).toMatchObject({ sender: 'own', from: 'anna@example.org' })
    expect(useNavigation.getState()).toMatchObject({ place: 'probes', view: 'send' })
  })

  test('of a server that only sends begins on it', async () => {
    await panel(FirstProbePanel, 'firstProbe', begunSetup({}, 'sendOnly'))
    expect(screen.getByText(/sendmail -f postmaster@example\.org/)).toBeTruthy()
  })
})

test('the slow beginning, the monthly look and the programmes have their days and ways', async () => {
  const setup = begunSetup()
  await panel(WarmUpPanel, 'warmUp', setup)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Nov 22, 2026.*Week 1$/),
    expect.stringMatching(/^Nov 29, 2026.*Week 2$/),
    expect.stringMatching(/^Dec 6, 2026.*Weeks 3 and 4$/),
    expect.stringMatching(/^Dec 20, 2026.*From the second month on$/),
  ])
  await panel(MonthlyPanel, 'monthly', setup)
  expect(screen.getByRole('heading', { name: 'The next looks' })).toBeTruthy()
  await panel(ProgrammesPanel, 'programmes', setup)
  await press('Show the programmes')
  expect(useNavigation.getState()).toMatchObject({ place: 'tickets', view: 'programmes' })
})

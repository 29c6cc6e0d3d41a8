import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { ProbesPage } from '../../src/renderer/features/probes/probes-page.tsx'
import { useSending } from '../../src/renderer/features/probes/send-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { aMailboxView } from '../support/mail-accounts.ts'
import { aPreview, sampleId } from '../support/probes.ts'
import { ACCOUNTS, heading, MAILBOXES, resetProbes, SENDER, settled } from '../support/probes-desk.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(() => {
  resetProbes()
  useNavigation.getState().go('probes', 'send')
})

const LATER = { may: 'later', notBefore: '2026-11-21T14:02:00Z', because: 'spacing' } as const
const STOPPED = { may: 'no', because: 'stopped', stop: null } as const
const previewId = sampleId()

async function drawn(handlers: Parameters<typeof installBridge>[0] = {}) {
  const bridge = installBridge({
    ...ACCOUNTS,
    'probes.preview': () => ({
      previewId,
      probes: [aPreview(), aPreview(LATER, { address: 'two@gmx.example' }), aPreview(STOPPED)],
    }),
    'probes.send': () => ({ ids: [sampleId(), sampleId()] }),
    ...handlers,
  })
  await renderPart(<ProbesPage />)
  await settled()
  return bridge
}

async function preview() {
  fireEvent.submit(screen.getByRole('form', { name: 'What to send' }))
  await settled()
}

describe('the form', () => {
  test('begins with all mailboxes, the first address and the plain form', async () => {
    const { calls } = await drawn()
    await preview()
    expect(calls('probes.preview')).toEqual([
      {
        sender: SENDER.sender.id,
        from: 'anna@example.net',
        mailboxes: MAILBOXES.map(({ mailbox }) => mailbox.id),
        variant: 'plain',
        language: 'en',
        subject: null,
        text: null,
      },
    ])
  })

  test('sends to those that are chosen, from the address that is chosen, in the form that is chosen', async () => {
    const { calls } = await drawn()
    fireEvent.click(screen.getByRole('checkbox', { name: 'anna.probe@gmx.example' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'From' }), { target: { value: 'club@example.net' } })
    fireEvent.click(screen.getByRole('radio', { name: 'Link' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Language of the mail' }), { target: { value: 'de' } })
    await preview()
    expect(calls('probes.preview')).toMatchObject([
      { from: 'club@example.net', mailboxes: { length: 2 }, variant: 'link', language: 'de' },
    ])
  })

  test('explains each form, and says why one cannot be had', async () => {
    await drawn()
    expect(screen.getByText(/does HTML alone change where it lands/)).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Other path' })).toHaveProperty('disabled', true)
    expect(screen.getByText(/This sender has no second way out/)).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Other From' })).toHaveProperty('disabled', false)
  })

  test('one’s own words begin as ours', async () => {
    const { calls } = await drawn()
    fireEvent.click(screen.getByRole('radio', { name: 'My own words' }))
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })
    expect(text.value).toMatch(/^Hello,/)
    fireEvent.change(text, { target: { value: 'Mine' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'Subject' }), { target: { value: 'Of mine' } })
    await preview()
    expect(calls('probes.preview')).toMatchObject([{ subject: 'Of mine', text: 'Mine' }])
  })

  test('says what is missing, and asks for nothing', async () => {
    const { calls } = await drawn()
    fireEvent.click(screen.getByRole('checkbox', { name: /^All mailboxes/ }))
    await preview()
    expect(screen.getByText('Choose at least one mailbox.')).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: /^All mailboxes/ }))
    fireEvent.click(screen.getByRole('radio', { name: 'My own words' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Subject' }), { target: { value: ' ' } })
    await preview()
    expect(screen.getByText('A subject is needed.')).toBeTruthy()
    expect(calls('probes.preview')).toEqual([])
  })

  test('never writes to a mailbox that is paused', async () => {
    const paused = aMailboxView({ id: sampleId(), address: 'asleep@example.org', paused: true })
    const { calls } = await drawn({ 'mailboxes.list': () => [...MAILBOXES, paused] })
    expect(screen.getByRole('checkbox', { name: 'asleep@example.org' })).toHaveProperty('disabled', true)
    await preview()
    expect(calls('probes.preview')).toMatchObject([{ mailboxes: { length: MAILBOXES.length } }])
  })

  test('words that cannot be sent are told of where they are typed', async () => {
    await drawn({
      'probes.preview': () => {
        throw new FaultReply('invalid-input', 'subject')
      },
    })
    await preview()
    expect(screen.getByRole('alert').textContent).toMatch(/This wording cannot be sent/)
    expect(heading()).toBe('Send probes')
  })
})

describe('what is shown before it goes', () => {
  test('is each mail whole, with whether and when it may go', async () => {
    const { calls } = await drawn()
    await preview()
    expect(heading()).toBe('These mails would go')
    expect(screen.getByText('One goes at once, one later, one not')).toBeTruthy()
    expect(screen.getByText(/goes at .*, to keep a distance/)).toBeTruthy()
    expect(screen.getByText('does not go: sending there is stopped after a block')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^two@gmx\.example/ }))
    expect(screen.getByRole('region', { name: 'The whole mail, as it goes' }).textContent).toContain(
      'To: two@gmx.example',
    )
    expect(calls('probes.send')).toEqual([])
  })

  test('is sent by the button alone, once, and then followed', async () => {
    const { calls } = await drawn()
    await preview()
    const button = screen.getByRole('button', { name: 'Send 2 probes' })
    fireEvent.click(button)
    fireEvent.click(button)
    await settled()
    expect(calls('probes.send')).toEqual([{ previewId }])
    expect(useNavigation.getState()).toMatchObject({ place: 'probes', view: 'history' })
    expect(useSending.getState().shown).toBeNull()
  })

  test('can be changed: the form is as it was', async () => {
    await drawn()
    fireEvent.click(screen.getByRole('radio', { name: 'HTML' }))
    await preview()
    fireEvent.click(screen.getByRole('button', { name: 'Change something' }))
    expect(screen.getByRole('radio', { name: 'HTML' })).toHaveProperty('checked', true)
  })

  test('cannot be sent when none of it may go', async () => {
    await drawn({ 'probes.preview': () => ({ previewId, probes: [aPreview(STOPPED)] }) })
    await preview()
    expect(screen.getByText('None of these may go now.')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Send/ })).toHaveProperty('disabled', true)
  })

  test('that is no longer kept has to be looked at anew', async () => {
    await drawn({
      'probes.send': () => {
        throw new FaultReply('not-found')
      },
    })
    await preview()
    fireEvent.click(screen.getByRole('button', { name: 'Send 2 probes' }))
    await settled()
    expect(screen.getByRole('alert').textContent).toMatch(/no longer kept/)
  })
})

describe('the limits', () => {
  test('are in sight, and changed within their bounds', async () => {
    const { calls } = await drawn({
      'probes.setCalm': (limits) => ({ limits, stops: [], families: [] }),
    })
    expect(screen.getByText('At least 5 min between two probes to the same provider')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Change the limits' }))
    fireEvent.change(screen.getByRole('textbox', { name: /^Seconds between/ }), { target: { value: '5' } })
    fireEvent.change(screen.getByRole('textbox', { name: /^Probes to each/ }), { target: { value: '9' } })
    fireEvent.change(screen.getByRole('combobox', { name: 'Never seen after' }), { target: { value: '21600' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await settled()
    expect(calls('probes.setCalm')).toEqual([{ spacingSeconds: 30, perFamilyPerDay: 9, giveUpAfterSeconds: 21_600 }])
    expect(screen.getByText('An accepted probe counts as never seen after 6 hr')).toBeTruthy()
  })
})

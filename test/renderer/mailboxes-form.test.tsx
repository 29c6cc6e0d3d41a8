import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { FaultReply } from '../support/fake-bridge.ts'
import { aDiscovery, aFailedTest, aGoodTest, aMailbox, aMailboxView } from '../support/mail-accounts.ts'
import {
  ADDRESS,
  allThatIsKept,
  drawFound,
  drawMailboxes,
  press,
  resetAccountStores,
  type,
} from '../support/mailboxes-page.tsx'

beforeEach(resetAccountStores)

describe('the address', () => {
  test('that is none is told of, and nothing is asked', async () => {
    const { calls } = await drawMailboxes()
    await press('Add a mailbox')
    type('Mail address', 'anna at example')
    await press('Continue')
    expect(screen.getByText('This is not a mail address.')).toBeTruthy()
    expect(calls('mailboxes.discover')).toEqual([])
  })

  test('tells the provider, its limits and notes, and how to make an app password', async () => {
    await drawFound()
    expect(screen.getByRole('heading', { name: 'Example Mail' })).toBe(document.activeElement)
    expect(screen.getByText(/known by its domain/)).toBeTruthy()
    expect(screen.getByText('IMAP is off at first.')).toBeTruthy()
    expect(screen.getByText(/15 connections at once/)).toBeTruthy()
    expect(screen.getByText('Make an app password.')).toBeTruthy()
    expect(screen.getByRole('button', { name: /https:\/\/help\.example\.org/ })).toBeTruthy()
    expect(screen.getByText('imap.example.org:993')).toBeTruthy()
  })

  test('of which nothing is known lets the servers be typed', async () => {
    const nothing = { preset: null, imap: null, submission: null, by: 'nothing', familyName: '' } as const
    const { calls } = await drawFound({
      'mailboxes.discover': () => aDiscovery(nothing),
      'mailboxes.test': () => aGoodTest(),
    })
    expect(screen.getByRole('heading', { name: 'Unknown provider' })).toBeTruthy()
    expect(screen.getByText(/publishes nothing/)).toBeTruthy()
    type('Host name', 'IMAP.Bücher.example')
    type('Password', 'secret')
    await press('Test connection')
    expect(calls('mailboxes.test')).toMatchObject([
      { mailbox: { preset: 'other', imap: { host: 'imap.xn--bcher-kva.example', port: 993, security: 'implicit' } } },
    ])
  })

  test('that cannot be looked up can be gone on with by hand', async () => {
    await drawMailboxes({
      'mailboxes.discover': () => {
        throw new FaultReply('timeout')
      },
    })
    await press('Add a mailbox')
    type('Mail address', ADDRESS)
    await press('Continue')
    expect(screen.getByRole('alert').textContent).toContain('took too long')
    await press('Enter the servers by hand')
    expect(screen.getByLabelText('User name')).toHaveProperty('value', ADDRESS)
    expect(screen.getByLabelText('Host name')).toHaveProperty('value', '')
  })
})

describe('the connection test', () => {
  test('shows each stage, and what the mailbox can do', async () => {
    const { calls } = await drawFound({ 'mailboxes.test': () => aGoodTest() })
    type('App password', 'abcd efgh')
    await press('Test connection')
    expect(calls('mailboxes.test')).toMatchObject([
      { secret: 'abcd efgh', mailbox: { address: ADDRESS, contact: 'cold' } },
    ])
    expect(screen.getByRole('heading', { name: 'Everything works.' })).toBeTruthy()
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('Loginworkslogin said')
    expect(screen.getByText('Junk lies in “Junk”')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy()
  })

  test('a wrong password is repaired in place, and nothing else is lost', { timeout: 20_000 }, async () => {
    let right = false
    const { calls } = await drawFound({
      'mailboxes.test': () =>
        right ? aGoodTest() : aFailedTest('login-refused', { said: 'NO [AUTHENTICATIONFAILED]' }),
    })
    fireEvent.click(screen.getByRole('radio', { name: /^Warm/ }))
    await press('More')
    type('Own name for it', 'My stranger')
    type('App password', 'wrong')
    await press('Test connection')
    expect(screen.getByRole('heading', { name: 'It failed at: Login' })).toBeTruthy()
    // At its field, and with what to do at the test.
    expect(screen.getAllByText(/refused this user name or this password/)).toHaveLength(2)
    expect(screen.getByText('NO [AUTHENTICATIONFAILED]')).toBeTruthy()
    expect(screen.getAllByText('not reached')).toHaveLength(1)
    expect(document.activeElement).toBe(screen.getByLabelText('App password'))
    right = true
    type('App password', 'right')
    expect(screen.getAllByText(/refused this user name or this password/)).toHaveLength(1)
    await press('Test again')
    await press('Save')
    expect(calls('mailboxes.save')).toMatchObject([
      { secret: 'right', mailbox: { label: 'My stranger', contact: 'warm', login: ADDRESS, preset: 'example-mail' } },
    ])
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mailboxes and senders')
  })

  test('what was changed after the test counts as untested', async () => {
    await drawFound({ 'mailboxes.test': () => aGoodTest() })
    type('App password', 'right')
    await press('Test connection')
    expect(screen.queryByRole('button', { name: 'Save without a test' })).toBeNull()
    type('App password', 'other')
    expect(screen.getByRole('button', { name: 'Save without a test' })).toBeTruthy()
  })

  test('without a password nothing is tried', async () => {
    const { calls } = await drawFound()
    await press('Test connection')
    expect(screen.getByText('The password is missing.')).toBeTruthy()
    expect(calls('mailboxes.test')).toEqual([])
  })

  test('that could not be made says so', async () => {
    await drawFound({
      'mailboxes.test': () => {
        throw new FaultReply('crashed')
      },
    })
    type('App password', 'x')
    await press('Test connection')
    expect(screen.getByText(/stopped unexpectedly/)).toBeTruthy()
  })

  test('the password is in no store and in no storage', async () => {
    await drawFound({ 'mailboxes.test': () => aFailedTest('login-refused') })
    type('App password', 'hunter2-secret')
    await press('Test connection')
    expect(allThatIsKept()).not.toContain('hunter2-secret')
    await press('Discard')
    await press('Add a mailbox')
    type('Mail address', ADDRESS)
    await press('Continue')
    expect(screen.getByLabelText('App password')).toHaveProperty('value', '')
  })
})

describe('a mailbox that is changed', () => {
  test('keeps its password when none is typed', async () => {
    const { calls } = await drawMailboxes({
      'mailboxes.list': () => [aMailboxView({ authservIds: ['mx.example.org'], junkFolder: 'Spam' })],
      'mailboxes.test': () => aGoodTest(),
    })
    await press(`Change ${ADDRESS}`)
    expect(screen.getByText(/Left empty, it stays as it is/)).toBeTruthy()
    await press('Test connection')
    await press('Save')
    const {
      family: _family,
      addedAt: _addedAt,
      ...same
    } = aMailbox({ authservIds: ['mx.example.org'], junkFolder: 'Spam' })
    expect(calls('mailboxes.save')).toEqual([{ mailbox: same, secret: null }])
  })

  test('that cannot be saved stays open with all that was typed', async () => {
    await drawMailboxes({
      'mailboxes.list': () => [aMailboxView()],
      'mailboxes.save': () => {
        throw new FaultReply('store-read-only')
      },
    })
    await press(`Change ${ADDRESS}`)
    await press('More')
    type('Own name for it', 'Typed')
    await press('Save without a test')
    expect(screen.getByRole('alert').textContent).toContain('can only be read')
    expect(screen.getByLabelText('Own name for it')).toHaveProperty('value', 'Typed')
  })

  test('shows a wrong port at its field, even where the server is folded away', async () => {
    await drawMailboxes({ 'mailboxes.list': () => [aMailboxView()] })
    await press(`Change ${ADDRESS}`)
    await press(/Server for reading/)
    type('Port', '99999')
    await press('Save without a test')
    expect(screen.getByText('A port is a number from 1 to 65535.')).toBeTruthy()
  })

  test('changes the usual port with the encryption', async () => {
    await drawMailboxes({ 'mailboxes.list': () => [aMailboxView()] })
    await press(`Change ${ADDRESS}`)
    await press(/Server for reading/)
    fireEvent.change(screen.getByLabelText('Encryption'), { target: { value: 'starttls' } })
    expect(screen.getByLabelText('Port')).toHaveProperty('value', '143')
  })
})

test('cold and warm, and cleaning up, are explained where they are chosen', async () => {
  await drawFound()
  const use = screen.getByRole('radiogroup', { name: 'Does it know you?' })
  expect(within(use).getByText(/do not answer the probes/)).toBeTruthy()
  await press('More')
  expect(screen.getByText(/Only mails that carry Postdesk’s mark in their own header/)).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: /Delete own probes/ })).toHaveProperty('checked', false)
})

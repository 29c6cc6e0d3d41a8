import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ConnectionTest } from '../../src/contract/probe-shapes.ts'
import { aDiscovery, aFailedTest, aGoodTest, aMailboxView, aSenderView } from '../support/mail-accounts.ts'
import {
  allThatIsKept,
  drawMailboxes,
  type Handlers,
  press,
  resetAccountStores,
  type,
} from '../support/mailboxes-page.tsx'

beforeEach(resetAccountStores)

const goodSubmission: ConnectionTest = {
  ...aGoodTest(),
  stages: aGoodTest().stages.filter(({ stage }) => stage !== 'folder'),
  mailbox: null,
  submission: { dsn: true, smtpUtf8: true, size: 52_428_800, name: 'mail.example.net' },
}

/** The form of a new sender whose submission service was found. */
async function drawSender(handlers: Handlers = {}) {
  const bridge = await drawMailboxes({
    'mailboxes.discover': () =>
      aDiscovery({
        address: 'anna@example.net',
        preset: null,
        by: 'srv',
        submission: { host: 'mail.example.net', port: 465, security: 'implicit' },
        login: 'anna@example.net',
      }),
    ...handlers,
  })
  await press('Add a sender')
  type('Your From address', 'anna@example.net')
  await press('Continue')
  return bridge
}

test('a sender is found from its address, tested without a mail, and saved', async () => {
  const { calls } = await drawSender({ 'senders.test': () => goodSubmission })
  expect(screen.getByText('Found: mail.example.net:465')).toBeTruthy()
  type('Name 1', 'Anna Beispiel')
  type('Password', 'right')
  await press('Test connection')
  expect(screen.getByRole('heading', { name: /No mail was sent/ })).toBeTruthy()
  expect(screen.getByText('Reports of delivery can be asked for')).toBeTruthy()
  expect(screen.getByText('Mails may have up to 52.4 MB')).toBeTruthy()
  expect(screen.queryByText('Folders')).toBeNull()
  await press('Save')
  expect(calls('senders.save')).toMatchObject([
    {
      secret: 'right',
      sender: {
        submission: { host: 'mail.example.net', port: 465, security: 'implicit', pinnedCertificate: null },
        identities: [{ name: 'Anna Beispiel', address: 'anna@example.net' }],
        reportsMailbox: null,
        otherPath: null,
      },
    },
  ])
  expect(Object.keys(Object(calls('senders.save')[0]).sender.identities[0])).toEqual(['name', 'address'])
})

test('where the domain tells nothing, the server is typed', async () => {
  await drawSender({ 'mailboxes.discover': () => aDiscovery({ preset: null, submission: null, by: 'nothing' }) })
  expect(screen.getByText(/does not tell by which server/)).toBeTruthy()
  type('Password', 'x')
  await press('Test connection')
  expect(screen.getByText('This is not a host name or an address.')).toBeTruthy()
})

test('a wrong password is repaired in place, and is in no store', async () => {
  await drawSender({ 'senders.test': () => aFailedTest('login-refused') })
  type('Password', 'hunter2-secret')
  await press('Test connection')
  expect(screen.getByRole('heading', { name: 'It failed at: Login' })).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('Password'))
  expect(allThatIsKept()).not.toContain('hunter2-secret')
})

describe('the From addresses', () => {
  test('can be several; at least one stays', async () => {
    const { calls } = await drawSender({ 'senders.save': () => aSenderView() })
    expect(screen.queryByRole('button', { name: /^Remove anna/ })).toBeNull()
    await press('Add an address')
    type('Address 2', 'verein@example.net')
    await press('Remove anna@example.net')
    type('Password', 'x')
    await press('Save without a test')
    expect(calls('senders.save')).toMatchObject([
      { sender: { identities: [{ name: '', address: 'verein@example.net' }] } },
    ])
  })

  test('that are none are told of, each at its line', async () => {
    const { calls } = await drawSender()
    await press('Add an address')
    type('Address 2', 'Anna <anna@example.net>\r\nBcc: x@y')
    type('Password', 'x')
    await press('Save without a test')
    expect(screen.getAllByText('Each From address has to be a mail address.')).toHaveLength(1)
    expect(calls('senders.save')).toEqual([])
  })
})

test('a second way out is a server of its own', async () => {
  const { calls } = await drawSender()
  await press('A second way out')
  fireEvent.click(screen.getByRole('checkbox', { name: /There is a second way out/ }))
  type('Password', 'x')
  await press('Save without a test')
  expect(calls('senders.save')).toMatchObject([
    { sender: { otherPath: { host: 'mail.example.net', port: 587, security: 'starttls' } } },
  ])
})

describe('the mailbox for reports', () => {
  const own = aMailboxView({ id: '6f1d2c1e-0000-4000-8000-000000000003', role: 'reports', address: 'anna@example.net' })

  test('is chosen among those that are there', async () => {
    const { calls } = await drawSender({ 'mailboxes.list': () => [own, aMailboxView()] })
    const choice = screen.getByRole('combobox', { name: 'Mailbox for reports' })
    expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'None: reports are not read',
      'anna@example.net',
    ])
    fireEvent.change(choice, { target: { value: own.mailbox.id } })
    type('Password', 'x')
    await press('Save without a test')
    expect(calls('senders.save')).toMatchObject([{ sender: { reportsMailbox: own.mailbox.id } }])
  })

  test('is added on the way, and nothing of the sender is lost', async () => {
    await drawSender({ 'mailboxes.save': () => own })
    type('Name 1', 'Anna Beispiel')
    await press('Add the mailbox of this address …')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Add a mailbox')
    await press('Continue')
    expect(screen.getByRole('radio', { name: /^My own mailbox/ })).toHaveProperty('checked', true)
    type('Password', 'x')
    await press('Save without a test')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Add a sender')
    expect(screen.getByLabelText('Name 1')).toHaveProperty('value', 'Anna Beispiel')
  })
})

test('a sender is changed, and keeps its password when none is typed', async () => {
  const { calls } = await drawMailboxes({ 'senders.list': () => [aSenderView({ label: 'Club' })] })
  await press('Change Club')
  await press('Save without a test')
  const { addedAt: _addedAt, ...same } = aSenderView({ label: 'Club' }).sender
  expect(calls('senders.save')).toEqual([{ sender: same, secret: null }])
})

test('a sender is removed after a question', async () => {
  const { calls } = await drawMailboxes({
    'senders.list': () => [aSenderView()],
    'senders.remove': () => ({ removed: true }),
  })
  await press('Remove anna@example.net')
  expect(screen.getByRole('dialog').textContent).toContain('Nothing changes at your server')
  await press('Remove')
  expect(calls('senders.remove')).toEqual([{ id: aSenderView().sender.id }])
})

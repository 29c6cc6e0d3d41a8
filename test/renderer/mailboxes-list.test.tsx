import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { MailboxView } from '../../src/contract/probe-shapes.ts'
import { FaultReply } from '../support/fake-bridge.ts'
import { aFailedTest, aGoodTest, aMailboxView, aSenderView, aTrouble } from '../support/mail-accounts.ts'
import { allThatIsKept, drawMailboxes, type Handlers, press, resetAccountStores } from '../support/mailboxes-page.tsx'

beforeEach(resetAccountStores)

function shown(mailboxes: readonly MailboxView[], handlers: Handlers = {}) {
  return drawMailboxes({ 'mailboxes.list': () => mailboxes, 'senders.list': () => [aSenderView()], ...handlers })
}

test('without any, the page teaches what a test mailbox and a sender are', async () => {
  await shown([], { 'senders.list': () => [] })
  expect(screen.getByRole('heading', { name: 'No test mailbox yet' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'No sender yet' })).toBeTruthy()
  await press('Add a mailbox')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Add a mailbox')
  await press('All mailboxes and senders')
  await press('Add a sender')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Add a sender')
})

describe('a line says', () => {
  test.each<[string, Partial<MailboxView>, string]>([
    ['that a mailbox is watched live', {}, 'Watched live'],
    ['that it is polled', { watch: { state: 'watching', mode: 'poll' } }, 'Looked into regularly'],
    ['that nothing is open', { watch: { state: 'off' } }, 'Ready'],
    ['that it connects', { watch: { state: 'connecting' } }, 'Connecting …'],
    ['that no password is kept', { hasSecret: false, watch: { state: 'off' } }, 'No password kept'],
  ])('%s', async (_, view, words) => {
    await shown([aMailboxView({}, view)])
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByText('Cold')).toBeTruthy()
    expect(screen.getByText(/Example Mail · imap\.example\.org:993/)).toBeTruthy()
  })

  test('why it waits, what to do, and when it is tried again', async () => {
    const trouble = aTrouble('tcp-no-answer', { said: 'connect ETIMEDOUT' })
    await shown([aMailboxView({}, { watch: { state: 'waiting', trouble, nextTryAt: '2026-11-21T10:00:00Z' } })])
    expect(screen.getByText('Nobody answered at this address and port.')).toBeTruthy()
    expect(screen.getByText(/a firewall stands between/)).toBeTruthy()
    expect(screen.getByText('connect ETIMEDOUT')).toBeTruthy()
    expect(screen.getByText(/^Next try: Nov 21, 2026/)).toBeTruthy()
  })

  test('nothing of a trouble while the mailbox is paused', async () => {
    const watch = { state: 'stopped', trouble: aTrouble('login-refused') } as const
    await shown([aMailboxView({ paused: true }, { watch })])
    expect(screen.getByText('Paused')).toBeTruthy()
    expect(screen.queryByText(/refused this user name/)).toBeNull()
  })

  test('always that a certificate is pinned', async () => {
    const pinned = {
      host: 'mail.example.org',
      port: 993,
      security: 'implicit',
      pinnedCertificate: 'a'.repeat(64),
    } as const
    await shown([aMailboxView({ imap: pinned })], { 'senders.list': () => [aSenderView({ otherPath: pinned })] })
    expect(screen.getAllByText('Certificate pinned')).toHaveLength(2)
    expect(screen.getAllByText(/One certificate that does not verify is trusted here/)).toHaveLength(2)
  })
})

test('those that need the user come first, and are counted', async () => {
  const needy = aMailboxView(
    { id: '6f1d2c1e-0000-4000-8000-000000000002', address: 'zoe@example.org' },
    { watch: { state: 'stopped', trouble: aTrouble('oauth-expired') } },
  )
  await shown([aMailboxView(), needy])
  expect(screen.getByText('2 mailboxes, 1 of them waits for you')).toBeTruthy()
  const list = screen.getByRole('region', { name: 'Test mailboxes' })
  const names = within(list)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)
  expect(names).toEqual(['zoe@example.org', 'anna.probe@example.org'])
})

test('mailboxes for reports stand apart, and are neither cold nor warm', async () => {
  await shown([
    aMailboxView(),
    aMailboxView({ id: '6f1d2c1e-0000-4000-8000-000000000003', role: 'reports', label: 'Own' }),
  ])
  const reports = screen.getByRole('region', { name: 'Mailboxes where reports of failures arrive' })
  expect(within(reports).getByRole('heading', { name: 'Own' })).toBeTruthy()
  expect(within(reports).queryByText('Cold')).toBeNull()
})

test('a saved mailbox is tested from its line, stage by stage', async () => {
  const { calls } = await shown([aMailboxView()], { 'mailboxes.test': () => aFailedTest('folder-refused') })
  await press('Test the connection of anna.probe@example.org')
  expect(calls('mailboxes.test')).toMatchObject([{ secret: null, mailbox: { address: 'anna.probe@example.org' } }])
  expect(screen.getByRole('heading', { name: /It failed at: Folders/ })).toBeTruthy()
  expect(screen.getAllByText('works')).toHaveLength(6)
  expect(screen.getAllByText('failed')).toHaveLength(1)
})

describe('a wrong password', () => {
  const broken = aMailboxView(
    { label: 'Kept label', contact: 'warm' },
    { watch: { state: 'stopped', trouble: aTrouble('login-refused') } },
  )

  test('is repaired where it is seen, and kept only when it works', async () => {
    let right = false
    const { calls } = await shown([broken], {
      'mailboxes.test': () => (right ? aGoodTest() : aFailedTest('login-refused')),
      'mailboxes.save': () => aMailboxView(),
    })
    const field = screen.getByLabelText('Password of Kept label')
    expect(field.getAttribute('autocomplete')).toBe('off')
    fireEvent.change(field, { target: { value: 'wrong' } })
    await press('Test and keep')
    expect(calls('mailboxes.save')).toEqual([])
    expect(screen.getByRole('heading', { name: /It failed at: Login/ })).toBeTruthy()
    right = true
    fireEvent.change(field, { target: { value: 'right' } })
    await press('Test and keep')
    expect(calls('mailboxes.save')).toMatchObject([
      { secret: 'right', mailbox: { label: 'Kept label', contact: 'warm', login: 'anna.probe@example.org' } },
    ])
    expect(Object.keys(Object(calls('mailboxes.save')[0]).mailbox)).not.toContain('family')
  })

  test('leaves nothing of the password in any store', async () => {
    await shown([broken], { 'mailboxes.test': () => aFailedTest('login-refused') })
    fireEvent.change(screen.getByLabelText('Password of Kept label'), { target: { value: 'hunter2-secret' } })
    await press('Test and keep')
    expect(allThatIsKept()).not.toContain('hunter2-secret')
  })
})

test('what no password repairs is repaired in the form', async () => {
  await shown([
    aMailboxView(
      { imap: { ...aMailboxView().mailbox.imap, port: 1993 } },
      { watch: { state: 'stopped', trouble: aTrouble('certificate-expired') } },
    ),
  ])
  await press('Repair … anna.probe@example.org')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Change anna.probe@example.org')
})

describe('what can be done', () => {
  test('pausing keeps everything else as it is', async () => {
    const { calls } = await shown([aMailboxView({ cleanUp: true })], {
      'mailboxes.save': () => aMailboxView({ paused: true }),
    })
    await press('Pause anna.probe@example.org')
    expect(calls('mailboxes.save')).toMatchObject([{ secret: null, mailbox: { paused: true, cleanUp: true } }])
  })

  test('removing asks first, and says that the statistics stay', async () => {
    const { calls } = await shown([aMailboxView()], { 'mailboxes.remove': () => ({ removed: true }) })
    await press('Remove anna.probe@example.org')
    expect(screen.getByRole('dialog').textContent).toContain('stays in the statistics')
    expect(calls('mailboxes.remove')).toEqual([])
    await press('Remove')
    expect(calls('mailboxes.remove')).toEqual([{ id: aMailboxView().mailbox.id }])
    expect(document.activeElement?.tagName).toBe('H1')
  })

  test('a removal that fails is told of', async () => {
    await shown([aMailboxView()], {
      'mailboxes.remove': () => {
        throw new FaultReply('store-read-only')
      },
    })
    await press('Remove anna.probe@example.org')
    await press('Remove')
    expect(screen.getByRole('status').textContent).toContain('can only be read')
  })
})

test('a list that cannot be read is told of', async () => {
  await shown([], {
    'mailboxes.list': () => {
      throw new FaultReply('store-broken')
    },
  })
  expect(screen.getByRole('alert').textContent).toContain('could not be read')
})

describe('the notice about the keychain', () => {
  test('says that passwords last only for this run, and why', async () => {
    await shown([], { 'keychain.state': () => ({ kind: 'memory', why: 'No such secret service' }) })
    expect(screen.getByText(/remembered only until Postdesk closes/)).toBeTruthy()
    expect(screen.getByText('No such secret service')).toBeTruthy()
  })

  test('is not there where a keychain answers', async () => {
    await shown([])
    expect(screen.queryByText(/remembered only until/)).toBeNull()
  })
})

test('as many mailboxes as anybody has, with very long names, are listed', { timeout: 30_000 }, async () => {
  const views = Array.from({ length: 30 }, (_, at) =>
    aMailboxView({ id: `6f1d2c1e-0000-4000-8000-${String(at).padStart(12, '0')}`, label: `${'long'.repeat(50)}${at}` }),
  )
  await shown(views)
  expect(screen.getByText('30 mailboxes')).toBeTruthy()
  expect(document.querySelectorAll('main li h3')).toHaveLength(31)
})

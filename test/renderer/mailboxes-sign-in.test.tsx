import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { useMailboxForm } from '../../src/renderer/features/mailboxes/mailbox-form-store.ts'
import { aDiscovery, aFailedTest, aGoodTest, aMailbox, aMailboxView, anIssuer } from '../support/mail-accounts.ts'
import {
  ADDRESS,
  drawFound,
  drawFoundAt,
  drawMailboxes,
  press,
  resetAccountStores,
  settled,
  type,
} from '../support/mailboxes-page.tsx'

beforeEach(resetAccountStores)

describe('a certificate that does not verify', () => {
  const certificate = {
    sha256: 'ab'.repeat(32),
    subject: 'CN=mail.own.example',
    issuer: 'CN=mail.own.example',
    names: ['mail.own.example'],
    validFrom: '2026-01-01T00:00:00Z',
    validTo: '2036-01-01T00:00:00Z',
  }
  const own = { preset: null, imap: { host: 'mail.own.example', port: 993, security: 'implicit' }, by: 'srv' } as const

  test('is shown, and trusted only after a deliberate choice', async () => {
    const { calls } = await drawFound({
      'mailboxes.discover': () => aDiscovery(own),
      'mailboxes.test': ({ mailbox }) =>
        mailbox.imap.pinnedCertificate === null ? aFailedTest('certificate-self-signed', { certificate }) : aGoodTest(),
    })
    type('Password', 'x')
    await press('Test connection')
    expect(screen.getByText('The certificate that the server shows')).toBeTruthy()
    expect(screen.getByRole('button', { name: /AB:AB:AB/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /openssl s_client -connect localhost:993/ })).toBeTruthy()
    const pin = screen.getByRole('button', { name: 'Pin this certificate and test again' })
    expect(pin).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('checkbox', { name: /compared the fingerprint/ }))
    await press('Pin this certificate and test again')
    expect(calls('mailboxes.test').at(-1)).toMatchObject({
      mailbox: { imap: { pinnedCertificate: certificate.sha256 } },
    })
    expect(screen.getByText('One certificate is pinned.')).toBeTruthy()
    await press('Remove the pin')
    expect(screen.queryByText('One certificate is pinned.')).toBeNull()
  })

  test('at a provider that everybody knows is a warning, not a choice', async () => {
    await drawFound({ 'mailboxes.test': () => aFailedTest('certificate-untrusted', { certificate }) })
    type('App password', 'x')
    await press('Test connection')
    expect(screen.getByText(/somebody stands between you and it/)).toBeTruthy()
    expect(screen.queryByRole('checkbox', { name: /compared the fingerprint/ })).toBeNull()
  })

  test('a pin belongs to its host, so another host loses it', async () => {
    const imap = { ...aMailbox().imap, pinnedCertificate: certificate.sha256 }
    await drawMailboxes({ 'mailboxes.list': () => [aMailboxView({ imap })] })
    await press(`Change ${ADDRESS}`)
    expect(screen.getByText('One certificate is pinned.')).toBeTruthy()
    type('Host name', 'other.example.org')
    expect(screen.queryByText('One certificate is pinned.')).toBeNull()
  })
})

describe('signing in with the provider', () => {
  test('is the only way where passwords are not taken, and that is said', async () => {
    await drawFoundAt({ name: 'Outlook.com', authentication: ['oauth'] })
    expect(screen.getByText(/Outlook\.com takes no passwords from mail programs any more/)).toBeTruthy()
    expect(screen.queryByLabelText('App password')).toBeNull()
    await press('Test connection')
    expect(screen.getByText('Sign in with the provider first.')).toBeTruthy()
  })

  test('waits, can be cancelled, and says so', async () => {
    let cancel = (_: { readonly state: 'cancelled' }) => {}
    const { calls } = await drawFoundAt(
      { authentication: ['oauth'] },
      {
        'mailboxes.authorize': () =>
          new Promise((resolve) => {
            cancel = resolve
          }),
        'mailboxes.cancelAuthorize': () => {
          cancel({ state: 'cancelled' })
          return { cancelled: true }
        },
      },
    )
    await press('Sign in with Example Mail')
    expect(screen.getByText(/page is open in your browser/)).toBeTruthy()
    await press('Stop waiting')
    await settled()
    expect(calls('mailboxes.cancelAuthorize')).toHaveLength(1)
    expect(screen.getByText('Signing in was cancelled.')).toBeTruthy()
  })

  test('that is refused says with what words', async () => {
    await drawFoundAt(
      { authentication: ['oauth'] },
      { 'mailboxes.authorize': () => ({ state: 'refused', said: 'access_denied: no' }) },
    )
    await press('Sign in with Example Mail')
    expect(screen.getByText('access_denied: no')).toBeTruthy()
  })

  test('that was given is tested without any password, and saved', async () => {
    const { calls } = await drawFound({
      'mailboxes.authorize': () => ({ state: 'authorized' }),
      'mailboxes.test': () => aGoodTest(),
    })
    type('App password', 'typed before')
    fireEvent.click(screen.getByRole('radio', { name: /OAuth/ }))
    type(/^Own client id/, 'my-own-id')
    await press('Sign in with Example Mail')
    expect(screen.getByText(/The permission was given/)).toBeTruthy()
    await press('Test connection')
    await press('Save')
    expect(calls('mailboxes.save')).toMatchObject([
      { secret: null, mailbox: { authentication: { kind: 'oauth', issuer: 'example', clientId: 'my-own-id' } } },
    ])
  })

  test('needs a client id of one’s own where Postdesk has none', async () => {
    const { calls } = await drawFoundAt(
      { authentication: ['oauth'] },
      { 'mailboxes.issuers': () => [anIssuer({ clientId: null })] },
    )
    expect(screen.getByText('Register one on the developer page.')).toBeTruthy()
    await press('Sign in with Example Mail')
    expect(screen.getByText(/Without a client id/)).toBeTruthy()
    expect(calls('mailboxes.authorize')).toEqual([])
  })

  test('hands on the secret of one’s own client where the issuer wants one, and keeps it nowhere', async () => {
    const { calls } = await drawFoundAt(
      { authentication: ['oauth'] },
      {
        'mailboxes.issuers': () => [anIssuer({ needsClientSecret: true })],
        'mailboxes.authorize': () => ({ state: 'authorized' }),
      },
    )
    type('Client secret', 'GOCSPX-1')
    await press('Sign in with Example Mail')
    expect(calls('mailboxes.authorize')).toMatchObject([{ secret: 'GOCSPX-1' }])
    expect(JSON.stringify(useMailboxForm.getState())).not.toContain('GOCSPX-1')
  })

  test('a permission that was given for nothing is forgotten', async () => {
    const { calls } = await drawFoundAt(
      { authentication: ['oauth'] },
      { 'mailboxes.authorize': () => ({ state: 'authorized' }), 'mailboxes.remove': () => ({ removed: false }) },
    )
    await press('Sign in with Example Mail')
    await press('Discard')
    expect(calls('mailboxes.remove')).toHaveLength(1)
  })
})

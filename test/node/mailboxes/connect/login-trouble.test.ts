import { expect, it } from 'vitest'
import { loginTrouble } from '../../../../src/node/mailboxes/connect/login-trouble.ts'
import { scrubber } from '../../../../src/node/mailboxes/connect/scrub.ts'

const HOST = 'imap.example.org'

it.each([
  ['AUTHENTICATIONFAILED', '[AUTHENTICATIONFAILED] Authentication failed.', HOST, 'login-refused', 'oauth-refused'],
  [
    'ALERT',
    '[ALERT] Application-specific password required: https://support.google.com/',
    HOST,
    'login-needs-app-password',
    'oauth-refused',
  ],
  [
    'WEBALERT',
    '[WEBALERT https://accounts.google.com/] Web login required.',
    HOST,
    'login-needs-app-password',
    'oauth-refused',
  ],
  ['ALERT', '[ALERT] Your account is not enabled for IMAP use.', HOST, 'login-not-enabled', 'login-not-enabled'],
  ['ALERT', '[ALERT] Too many simultaneous connections. (Failure)', HOST, 'login-too-many', 'login-too-many'],
  ['LIMIT', '[LIMIT] Slow down', HOST, 'login-too-many', 'login-too-many'],
  ['INUSE', '[INUSE] locked', HOST, 'login-too-many', 'login-too-many'],
  ['UNAVAILABLE', '[UNAVAILABLE] Temporary authentication failure.', HOST, 'server-refused', 'server-refused'],
  ['', 'AUTHENTICATE failed. BasicAuthBlocked', HOST, 'login-needs-oauth', 'oauth-refused'],
  ['', 'LOGIN failed.', 'outlook.office365.com', 'login-needs-oauth', 'oauth-refused'],
  ['', 'LOGIN failed.', 'imap-mail.outlook.com', 'login-needs-oauth', 'oauth-refused'],
  ['', 'LOGIN failed.', 'outlook.com.example.org', 'login-refused', 'oauth-refused'],
  ['AUTHENTICATIONFAILED', 'x {"status":"invalid_token"}', HOST, 'login-refused', 'oauth-expired'],
  ['EXPIRED', '[EXPIRED] change it', HOST, 'login-refused', 'oauth-expired'],
  ['5.7.9', '534 5.7.9 Application-specific password required.', HOST, 'login-needs-app-password', 'oauth-refused'],
  ['4.7.0', '454 4.7.0 Temporary server error', HOST, 'server-refused', 'server-refused'],
  [
    '5.7.139',
    '535 5.7.139 SmtpClientAuthentication is disabled for the Tenant',
    HOST,
    'login-needs-oauth',
    'oauth-refused',
  ],
])('%s %s', (code, said, host, password, token) => {
  expect(loginTrouble({ code, said, host, kind: 'password' })).toBe(password)
  expect(loginTrouble({ code, said, host, kind: 'token' })).toBe(token)
})

it('takes a secret out in each form in which it was sent', () => {
  const scrub = scrubber({ kind: 'password', password: 'open sesame' }, 'me')
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const said = ['open sesame', base64('open sesame'), base64('\0me\0open sesame'), 'open%20sesame'].join(' | ')
  expect(scrub(said)).toBe('… | … | … | …')
  for (const before of ['', 'x', 'xy', 'xyz']) {
    const said = scrub(base64(`${before}open sesame, and more`))
    const [, form = ''] = /^(.*)…/.exec(said) ?? []
    expect(said).toContain('…')
    expect(Buffer.from(form, 'base64').toString()).not.toContain('open')
  }
  const token = scrubber({ kind: 'token', accessToken: 'ya29.abc', mechanisms: ['XOAUTH2'] }, 'me')
  expect(token(`got ${base64('user=me\x01auth=Bearer ya29.abc\x01\x01')} and ya29.abc`)).toBe('got … and …')
})

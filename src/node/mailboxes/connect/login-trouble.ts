import type { MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'

/** A refused login, as the server told it. */
export interface RefusedLogin {
  /** Response code of IMAP (RFC 5530) or enhanced status code; empty: none. */
  readonly code: string
  /** The whole answer. */
  readonly said: string
  readonly kind: 'password' | 'token'
  readonly host: string
}

/** Which trouble it is. Words come before codes, because most servers have one code for everything. */
export function loginTrouble({ code, said, kind, host }: RefusedLogin): MailTroubleCode {
  const words = `${code} ${said}`.slice(0, 2000).toLowerCase()
  const found = WORDS.find(([, , patterns]) => patterns.some((pattern) => words.includes(pattern)))
  if (found !== undefined) return kind === 'token' ? found[1] : found[0]
  if (BUSY.has(code.toUpperCase())) return 'login-too-many'
  if (code.toUpperCase() === 'UNAVAILABLE' || /^4\d\d/.test(said) || code.startsWith('4.')) return 'server-refused'
  if (kind === 'token') return code.toUpperCase() === 'EXPIRED' ? 'oauth-expired' : 'oauth-refused'
  return takesOnlyTokens(host) ? 'login-needs-oauth' : 'login-refused'
}

/** Outlook.com and Microsoft 365 refuse each password with the words of a wrong one. */
export function takesOnlyTokens(host: string): boolean {
  return /(?:^|\.)(?:office365\.com|outlook\.com|office\.com)$/.test(host.toLowerCase())
}

const BUSY: ReadonlySet<string> = new Set(['LIMIT', 'INUSE', 'OVERQUOTA'])

/** What it is with a password, what with a token, and the words of servers for it. Linear: no patterns, only words. */
const WORDS: readonly (readonly [MailTroubleCode, MailTroubleCode, readonly string[]])[] = [
  [
    'login-too-many',
    'login-too-many',
    [
      'too many',
      'maximum number of connections',
      'simultaneous',
      'rate limit',
      'ratelimit',
      'temporarily blocked',
      'temporarily locked',
      'temporarily disabled',
      '#auth012',
      '#auth005',
      'exceeded the maximum',
      'bandwidth limit',
      'account exceeded',
      'zu viele',
    ],
  ],
  [
    'login-needs-oauth',
    'oauth-refused',
    [
      'basic authentication is disabled',
      'basicauthblocked',
      'basic auth disabled',
      'logondenied-basicauth',
      '5.7.139',
      'oauth required',
      'oauth2 required',
      'modern authentication',
      'use oauth',
    ],
  ],
  [
    'login-needs-app-password',
    'oauth-refused',
    [
      'application-specific password',
      'application specific password',
      'app-specific password',
      'app specific password',
      'app password',
      'app-password',
      'applicationspecific',
      'anwendungsspezifisch',
      'app-passwort',
      'web login required',
      'webalert',
      'log in via your web browser',
      '5.7.9',
      '5.7.14',
      'two-factor',
      'two-step',
      '2-step',
    ],
  ],
  [
    'login-not-enabled',
    'login-not-enabled',
    [
      'not enabled for imap',
      'imap is disabled',
      'imap access is disabled',
      'imap not enabled',
      'imap disabled',
      'imap access disabled',
      'imap access not allowed',
      'imap is not enabled',
      'pop/imap access',
      'pop3/imap',
      'smtpclientauthentication is disabled',
      'smtp is disabled',
      'smtp auth is disabled',
      'smtp access disabled',
      'protocol is disabled',
      'user is authenticated but not connected',
      'nicht freigeschaltet',
      'nicht aktiviert',
    ],
  ],
  ['login-refused', 'oauth-expired', ['expired', 'token is too old', 'invalid_token']],
  [
    'login-method-missing',
    'login-method-missing',
    ['unsupported mechanism', 'unrecognized authentication', 'mechanism not', 'no worthy mechs'],
  ],
]

import type { MailboxPreset } from '../../../src/engine/mailboxes/preset.ts'

/** A preset with nothing special but what is given. */
export function aPreset(given: Partial<MailboxPreset>): MailboxPreset {
  return {
    id: 'sample',
    name: 'Sample',
    domains: [],
    mx: [],
    imap: { host: 'imap.sample.example', port: 993, security: 'implicit' },
    submission: null,
    login: 'address',
    authentication: ['password'],
    oauth: null,
    howTo: [],
    howToUrl: null,
    junk: ['Junk'],
    authservIds: [],
    limits: { connections: null, idleMinutes: null, say: null },
    notes: [],
    sources: [],
    verifiedOn: '2026-11-21',
    ...given,
  }
}

import type { ConnectionTest, Discovered, MailboxView, SenderView } from '../../src/contract/probe-shapes.ts'
import type { Mailbox, Sender } from '../../src/engine/mailboxes/account.ts'
import { MAIL_TROUBLES, type MailTrouble, type MailTroubleCode } from '../../src/engine/mailboxes/mail-trouble.ts'
import type { MailboxPreset, OAuthIssuer } from '../../src/engine/mailboxes/preset.ts'

/** A test mailbox at a provider of the tests. */
export function aMailbox(different: Partial<Mailbox> = {}): Mailbox {
  return {
    id: '6f1d2c1e-0000-4000-8000-000000000001',
    address: 'anna.probe@example.org',
    label: '',
    role: 'test',
    preset: 'other',
    family: 'example.org',
    imap: { host: 'imap.example.org', port: 993, security: 'implicit', pinnedCertificate: null },
    login: 'anna.probe@example.org',
    authentication: { kind: 'password' },
    contact: 'cold',
    junkFolder: null,
    authservIds: [],
    cleanUp: false,
    paused: false,
    addedAt: '2026-11-21T09:00:00Z',
    ...different,
  }
}

/** The same, as the window hears of it: it is watched and well. */
export function aMailboxView(different: Partial<Mailbox> = {}, view: Partial<MailboxView> = {}): MailboxView {
  return {
    mailbox: aMailbox(different),
    familyName: 'Example Mail',
    hasSecret: true,
    watch: { state: 'watching', mode: 'idle' },
    ...view,
  }
}

/** A sender with one address and a password in the keychain. */
export function aSenderView(different: Partial<Sender> = {}): SenderView {
  return {
    sender: {
      id: '6f1d2c1e-0000-4000-8000-0000000000aa',
      label: '',
      submission: { host: 'mail.example.net', port: 465, security: 'implicit', pinnedCertificate: null },
      login: 'anna',
      authentication: { kind: 'password' },
      identities: [{ name: 'Anna', address: 'anna@example.net' }],
      reportsMailbox: null,
      otherPath: null,
      addedAt: '2026-11-21T09:00:00Z',
      ...different,
    },
    hasSecret: true,
  }
}

/** A provider that takes app passwords and OAuth. */
export function aPreset(different: Partial<MailboxPreset> = {}): MailboxPreset {
  return {
    id: 'example-mail',
    name: 'Example Mail',
    domains: ['example.org'],
    mx: ['*.example.org'],
    imap: { host: 'imap.example.org', port: 993, security: 'implicit' },
    submission: { host: 'smtp.example.org', port: 465, security: 'implicit' },
    login: 'address',
    authentication: ['appPassword', 'oauth'],
    oauth: 'example',
    howTo: [{ en: 'Make an app password.', de: 'Ein App-Passwort erzeugen.' }],
    howToUrl: 'https://help.example.org/app-password',
    junk: ['Junk'],
    authservIds: ['example.org'],
    limits: { connections: 15, idleMinutes: null, say: null },
    notes: [{ en: 'IMAP is off at first.', de: 'IMAP ist anfangs aus.' }],
    sources: [],
    verifiedOn: '2026-11-21',
    ...different,
  }
}

/** An authorization server that knows Postdesk by an id of its own. */
export function anIssuer(different: Partial<OAuthIssuer> = {}): OAuthIssuer {
  return {
    id: 'example',
    name: 'Example Mail',
    authorizationEndpoint: 'https://login.example.org/authorize',
    tokenEndpoint: 'https://login.example.org/token',
    deviceEndpoint: null,
    scopes: ['mail'],
    clientId: 'postdesk',
    say: { en: 'Register one on the developer page.', de: 'Auf der Entwicklerseite anlegen.' },
    mechanisms: ['XOAUTH2'],
    sources: [],
    verifiedOn: '2026-11-21',
    ...different,
  } as OAuthIssuer
}

/** What the address of the preset above tells. */
export function aDiscovery(different: Partial<Discovered> = {}): Discovered {
  const preset = aPreset()
  return {
    address: 'anna.probe@example.org',
    preset,
    by: 'preset',
    imap: preset.imap,
    submission: preset.submission,
    login: 'anna.probe@example.org',
    family: preset.id,
    familyName: preset.name,
    tried: ['presets: example-mail'],
    ...different,
  }
}

/** A trouble at its usual stage, about which nothing was said. */
export function aTrouble(code: MailTroubleCode, different: Partial<MailTrouble> = {}): MailTrouble {
  return { stage: MAIL_TROUBLES[code], code, said: '', certificate: null, ...different }
}

/** A test of a mailbox in which everything worked. */
export function aGoodTest(): ConnectionTest {
  const stages = ['name', 'tcp', 'tls', 'certificate', 'greeting', 'login', 'folder'] as const
  return {
    ok: true,
    stages: stages.map((stage) => ({ stage, ok: true, said: `${stage} said` })),
    trouble: null,
    mailbox: { folders: 7, junkFolder: 'Junk', idle: true, gmail: false, capabilities: ['IMAP4rev1', 'IDLE'] },
    submission: null,
  }
}

/** A test that came as far as this trouble. */
export function aFailedTest(code: MailTroubleCode, different: Partial<MailTrouble> = {}): ConnectionTest {
  const trouble = aTrouble(code, different)
  const { stages } = aGoodTest()
  const at = stages.findIndex(({ stage }) => stage === trouble.stage)
  return {
    ok: false,
    stages: stages.slice(0, at + 1).map((stage, index) => ({ ...stage, ok: index < at })),
    trouble,
    mailbox: null,
    submission: null,
  }
}

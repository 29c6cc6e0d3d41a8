import type { Mailbox, Sender } from '../../engine/mailboxes/account.ts'
import type { OAuthIssuer } from '../../engine/mailboxes/preset.ts'
import type { TicketProfile } from '../../engine/tickets/ticket-settings.ts'
import type { SecretKey } from '../../node/mailboxes/secrets.ts'
import { DOMAIN, MAIL_HOST } from '../scenarios/perfect/addresses.ts'
import { mxOf, type ProviderData } from './provider-data.ts'
import { OAUTH_HOST } from './rehearsal-scenario.ts'
import { UNSIGNED_PORT } from './start-user-server.ts'

/** What is stored when the rehearsal world opens. */
export interface RehearsalAccounts {
  readonly sender: Sender
  /** The reports mailbox first. */
  readonly mailboxes: readonly Mailbox[]
  readonly secrets: readonly { readonly key: SecretKey; readonly secret: string }[]
  /** Knows the tokens of the mailbox with OAuth. */
  readonly issuer: OAuthIssuer
  /** Ids of mailboxes in which answers to requests come. */
  readonly answerMailboxes: readonly string[]
  /** What the user says of themselves in requests. */
  readonly profile: Partial<TicketProfile>
}

/** Who the user is in this world. */
export const USER = { name: 'Anna Beispiel', login: `anna@${DOMAIN}` } as const

/** The authorization server, as a file in resources/oauth would have it. */
export const REHEARSAL_ISSUER: OAuthIssuer = {
  id: 'rehearsal',
  name: 'Fensterpost',
  authorizationEndpoint: `https://${OAUTH_HOST}/authorize`,
  tokenEndpoint: `https://${OAUTH_HOST}/token`,
  deviceEndpoint: `https://${OAUTH_HOST}/device`,
  scopes: ['mail'],
  sendingScopes: [],
  redirectHost: '127.0.0.1',
  extraParameters: {},
  needsClientSecret: false,
  clientId: 'postdesk-rehearsal',
  say: { en: 'Only in the rehearsal world.', de: 'Nur in der Übungswelt.' },
  mechanisms: ['XOAUTH2', 'OAUTHBEARER'],
  sources: [],
  verifiedOn: '2026-11-21',
}

const PROFILE: Partial<TicketProfile> = {
  contactName: USER.name,
  contactAddress: USER.login,
  organizationName: 'Beispielverein e. V.',
  website: `https://${MAIL_HOST}/`,
  volume: '50',
  kindOfMail: 'Personal mail and a newsletter to members',
  since: '2024',
}

const REPORTS_ID = rehearsalId(1, 0)

/** A UUID that is the same in each rehearsal. Kinds: 1 account, 2 probe, 3 batch, 4 experiment. */
export function rehearsalId(kind: number, number: number): string {
  return `5e4ea25a-000${kind}-4000-8000-${String(number).padStart(12, '0')}`
}

/** Id of the user's sender. */
export const SENDER_ID = rehearsalId(1, 900)

/** Id of the test mailbox at the provider with this place in the list. */
export function mailboxId(place: number): string {
  return rehearsalId(1, place + 1)
}

/** The accounts as the window would have written them. */
export function rehearsalAccounts(
  providers: readonly ProviderData[],
  secrets: { readonly password: string; readonly tokens: string },
  now: Date,
): RehearsalAccounts {
  const addedAt = new Date(now.getTime() - 61 * 86_400_000).toISOString()
  const mailboxes = providers.map((provider, place) => testMailbox(provider, mailboxId(place), addedAt))
  const all = [reportsMailbox(addedAt), ...mailboxes]
  return {
    sender: sender(addedAt),
    mailboxes: all,
    issuer: REHEARSAL_ISSUER,
    answerMailboxes: [REPORTS_ID],
    profile: PROFILE,
    secrets: [
      { key: `sender/${SENDER_ID}/password`, secret: secrets.password },
      ...all.map(({ id, authentication }) =>
        authentication.kind === 'password'
          ? ({ key: `mailbox/${id}/password`, secret: secrets.password } as const)
          : ({ key: `mailbox/${id}/oauth`, secret: secrets.tokens } as const),
      ),
    ],
  }
}

function sender(addedAt: string): Sender {
  return {
    id: SENDER_ID,
    label: 'Beispielverein',
    submission: { host: MAIL_HOST, port: 465, security: 'implicit', pinnedCertificate: null },
    login: USER.login,
    authentication: { kind: 'password' },
    identities: [
      { name: USER.name, address: USER.login },
      { name: 'Beispielverein e. V.', address: `info@${DOMAIN}` },
    ],
    reportsMailbox: REPORTS_ID,
    otherPath: { host: MAIL_HOST, port: UNSIGNED_PORT, security: 'implicit', pinnedCertificate: null },
    addedAt,
  }
}

function reportsMailbox(addedAt: string): Mailbox {
  return {
    ...plain(addedAt),
    id: REPORTS_ID,
    address: USER.login,
    label: 'Beispielverein',
    role: 'reports',
    family: DOMAIN,
    imap: { host: MAIL_HOST, port: 993, security: 'implicit', pinnedCertificate: null },
    login: USER.login,
    authservIds: [MAIL_HOST],
    contact: 'warm',
  }
}

function testMailbox(provider: ProviderData, id: string, addedAt: string): Mailbox {
  const { domain, localPart, name, contact, oauth = false, without = [], junkFolder } = provider
  return {
    ...plain(addedAt),
    id,
    address: `${localPart}@${domain}`,
    label: name,
    role: 'test',
    family: domain,
    imap: { host: `imap.${domain}`, port: 993, security: 'implicit', pinnedCertificate: null },
    login: `${localPart}@${domain}`,
    authentication: oauth ? { kind: 'oauth', issuer: REHEARSAL_ISSUER.id, clientId: null } : { kind: 'password' },
    contact,
    junkFolder: without.includes('SPECIAL-USE') ? junkFolder : null,
    authservIds: [mxOf(provider)],
  }
}

function plain(addedAt: string) {
  return {
    preset: 'other',
    authentication: { kind: 'password' },
    junkFolder: null,
    cleanUp: false,
    paused: false,
    addedAt,
  } as const
}

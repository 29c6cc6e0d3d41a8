import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blocklist } from '../../engine/checks/check-knowledge.ts'
import { domainOf } from '../../engine/messages/addresses.ts'
import type { MadeCertificate } from '../certificates/certificate-data.ts'
import type { DkimKey } from '../certificates/dkim-keys.ts'
import type { Internet } from '../internet.ts'
import type { Route } from '../mail/mta/mail-queue.ts'
import type { Signer } from '../mail/mta/sign-mail.ts'
import { tlsSettings } from '../mail/tls-settings.ts'
import { AuthorizationServer } from '../oauth/authorization-server.ts'
import { startOAuthServer } from '../oauth/start-oauth-server.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../scenarios/perfect/addresses.ts'
import { type RunningLab, startScenario } from '../start-scenario.ts'
import { LAB_ROOT, writeLabFile } from '../write-lab-file.ts'
import { layPrivateMails } from './private-mails.ts'
import type { ProviderData } from './provider-data.ts'
import { PROVIDERS } from './providers.ts'
import { REHEARSAL_ISSUER, type RehearsalAccounts, rehearsalAccounts, USER } from './rehearsal-accounts.ts'
import { addressOf, OAUTH_HOST, rehearsalScenario } from './rehearsal-scenario.ts'
import { type RunningProvider, startProvider } from './start-provider.ts'
import { type RunningUserServer, startUserServer } from './start-user-server.ts'

/** The rehearsal world: a server of the user's, providers that behave, and everything between them, on loopback. */
export interface Rehearsal {
  readonly lab: RunningLab
  /** For `POSTDESK_LAB`. */
  readonly labFile: string
  readonly accounts: RehearsalAccounts
  readonly user: RunningUserServer
  readonly oauth: AuthorizationServer
  /** Whose keys the user's server signs with. */
  readonly signers: readonly Signer[]
  /** By id: `inbox`, `labels`, `junk`, `greylist`, `refuse`, `drop`, `slow`, `rewrite`, `bounce`. */
  provider(id: string): RunningProvider
  readonly providers: readonly RunningProvider[]
  /** Closes everything, and takes the files away that it wrote. */
  stop(): Promise<void>
}

/** What may be told. */
export interface RehearsalOptions {
  /** So that checks find the lists well. */
  readonly blocklists?: readonly Blocklist[]
  readonly now?: Date
}

/** Starts it; the lab file is written into the folder. Stop it, or the process never ends. */
export async function startRehearsal(folder: string, options: RehearsalOptions = {}): Promise<Rehearsal> {
  const { blocklists = [], now = new Date() } = options
  const password = `lab-${randomBytes(12).toString('base64url')}`
  const oauth = new AuthorizationServer(REHEARSAL_ISSUER.clientId ?? '', oauthLogins())
  const started: Started[] = []
  const lab = await startScenario(rehearsalScenario(PROVIDERS, blocklists), async (site) => {
    started.push(await startServers({ ...site, password, oauth }))
  })
  const { user, providers } = started[0] ?? missing('servers')
  for (const { account } of [...providers, user]) layPrivateMails(account, now)
  const accounts = rehearsalAccounts(PROVIDERS, { password, tokens: firstTokens(oauth) }, now)
  const labFile = await writeLabFile(lab, folder)
  const files = [labFile, join(folder, LAB_ROOT)]
  return {
    lab,
    labFile,
    accounts,
    user,
    oauth,
    signers: signersOf(lab.dkimKeys),
    providers,
    provider: (id) => providers.find(({ data }) => data.id === id) ?? missing(id),
    stop: async () => {
      await Promise.all([user.stop(), ...providers.map((provider) => provider.stop())])
      await lab.stop()
      await Promise.all(files.map((file) => rm(file, { force: true })))
    },
  }
}

interface Started {
  readonly user: RunningUserServer
  readonly providers: readonly RunningProvider[]
}

interface Site {
  readonly internet: Internet
  readonly certificates: ReadonlyMap<string, MadeCertificate>
  readonly dkimKeys: ReadonlyMap<string, DkimKey>
  readonly rootPem: string
  readonly password: string
  readonly oauth: AuthorizationServer
}

async function startServers(site: Site): Promise<Started> {
  const { internet, certificates, rootPem: ca, password, oauth } = site
  const tlsOf = (name: string) => tlsSettings(certificates.get(name) ?? missing(name))
  const routes = new Map<string, Route>([
    [DOMAIN, { host: MAIL_HOST, address: ADDRESSES.mail[0] }],
    ...PROVIDERS.map(
      ({ domain, addresses, family }) =>
        [domain, { host: `mx.${domain}`, address: addresses[family === 4 ? 0 : 1] }] as const,
    ),
  ])
  const shared = {
    ca,
    password,
    acceptsToken: (login: string, token: string) => oauth.accepts(login, token),
    addressOf: (helo: string, family: 4 | 6 = 4) => addressOf(PROVIDERS, MAIL_HOST, helo, family),
    maySend,
    route: (domain: string) => routes.get(domain) ?? null,
    dial: (address: string, port: number) =>
      internet.dialer.connectTcp(address, port, { signal: NEVER, timeoutMs: 10_000 }),
  }
  const providers = await Promise.all(
    PROVIDERS.map((data) =>
      startProvider(data, { ...shared, tls: tlsOf(data.id), sealer: sealerOf(data, site.dkimKeys) }),
    ),
  )
  const user = await startUserServer({
    ...shared,
    host: MAIL_HOST,
    domain: DOMAIN,
    login: USER.login,
    localParts: LOCAL_PARTS,
    signers: signersOf(site.dkimKeys),
    tls: tlsOf('mail'),
  })
  for (const { data, door, imap } of providers) {
    internet.attach('tcp', data.addresses, 25, door)
    internet.attach('tcp', data.addresses, 993, imap)
  }
  for (const [port, running] of [...user.doors, ...user.imap]) internet.attach('tcp', ADDRESSES.mail, port, running)
  const { addresses = [] } = PROVIDERS.find(({ domain }) => OAUTH_HOST.endsWith(`.${domain}`)) ?? {}
  internet.attach('tcp', addresses, 443, await startOAuthServer(oauth, OAUTH_HOST, tlsOf('oauth')))
  return { user, providers }
}

const NEVER = new AbortController().signal
const LOCAL_PARTS = [
  'anna',
  'info',
  'postmaster',
  'abuse',
  'hostmaster',
  'security',
  'noc',
  'webmaster',
  'dmarc',
  'tls-reports',
]

/** As the records of the zones say: `mx` for everybody. */
function maySend(address: string, domain: string): boolean {
  const own = domain === DOMAIN || domain === MAIL_HOST ? ADDRESSES.mail : null
  const addresses: readonly string[] =
    own ?? PROVIDERS.find((each) => domainOf(`@${domain}`) === each.domain)?.addresses ?? []
  return addresses.includes(address)
}

function signersOf(keys: ReadonlyMap<string, DkimKey>): readonly Signer[] {
  return [
    { selector: 's2026e', algorithm: 'ed25519-sha256' as const },
    { selector: 's2026', algorithm: 'rsa-sha256' as const },
  ].map((signer) => ({
    ...signer,
    domain: DOMAIN,
    privateKey: keys.get(signer.selector)?.privateKey ?? missing(signer.selector),
  }))
}

function sealerOf({ arc, domain }: ProviderData, keys: ReadonlyMap<string, DkimKey>): Signer | null {
  if (arc === undefined) return null
  const { privateKey } = keys.get(arc) ?? missing(arc)
  return { selector: arc, algorithm: 'ed25519-sha256', domain, privateKey }
}

function oauthLogins(): readonly string[] {
  return PROVIDERS.filter(({ oauth }) => oauth === true).map(({ localPart, domain }) => `${localPart}@${domain}`)
}

/** Tokens as the program keeps them. */
function firstTokens(oauth: AuthorizationServer): string {
  const { accessToken, refreshToken, expiresInSeconds } = oauth.grant(oauthLogins()[0] ?? '')
  const expiresAt = new Date(Date.now() + expiresInSeconds * 1000).toISOString()
  const { id: issuer, clientId } = REHEARSAL_ISSUER
  return JSON.stringify({ accessToken, refreshToken, expiresAt, issuer, clientId })
}

function missing(what: string): never {
  throw new Error(`The rehearsal has no ${what}`)
}

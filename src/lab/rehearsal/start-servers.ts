import { domainOf } from '../../engine/messages/addresses.ts'
import type { MadeCertificate } from '../certificates/certificate-data.ts'
import type { DkimKey } from '../certificates/dkim-keys.ts'
import type { Internet } from '../internet.ts'
import type { TakenMail } from '../mail/mta/envelope.ts'
import type { Route } from '../mail/mta/mail-queue.ts'
import type { Signer } from '../mail/mta/sign-mail.ts'
import { tlsSettings } from '../mail/tls-settings.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import { startOAuthServer } from '../oauth/start-oauth-server.ts'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../scenarios/perfect/addresses.ts'
import { judgeSender } from './judge-sender.ts'
import { type NewcomerHouse, type RunningNewcomer, startNewcomer } from './newcomer/start-newcomer.ts'
import { mxOf, type ProviderData } from './provider-data.ts'
import type { ProviderHouse } from './provider-house.ts'
import { USER } from './rehearsal-accounts.ts'
import { addressOf, OAUTH_HOST } from './rehearsal-scenario.ts'
import { type RunningProvider, startProvider } from './start-provider.ts'
import { type RunningUserServer, startUserServer } from './start-user-server.ts'

/** The servers for mail of a rehearsal. */
export interface RehearsalServers {
  readonly user: RunningUserServer
  readonly providers: readonly RunningProvider[]
  readonly newcomer: RunningNewcomer
}

/** Where they stand. */
export interface ServerSite
  extends Pick<ProviderHouse, 'now' | 'lift' | 'password'>,
    Pick<NewcomerHouse, 'lab' | 'onChange' | 'setListed'> {
  readonly internet: Internet
  readonly certificates: ReadonlyMap<string, MadeCertificate>
  readonly dkimKeys: ReadonlyMap<string, DkimKey>
  readonly rootPem: string
  readonly oauth: AuthorizationServer
}

/** Starts the user's server and the providers, and puts them into the internet. */
export async function startServers(all: readonly ProviderData[], site: ServerSite): Promise<RehearsalServers> {
  const { internet, certificates, rootPem: ca, password, oauth, now, lift } = site
  const tlsOf = (name: string) => tlsSettings(certificates.get(name) ?? missing(name))
  const started: { newcomer?: RunningNewcomer } = {}
  const routes = new Map([[DOMAIN, { host: MAIL_HOST, address: ADDRESSES.mail[0] }], ...all.flatMap(routesTo)])
  const shared = {
    ca,
    password,
    now,
    lift,
    acceptsToken: (login: string, token: string) => oauth.accepts(login, token),
    addressOf: (helo: string, family: 4 | 6 = 4) =>
      started.newcomer?.addressOf(helo, family) ?? addressOf(all, MAIL_HOST, helo, family),
    judge: async (mail: TakenMail) =>
      started.newcomer?.judge(mail) ?? judgeSender(mail, (address, domain) => maySend(all, address, domain)),
    route: (domain: string) => routes.get(domain) ?? started.newcomer?.route(domain) ?? null,
    dial: (address: string, port: number) =>
      internet.dialer.connectTcp(address, port, { signal: NEVER, timeoutMs: 10_000 }),
  }
  const newcomer = await startNewcomer({ ...site, ...shared })
  started.newcomer = newcomer
  const providers = await Promise.all(
    all.map((data) => startProvider(data, { ...shared, tls: tlsOf(data.id), sealer: sealerOf(data, site.dkimKeys) })),
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
  const { addresses = [] } = all.find(({ domain }) => OAUTH_HOST.endsWith(`.${domain}`)) ?? {}
  internet.attach('tcp', addresses, 443, await startOAuthServer(oauth, OAUTH_HOST, tlsOf('oauth')))
  return { user, providers, newcomer }
}

/** The keys that the user's server signs with. */
export function signersOf(keys: ReadonlyMap<string, DkimKey>): readonly Signer[] {
  return [
    { selector: 's2026e', algorithm: 'ed25519-sha256' as const },
    { selector: 's2026', algorithm: 'rsa-sha256' as const },
  ].map((signer) => ({
    ...signer,
    domain: DOMAIN,
    privateKey: keys.get(signer.selector)?.privateKey ?? missing(signer.selector),
  }))
}

/** For what a rehearsal lacks. */
export function missing(what: string): never {
  throw new Error(`The rehearsal has no ${what}`)
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

/** To its mailboxes, and to its desk. */
function routesTo(provider: ProviderData): readonly (readonly [string, Route])[] {
  const { domain, addresses, family } = provider
  const route = { host: mxOf(provider), address: addresses[family === 4 ? 0 : 1] }
  return [domain, ...deskDomains(provider)].map((one) => [one, route] as const)
}

function deskDomains({ desk }: ProviderData): readonly string[] {
  return (desk?.addresses ?? []).map((address) => domainOf(address))
}

/** As the records of the zones say: `mx` for everybody. */
function maySend(all: readonly ProviderData[], address: string, domain: string): boolean {
  const own = domain === DOMAIN || domain === MAIL_HOST ? ADDRESSES.mail : null
  const asked = domainOf(`@${domain}`)
  const addresses: readonly string[] =
    own ?? all.find((each) => each.domain === asked || deskDomains(each).includes(asked))?.addresses ?? []
  return addresses.includes(address)
}

function sealerOf({ arc, domain }: ProviderData, keys: ReadonlyMap<string, DkimKey>): Signer | null {
  if (arc === undefined) return null
  const { privateKey } = keys.get(arc) ?? missing(arc)
  return { selector: arc, algorithm: 'ed25519-sha256', domain, privateKey }
}

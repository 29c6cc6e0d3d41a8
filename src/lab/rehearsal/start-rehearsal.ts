import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blocklist } from '../../engine/checks/check-knowledge.ts'
import { LabClock } from '../lab-clock.ts'
import type { Signer } from '../mail/mta/sign-mail.ts'
import { AuthorizationServer } from '../oauth/authorization-server.ts'
import { entryName } from '../scenarios/perfect/list-zones.ts'
import { type RunningLab, startScenario } from '../start-scenario.ts'
import { LAB_FILE, LAB_ROOT, rewriteLabFile, writeLabFile } from '../write-lab-file.ts'
import { STAGE } from './desks/stage-providers.ts'
import { withNewcomer } from './newcomer/newcomer-scenario.ts'
import type { RunningNewcomer } from './newcomer/start-newcomer.ts'
import { layPrivateMails } from './private-mails.ts'
import { PROVIDERS } from './providers.ts'
import { REHEARSAL_ISSUER, type RehearsalAccounts, rehearsalAccounts } from './rehearsal-accounts.ts'
import { rehearsalScenario } from './rehearsal-scenario.ts'
import type { RunningProvider } from './start-provider.ts'
import { missing, type RehearsalServers, signersOf, startServers } from './start-servers.ts'
import type { RunningUserServer } from './start-user-server.ts'

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
  /** By id: `inbox`, `labels`, `junk`, `greylist`, `refuse`, `drop`, `slow`, `rewrite`, `bounce`, and those of the stage. */
  provider(id: string): RunningProvider
  /** Where the user has a test mailbox. */
  readonly providers: readonly RunningProvider[]
  /** Those who refuse the user's server and have a desk: `microsoft`, `t-online`, `proofpoint`, `spamhaus`, `gmail`. */
  readonly stage: readonly RunningProvider[]
  /** A domain of yesterday and a server of today, for who sets up the first one. */
  readonly newcomer: RunningNewcomer
  /** Time passes, for the servers here and for the program that lives in this world. */
  readonly clock: LabClock
  /** An address stands in a list (its zone) with this code; null: no longer. */
  setListing(zone: string, address: string, code: string | null): void
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
  const clock = new LabClock(join(folder, 'lab-clock'))
  const password = `lab-${randomBytes(12).toString('base64url')}`
  const oauth = new AuthorizationServer(REHEARSAL_ISSUER.clientId ?? '', oauthLogins())
  const all = [...PROVIDERS, ...STAGE]
  const started: RehearsalServers[] = []
  const listings = new Map<string, () => void>()
  const lift = (provider: string, address: string) => {
    const decided = started[0]?.providers.filter(({ data }) => (data.decidedAt ?? data.id) === provider) ?? []
    for (const one of decided) one.behave({})
    listings.get(address)?.()
  }
  const labs: RunningLab[] = []
  const onChange = () => {
    const [lab] = labs
    if (lab !== undefined)
      rewriteLabFile(lab, join(folder, LAB_FILE), { clockFile: clock.file, caFile: join(folder, LAB_ROOT) })
  }
  const setListed = (address: string, isListed: boolean) => {
    // Where no lists are known there is none that could have it.
    labs[0]?.setRecords(BIG_LIST, `${entryName(address)}.${BIG_LIST}`, isListed ? ['A 127.0.0.2'] : [])
  }
  const lab = await startScenario(withNewcomer(rehearsalScenario(all, blocklists)), async (site) => {
    const later = { lab: () => labs[0] ?? missing('lab'), onChange, setListed }
    started.push(await startServers(all, { ...site, ...later, password, oauth, lift, now: clock.now }))
  })
  labs.push(lab)
  const { user, newcomer, providers: running } = started[0] ?? missing('servers')
  for (const { account } of [...running, user]) layPrivateMails(account, now)
  const accounts = rehearsalAccounts(PROVIDERS, { password, tokens: firstTokens(oauth) }, now)
  const labFile = await writeLabFile(lab, folder, { clockFile: clock.file })
  const files = [labFile, join(folder, LAB_ROOT), clock.file]
  const setListing = (zone: string, address: string, code: string | null) => {
    const isKept = lab.setRecords(zone, `${entryName(address)}.${zone}`, code === null ? [] : [`A ${code}`])
    if (!isKept) missing(zone)
    listings.set(address, () => setListing(zone, address, null))
  }
  return {
    lab,
    labFile,
    accounts,
    user,
    oauth,
    signers: signersOf(lab.dkimKeys),
    providers: running.slice(0, PROVIDERS.length),
    stage: running.slice(PROVIDERS.length),
    provider: (id) => running.find(({ data }) => data.id === id) ?? missing(id),
    clock,
    setListing,
    newcomer,
    stop: async () => {
      await Promise.all([user.stop(), newcomer.stop(), ...running.map((provider) => provider.stop())])
      await lab.stop()
      await Promise.all(files.map((file) => rm(file, { force: true })))
    },
  }
}

/** A list that many receivers use; an entry there can be removed. */
const BIG_LIST = 'b.barracudacentral.org'

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

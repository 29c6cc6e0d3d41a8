import type { World } from '../../../engine/checks/world.ts'
import { toMailDomain } from '../../../engine/dns/mail-domain.ts'
import { dataOf } from '../../../engine/dns/record.ts'
import type { Discovered } from '../../../engine/mailboxes/discovered.ts'
import { familyOf } from '../../../engine/mailboxes/family-of.ts'
import { presetOfDomain, presetOfMx } from '../../../engine/mailboxes/find-preset.ts'
import type { MailboxPreset } from '../../../engine/mailboxes/preset.ts'
import { discoverByAutoconfig } from './by-autoconfig.ts'
import { discoverByGuess } from './by-guess.ts'
import { discoverByServiceRecords } from './by-service-records.ts'
import type { Found, Quest } from './quest.ts'

/** What the search goes by: the presets, and the DNS and web of one run. */
export interface DiscoverOptions {
  readonly presets: readonly MailboxPreset[]
  readonly world: Pick<World, 'dns' | 'https'>
}

/**
 * Finds out how a mailbox is read from its address alone, in the order preset, MX, SRV records, configuration file, names that exist.
 * Asks the DNS and the domain itself, never a third party's list. Never rejects for what the world answers.
 */
export async function discover(address: string, { presets, world }: DiscoverOptions): Promise<Discovered> {
  const at = address.lastIndexOf('@')
  const domain = at < 1 ? null : toMailDomain(address.slice(at + 1))
  if (domain === null) return { ...NOTHING, address, login: address }
  const known = presetOfDomain(domain, presets)
  if (known !== null) return byPreset(address, known, 'preset', familyOf([], domain, presets), [])
  const quest: Quest = { address, localPart: address.slice(0, at), domain, world, tried: [] }
  const mxHosts = await askMx(quest)
  const family = familyOf(mxHosts, domain, presets)
  const preset = presetOfMx(mxHosts, presets)
  if (preset !== null) return byPreset(address, preset, 'mx', family, quest.tried)
  const found =
    (await discoverByServiceRecords(quest)) ??
    (await discoverByAutoconfig(quest)) ??
    (await discoverByGuess(quest, mxHosts))
  return { ...NOTHING, ...named(family), address, login: address, ...found, tried: quest.tried }
}

const NOTHING = {
  preset: null,
  by: 'nothing',
  imap: null,
  submission: null,
  family: '',
  familyName: '',
  tried: [],
} as const satisfies Partial<Discovered> & Found

const MOST_MX = 20

async function askMx({ world, domain, tried }: Quest): Promise<readonly string[]> {
  const response = await world.dns.resolve(domain, 'MX')
  const sorted = dataOf(response.records, 'MX').toSorted((a, b) => a.preference - b.preference)
  const hosts = sorted.map(({ exchange }) => exchange).filter((host) => host !== '')
  tried.push(`MX ${domain}: ${hosts.slice(0, MOST_MX).join(', ') || response.status}`)
  return hosts.slice(0, MOST_MX)
}

function byPreset(
  address: string,
  preset: MailboxPreset,
  by: 'preset' | 'mx',
  family: ReturnType<typeof familyOf>,
  tried: readonly string[],
): Discovered {
  const login = preset.login === 'localPart' ? address.slice(0, address.lastIndexOf('@')) : address
  const { imap, submission } = preset
  return { address, preset, by, imap, submission, login, ...named(family), tried }
}

function named({ id, name }: ReturnType<typeof familyOf>) {
  return { family: id, familyName: name }
}

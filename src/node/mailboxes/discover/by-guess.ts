import { getDomain } from 'tldts'
import { isHostName } from '../../../engine/dns/domain-name.ts'
import type { PresetServer } from '../../../engine/mailboxes/preset.ts'
import { findAddresses } from '../../https/find-addresses.ts'
import type { Found, Quest } from './quest.ts'

/**
 * The names that most servers have, as far as they exist, with the ports of RFC 8314. A mail host of the same organization may be the
 * one server for everything; one of another organization may be a mere filter, which must never see a password.
 */
export async function discoverByGuess(quest: Quest, mxHosts: readonly string[]): Promise<Found | null> {
  const { domain } = quest
  const own = mxHosts.filter((host) => isHostName(host) && getDomain(host) === getDomain(domain)).slice(0, 1)
  const [imap, submission] = await Promise.all([
    first(quest, [`imap.${domain}`, `mail.${domain}`, ...own]),
    first(quest, [`smtp.${domain}`, `mail.${domain}`, ...own]),
  ])
  if (imap === null) return null
  return { by: 'guess', imap: server(imap, 993), submission: submission === null ? null : server(submission, 465) }
}

async function first({ world, tried }: Quest, hosts: readonly string[]): Promise<string | null> {
  const found = await Promise.all(hosts.map((host) => findAddresses(world.dns, host)))
  for (const [at, host] of hosts.entries())
    tried.push(`A, AAAA ${host}: ${found[at]?.addresses.slice(0, 4).join(', ') || found[at]?.outcome}`)
  return hosts.find((_, at) => (found[at]?.addresses.length ?? 0) > 0) ?? null
}

function server(host: string, port: number): PresetServer {
  return { host, port, security: 'implicit' }
}

import type { HttpsOutcome } from '../../../engine/checks/world.ts'
import { isHostName } from '../../../engine/dns/domain-name.ts'
import type { PresetServer } from '../../../engine/mailboxes/preset.ts'
import { type ConfiguredServer, isAutoconfig, readAutoconfig } from '../../../engine/mailboxes/read-autoconfig.ts'
import type { Found, Quest } from './quest.ts'

/** The configuration file that the domain itself offers to mail programs, over https alone. Null: none, or without an IMAP server. */
export async function discoverByAutoconfig(quest: Quest): Promise<Found | null> {
  const { domain, address } = quest
  const places = [
    `https://autoconfig.${domain}/mail/config-v1.1.xml?emailaddress=${encodeURIComponent(address)}`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
  ]
  const pages = await Promise.all(places.map((place) => ask(quest, place)))
  const page = pages.find(({ status, body }) => status === 200 && isAutoconfig(body))
  if (page === undefined) return null
  const servers = readAutoconfig(page.body)
  const incoming = best(servers, 'incoming', 'imap')
  if (incoming === null) return null
  const login = fillIn(incoming.username, quest)
  const outgoing = best(servers, 'outgoing', 'smtp')
  return { by: 'autoconfig', imap: incoming.server, submission: outgoing?.server ?? null, login: login || address }
}

async function ask({ world, tried }: Quest, place: string): Promise<HttpsOutcome> {
  const page = await world.https.get(place)
  const elsewhere = redirectOf(page)
  const followed = elsewhere === null ? page : await world.https.get(elsewhere)
  tried.push(`${place}: ${followed.status ?? followed.outcome}`)
  return followed
}

/** One redirect is followed, to https alone. */
function redirectOf({ status, location }: HttpsOutcome): string | null {
  const isRedirect = status !== null && status >= 300 && status < 400
  return isRedirect && location?.startsWith('https://') ? location : null
}

function best(servers: readonly ConfiguredServer[], kind: ConfiguredServer['kind'], protocol: string) {
  const usable = servers
    .filter((one) => one.kind === kind && one.protocol === protocol)
    .flatMap(({ host, port, socket, username }) => {
      const security = SECURITY.get(socket.toUpperCase())
      if (security === undefined || port === null || !isHostName(host)) return []
      return [{ server: { host, port, security } satisfies PresetServer, username }]
    })
  return usable.find(({ server }) => server.security === 'implicit') ?? usable[0] ?? null
}

/** Never in clear: `plain` is passed over. */
const SECURITY: ReadonlyMap<string, PresetServer['security']> = new Map([
  ['SSL', 'implicit'],
  ['STARTTLS', 'starttls'],
])

function fillIn(username: string, { address, localPart, domain }: Quest): string {
  return username
    .replaceAll('%EMAILADDRESS%', address)
    .replaceAll('%EMAILLOCALPART%', localPart)
    .replaceAll('%EMAILDOMAIN%', domain)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')
    .slice(0, 320)
}

import { fact } from '../run.ts'
import type { HttpsOutcome } from '../world.ts'

/** A server that a configuration file names. */
export interface ConfiguredServer {
  readonly kind: 'incoming' | 'outgoing'
  readonly host: string
  readonly port: number | null
  /** `SSL`, `STARTTLS`, `plain`, or what stands there. */
  readonly socket: string
}

/** The configuration file for mail programs such as Thunderbird. */
export interface Autoconfig {
  readonly pages: readonly HttpsOutcome[]
  /** The first page that is one; null: there is none. */
  readonly page: HttpsOutcome | null
  readonly servers: readonly ConfiguredServer[]
  /** True when no place could be asked to the end. */
  readonly unknown: boolean
}

const MOST_SERVERS = 12

/** Both places where Thunderbird looks in the domain itself. */
export const autoconfig = fact('autoconfig', async (run): Promise<Autoconfig> => {
  const { domain } = run.subject
  const pages = await Promise.all([
    run.https.get(`https://autoconfig.${domain}/mail/config-v1.1.xml?emailaddress=postmaster%40${domain}`),
    run.https.get(`https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`),
  ])
  const page = pages.find(({ status, body }) => status === 200 && /<clientConfig\b/i.test(body)) ?? null
  const unknown = pages.every(({ outcome }) => UNKNOWN.has(outcome))
  return { pages, page, servers: page === null ? [] : serversIn(page.body), unknown }
})

const UNKNOWN: ReadonlySet<string> = new Set(['timeout', 'unreachable', 'cancelled'])

/** Reads only the few elements that matter; a file that is no XML yields nothing. Linear: one pass, parts of bounded length. */
function serversIn(xml: string): readonly ConfiguredServer[] {
  const servers: ConfiguredServer[] = []
  const parts = xml.split(/<(incoming|outgoing)Server\b/i)
  for (let at = 1; at + 1 < parts.length && servers.length < MOST_SERVERS; at += 2) {
    const text = (parts[at + 1] ?? '').slice(0, 4000)
    const port = Number(element(text, 'port'))
    servers.push({
      kind: parts[at]?.toLowerCase() === 'incoming' ? 'incoming' : 'outgoing',
      host: element(text, 'hostname').toLowerCase().replace(/\.$/, ''),
      port: Number.isInteger(port) && port > 0 ? port : null,
      socket: element(text, 'socketType'),
    })
  }
  return servers
}

function element(text: string, name: string): string {
  const start = text.search(new RegExp(`<${name}>`, 'i'))
  if (start < 0) return ''
  const rest = text.slice(start + name.length + 2, start + name.length + 2 + 300)
  const end = rest.indexOf('<')
  return (end < 0 ? '' : rest.slice(0, end)).trim()
}

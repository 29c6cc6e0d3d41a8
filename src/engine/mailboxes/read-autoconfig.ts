/** A server that a configuration file for mail programs names. */
export interface ConfiguredServer {
  readonly kind: 'incoming' | 'outgoing'
  /** `imap`, `pop3`, `smtp`, or what stands there; in lower-case. */
  readonly protocol: string
  readonly host: string
  readonly port: number | null
  /** `SSL`, `STARTTLS`, `plain`, or what stands there. */
  readonly socket: string
  /** As it stands there: `%EMAILADDRESS%`, `%EMAILLOCALPART%` … */
  readonly username: string
}

/** True for something that claims to be such a file. */
export function isAutoconfig(text: string): boolean {
  return /<clientConfig\b/i.test(text)
}

/** Reads only the few elements that matter; a file that is no XML yields nothing. Linear: one pass, parts of bounded length. */
export function readAutoconfig(xml: string): readonly ConfiguredServer[] {
  const servers: ConfiguredServer[] = []
  const parts = xml.split(/<(incoming|outgoing)Server\b/i)
  for (let at = 1; at + 1 < parts.length && servers.length < MOST_SERVERS; at += 2) {
    const text = (parts[at + 1] ?? '').slice(0, MOST_CHARACTERS)
    const port = Number(element(text, 'port'))
    servers.push({
      kind: parts[at]?.toLowerCase() === 'incoming' ? 'incoming' : 'outgoing',
      protocol: typeOf(text),
      host: element(text, 'hostname').toLowerCase().replace(/\.$/, ''),
      port: Number.isInteger(port) && port > 0 && port < 65_536 ? port : null,
      socket: element(text, 'socketType'),
      username: element(text, 'username'),
    })
  }
  return servers
}

const MOST_SERVERS = 12
const MOST_CHARACTERS = 4000

function typeOf(text: string): string {
  const tag = text.slice(0, 300).split('>', 1)[0] ?? ''
  return /\btype=["']([a-z0-9]{1,20})["']/i.exec(tag)?.[1]?.toLowerCase() ?? ''
}

function element(text: string, name: string): string {
  const start = text.search(new RegExp(`<${name}>`, 'i'))
  if (start < 0) return ''
  const rest = text.slice(start + name.length + 2, start + name.length + 2 + 300)
  const end = rest.indexOf('<')
  return (end < 0 ? '' : rest.slice(0, end)).trim()
}

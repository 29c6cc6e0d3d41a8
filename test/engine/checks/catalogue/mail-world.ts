import { createHash } from 'node:crypto'
import type {
  Endpoint,
  HandshakeOptions,
  ServiceGreeting,
  SmtpReply,
  SmtpSession,
  TlsState,
} from '../../../../src/engine/checks/world.ts'
import { smtpSession, tlsState } from '../fake-values.ts'
import type { Fake, Zones } from '../fake-world.ts'

export interface MailServer {
  /** By port, or `address:port`: what is other than at a good server; null: closed. */
  readonly smtp?: Readonly<Record<string, Partial<SmtpSession> | null>>
  readonly services?: Readonly<Record<number, Partial<ServiceGreeting> | null>>
  /** What is answered to a command on a port, when it is other than usual. */
  readonly reply?: (command: string, port: number) => string | undefined
  /** The same where no TLS is used. */
  readonly plain?: (command: string) => string | undefined
  /** What a handshake with these options comes to. */
  readonly handshake?: (options: HandshakeOptions, endpoint: Endpoint) => TlsState | undefined
  readonly reach?: Readonly<Record<string, 'connected' | 'refused' | 'timeout'>>
  readonly zones?: Zones
  readonly more?: Omit<Fake, 'zones' | 'mail'>
  readonly ways?: { readonly port25: 'open' | 'blocked' | 'unknown'; readonly ipv6: boolean }
}

export const LIVE_SPKI = createHash('sha256')
  .update(new Uint8Array([4, 5, 6]))
  .digest('hex')
const NEXT_SPKI = createHash('sha256').update('next').digest('hex')

export const GOOD_ZONES: Zones = {
  'example.org': {
    MX: ['10 mail.example.org.'],
    TXT: ['"v=spf1 mx -all"'],
    SOA: ['ns.example.org. hostmaster.example.org. 1 2 3 4 5'],
    A: ['192.0.2.80'],
  },
  'mail.example.org': { A: ['192.0.2.25'] },
  '_25._tcp.mail.example.org': { TLSA: [`3 1 1 ${LIVE_SPKI}`, `3 1 1 ${NEXT_SPKI}`] },
  '_dmarc.example.org': { TXT: ['"v=DMARC1; p=reject; rua=mailto:reports@example.org"'] },
  '_submissions._tcp.example.org': { SRV: ['0 1 465 mail.example.org.'] },
  '_imaps._tcp.example.org': { SRV: ['0 1 993 mail.example.org.'] },
  'autodiscover.example.org': { A: ['192.0.2.80'] },
}

const AUTOCONFIG = `<clientConfig version="1.1"><emailProvider id="example.org">
  <incomingServer type="imap"><hostname>mail.example.org</hostname><port>993</port><socketType>SSL</socketType></incomingServer>
  <outgoingServer type="smtp"><hostname>mail.example.org</hostname><port>465</port><socketType>SSL</socketType></outgoingServer>
</emailProvider></clientConfig>`

export const AUTOCONFIG_URL =
  'https://autoconfig.example.org/mail/config-v1.1.xml?emailaddress=postmaster%40example.org'

const GOOD_PAGES: NonNullable<Fake['https']> = {
  [AUTOCONFIG_URL]: { body: AUTOCONFIG },
  'https://example.org/': { body: '<html>' },
}

/** A world in which one mail server does everything right, except for what is told. */
export function mailWorld(server: MailServer = {}): Fake {
  const at = (endpoint: Endpoint) => {
    const keys = [`${endpoint.address}:${endpoint.port}`, String(endpoint.port)]
    const key = keys.find((one) => server.smtp && one in server.smtp)
    return key === undefined ? SMTP[endpoint.port] : server.smtp?.[key]
  }
  return {
    ...server.more,
    https: { ...GOOD_PAGES, ...server.more?.https },
    zones: { ...GOOD_ZONES, ...server.zones },
    mail: {
      ways: async () => server.ways ?? { port25: 'open', ipv6: true },
      reach: async ({ address, port }) => ({ outcome: server.reach?.[`${address}:${port}`] ?? 'refused', tookMs: 1 }),
      converse: async (endpoint, { commands, startTls, implicitTls }) => {
        const said = at(endpoint)
        const clear = startTls || implicitTls ? undefined : server.plain
        if (!said) return { ...CLOSED, endpoint }
        const replies = commands.map((command) => ({
          command,
          reply: smtpReply(
            clear?.(command) ?? server.reply?.(command, endpoint.port) ?? usualReply(command, endpoint.port),
          ),
        }))
        const tls =
          startTls || implicitTls ? {} : { tls: null, startTls: 'notTried' as const, capabilitiesAfterTls: null }
        return { ...smtpSession(), endpoint, replies, ...said, ...tls }
      },
      greet: async (endpoint) => {
        const said =
          server.services && endpoint.port in server.services ? server.services[endpoint.port] : SERVICE[endpoint.port]
        return { ...GREETING, endpoint, ...(said ?? { connection: 'refused', greeting: null }) }
      },
      handshake: async (endpoint, _service, options) =>
        server.handshake?.(options, endpoint) ?? usualHandshake(options),
    },
  }
}

/** The certificate of every port, changed. */
export function everywhere(tls: TlsState): Pick<MailServer, 'smtp' | 'services'> {
  return {
    smtp: { 25: { tls }, 465: { ...SMTP[465], tls } },
    services: { 993: { ...SERVICE[993], tls } },
  }
}

export function smtpReply(line: string, tookMs = 1): SmtpReply {
  const [, code = '0', enhanced, text = ''] = /^(\d{3}) (?:([245]\.\d+\.\d+)(?= ))?(.*)$/.exec(line) ?? []
  return { code: Number(code), enhancedStatusCode: enhanced ?? null, lines: [`${enhanced ?? ''}${text}`], tookMs }
}

export const FAILED_TLS: TlsState = {
  ...tlsState(),
  outcome: 'failed',
  failedAt: 'handshake',
  error: 'no protocols available',
  protocol: null,
  cipher: null,
  keyExchange: null,
  chain: [],
}

const submission = new Map([['AUTH', 'PLAIN LOGIN']])

const SMTP: Readonly<Record<number, Partial<SmtpSession>>> = {
  25: {},
  465: { capabilities: new Map(), startTls: 'notTried', capabilitiesAfterTls: submission },
}

const SERVICE: Readonly<Record<number, Partial<ServiceGreeting>>> = {
  993: { greeting: '* OK', tls: tlsState(), capabilitiesAfterTls: ['IMAP4REV1', 'AUTH=PLAIN'] },
}

const CLOSED: Omit<SmtpSession, 'endpoint'> = {
  ...smtpSession(),
  connection: 'refused',
  banner: null,
  ehlo: null,
  capabilities: new Map(),
  startTls: 'notTried',
  tls: null,
  capabilitiesAfterTls: null,
}

const GREETING: Omit<ServiceGreeting, 'endpoint'> = {
  connection: 'connected',
  greeting: null,
  capabilities: [],
  startTls: 'notTried',
  tls: null,
  capabilitiesAfterTls: null,
  broke: null,
  transcript: [],
  tookMs: 1,
}

const KNOWN = /^RCPT TO:<(?:(?:postmaster|abuse|hostmaster|reports|anna)@(?:mail\.)?example\.org|postmaster)>$/

function usualReply(command: string, port: number): string {
  if (/^(?:MAIL|RSET)/.test(command)) return '250 2.1.0 Ok'
  if (port !== 25) return '530 5.7.0 Authentication required'
  if (KNOWN.test(command)) return '250 2.1.5 Ok'
  if (/postdesk-relay-test/.test(command)) return '554 5.7.1 Relay access denied'
  if (/^RCPT/.test(command)) return '550 5.1.1 User unknown'
  return command.startsWith('VRFY') ? '252 2.0.0 postmaster' : '502 5.5.1 not implemented'
}

function usualHandshake({ version, ciphers }: HandshakeOptions): TlsState {
  if (ciphers === 'kDHE') return tlsState({ protocol: 'TLSv1.2', keyExchange: { type: 'DH', name: null, bits: 2048 } })
  if (ciphers !== undefined || version === 'TLSv1' || version === 'TLSv1.1') return FAILED_TLS
  return tlsState({ protocol: version ?? 'TLSv1.3', cipher: 'ECDHE-ECDSA-AES256-GCM-SHA384' })
}

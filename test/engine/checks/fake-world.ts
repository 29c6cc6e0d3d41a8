import { createHash } from 'node:crypto'
import type { Check } from '../../../src/engine/checks/check.ts'
import type { CheckKnowledge } from '../../../src/engine/checks/check-knowledge.ts'
import type { Finding } from '../../../src/engine/checks/finding.ts'
import { runChecks } from '../../../src/engine/checks/run-checks.ts'
import type { Subject } from '../../../src/engine/checks/subject.ts'
import type {
  AskOptions,
  HttpsOutcome,
  MailPort,
  ResolverReport,
  ServiceGreeting,
  SignatureReport,
  SmtpSession,
  World,
} from '../../../src/engine/checks/world.ts'
import { readRecordData } from '../../../src/engine/dns/read-record-data.ts'
import type { DnsRecord, RecordType } from '../../../src/engine/dns/record.ts'
import type { DnsResponse, DnsServer, DnsStatus } from '../../../src/engine/dns/response.ts'
import { NOW, rsaBits, smtpSession, tlsState } from './fake-values.ts'

/** Data as a master file writes it: `{ 'example.org': { MX: ['10 mail.example.org.'], TXT: ['v=spf1 -all'] } }`. */
export type Zones = Readonly<Record<string, Partial<Readonly<Record<RecordType, readonly string[]>>>>>

export interface Fake {
  readonly zones?: Zones
  /** Other endings: `{ 'example.org MX': 'servFail' }`, or of every type: `{ 'example.org': 'timeout' }`. */
  readonly endings?: Readonly<Record<string, DnsStatus>>
  /** Anything else about an answer, by `name TYPE` or by name. */
  readonly answers?: Readonly<Record<string, Partial<DnsResponse>>>
  /** `secure` unless told. */
  readonly security?: DnsResponse['security']
  /** What an authoritative server says when asked directly; undefined: what the zones say. */
  readonly ask?: (
    server: DnsServer,
    name: string,
    type: RecordType,
    options: AskOptions,
  ) => Partial<DnsResponse> | undefined
  readonly transfer?: World['dns']['transfer']
  readonly validate?: World['dns']['validate']
  readonly resolver?: Partial<ResolverReport>
  /** By `address:port`. Nobody else listens. */
  readonly smtp?: Readonly<Record<string, Partial<SmtpSession>>>
  readonly services?: Readonly<Record<string, Partial<ServiceGreeting>>>
  readonly mail?: Partial<MailPort>
  /** By URL. Other names are not found. */
  readonly https?: Readonly<Record<string, Partial<HttpsOutcome>>>
  readonly signatures?: SignatureReport
  /** Milliseconds; 2026-11-21T12:00:00Z unless told. */
  readonly now?: number
  readonly subject?: Partial<Omit<Subject, 'knowledge'>> & { readonly knowledge?: Partial<CheckKnowledge> }
}

/** Runs one check in a world that is all made up, as a run would. A check that throws fails the test. */
export async function runCheck(check: Check, fake: Fake = {}): Promise<Finding> {
  const onBug = (id: string, error: unknown) => {
    throw new Error(`the check ${id} threw`, { cause: error })
  }
  const { findings } = await runChecks([check], fakeSubject(fake), fakeWorld(fake), { onBug })
  const [finding] = findings
  if (finding === undefined) throw new Error(`the check ${check.id} found nothing at all`)
  return finding
}

export function fakeSubject({ subject = {} }: Fake = {}): Subject {
  return {
    domain: 'example.org',
    addresses: [],
    ehloName: null,
    selectors: [],
    ownServers: 'all',
    message: null,
    localPart: null,
    ...subject,
    knowledge: { blocklists: [], selectors: [], mailHosts: [], ...subject.knowledge },
  }
}

export function fakeWorld(fake: Fake = {}): World {
  const answer = (name: string, type: RecordType, server = RESOLVER) =>
    Promise.resolve(answerOf(fake, name, type, server))
  return {
    dns: {
      resolve: (name, type) => answer(name, type),
      resolveForLists: (name, type) => answer(name, type),
      ask: async (server, name, type, options = {}) => {
        const said = fake.ask?.(server, name, type, options)
        const known = await answer(name, type, server)
        return { ...known, flags: { ...known.flags, aa: true, ad: false }, security: 'unknown', ...said }
      },
      transfer: fake.transfer ?? (async () => ({ outcome: 'refused', records: 0, detail: 'REFUSED' })),
      resolver: async () => ({ ...HONEST, ...fake.resolver }),
      validate: fake.validate ?? (async () => null),
    },
    mail: fakeMail(fake),
    https: { get: async (url) => ({ ...NO_PAGE, url, ...pageOf(fake, url) }) },
    hash: {
      digest: (algorithm, data) => createHash(algorithm).update(data).digest('hex'),
      rsaBits,
    },
    signatures: {
      verify: async () =>
        fake.signatures ?? {
          dkim: [],
          arc: { result: 'none', instances: 0, detail: null, sealers: [] },
          secondOpinion: null,
        },
    },
    now: () => fake.now ?? NOW,
    elapsed: () => 0,
  }
}

const RESOLVER: DnsServer = { name: '127.0.0.53', address: '127.0.0.53', port: 53 }

const HONEST: ResolverReport = {
  label: '127.0.0.53',
  kind: 'system',
  transport: 'plain',
  loopback: true,
  honesty: 'honest',
  validates: 'yes',
  udp: 'ok',
  tcp: 'ok',
  responses: [],
}

function answerOf(fake: Fake, asked: string, type: RecordType, server: DnsServer): DnsResponse {
  const name = asked.toLowerCase()
  const { aliases, records } = followAliases(fake, name, type)
  const owner = aliases.at(-1) ?? name
  const status =
    fake.endings?.[`${name} ${type}`] ?? fake.endings?.[name] ?? statusOf(fake, owner, records.length > aliases.length)
  const conclusive = status === 'answer' || status === 'noData' || status === 'nxDomain'
  return {
    question: { name, type },
    status,
    records: conclusive ? records : [],
    aliases: conclusive ? aliases : [],
    signatures: [],
    authority: [],
    additional: [],
    rcode: RCODES[status] ?? null,
    flags: { aa: false, tc: false, ra: true, ad: conclusive && (fake.security ?? 'secure') === 'secure' },
    edns: { udpSize: 1232, version: 0 },
    extendedErrors: [],
    security: conclusive ? (fake.security ?? 'secure') : 'unknown',
    server,
    transport: 'udp',
    truncated: false,
    size: 100,
    tookMs: 0,
    echoedName: null,
    ...fake.answers?.[name],
    ...fake.answers?.[`${name} ${type}`],
  }
}

const RCODES: Partial<Record<DnsStatus, string>> = {
  answer: 'NOERROR',
  noData: 'NOERROR',
  nxDomain: 'NXDOMAIN',
  servFail: 'SERVFAIL',
  refused: 'REFUSED',
}

function followAliases({ zones = {} }: Fake, asked: string, type: RecordType) {
  const aliases: string[] = []
  const records: DnsRecord[] = []
  let name = asked
  for (let hop = 0; hop < 8; hop++) {
    const target = type === 'CNAME' ? undefined : zones[name]?.CNAME?.[0]
    if (target === undefined) break
    records.push({ name, ttl: 3600, data: readRecordData('CNAME', target) })
    name = target.replace(/[.]$/, '').toLowerCase()
    aliases.push(name)
  }
  for (const text of zones[name]?.[type] ?? []) records.push({ name, ttl: 3600, data: readRecordData(type, text) })
  return { aliases, records }
}

/** A name exists when it has records, or when a name below it has (RFC 8020). */
function statusOf({ zones = {} }: Fake, name: string, found: boolean): DnsStatus {
  if (found) return 'answer'
  return Object.keys(zones).some((known) => known === name || known.endsWith(`.${name}`)) ? 'noData' : 'nxDomain'
}

function fakeMail(fake: Fake): MailPort {
  const at = ({ address, port }: { address: string; port: number }) => `${address}:${port}`
  return {
    reach: async (endpoint) => ({
      outcome:
        fake.smtp?.[at(endpoint)]?.connection ??
        (fake.smtp?.[at(endpoint)] || fake.services?.[at(endpoint)] ? 'connected' : 'refused'),
      tookMs: 0,
    }),
    ways: async () => ({ port25: 'open', ipv6: true }),
    converse: async (endpoint) => {
      const session = fake.smtp?.[at(endpoint)]
      return session === undefined
        ? {
            ...smtpSession(),
            endpoint,
            connection: 'refused',
            banner: null,
            ehlo: null,
            tls: null,
            startTls: 'notTried',
            capabilities: new Map(),
            capabilitiesAfterTls: null,
          }
        : { ...smtpSession(), endpoint, ...session }
    },
    greet: async (endpoint) => ({ ...NO_SERVICE, endpoint, ...fake.services?.[at(endpoint)] }),
    handshake: async () => tlsState(),
    ...fake.mail,
  }
}

const NO_SERVICE: Omit<ServiceGreeting, 'endpoint'> = {
  connection: 'refused',
  greeting: null,
  capabilities: [],
  startTls: 'notTried',
  tls: null,
  capabilitiesAfterTls: null,
  broke: null,
  transcript: [],
  tookMs: 1,
}

const NO_PAGE: Omit<HttpsOutcome, 'url'> = {
  outcome: 'nameNotFound',
  error: 'getaddrinfo ENOTFOUND',
  status: null,
  headers: {},
  body: '',
  tooLarge: false,
  location: null,
  tls: null,
  addresses: [],
  tookMs: 1,
}

/** A page that is told with its status and body alone is a good one. */
function pageOf({ https = {} }: Fake, url: string): Partial<HttpsOutcome> {
  const page = https[url]
  return page === undefined
    ? {}
    : {
        outcome: 'ok',
        error: null,
        status: 200,
        headers: { 'content-type': 'text/plain' },
        tls: tlsState(),
        addresses: ['192.0.2.80'],
        ...page,
      }
}

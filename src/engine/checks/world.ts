import type { RecordType } from '../dns/record.ts'
import type { DnsResponse, DnsServer } from '../dns/response.ts'
import type { ByteString } from '../messages/byte-string.ts'

/**
 * Everything that checks may ask of the world: ports, fulfilled in src/node (and faked in tests). None of these methods
 * rejects for anything that the world did; a refusal, a time-out, a broken answer are values. They reject only when the
 * run was cancelled.
 */
export interface World {
  readonly dns: DnsPort
  readonly mail: MailPort
  readonly https: HttpsPort
  readonly hash: HashPort
  readonly signatures: SignaturePort
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds of a clock that only goes forward, for how long things took. */
  readonly elapsed: () => number
}

/** Questions to the DNS. Each question is really asked only once in a run. */
export interface DnsPort {
  /**
   * Asks the resolver of this run (RD, DO, AD set). `security` is filled in as far as this resolver may be believed; where it
   * may not, MX and TLSA answers that `validate` finds secure are so.
   */
  resolve(name: string, type: RecordType): Promise<DnsResponse>
  /**
   * As `resolve`, for blocklists: through the network's own resolver or the one that the user named for them, never through
   * a public DoT/DoH service, whose answers lists refuse or falsify.
   */
  resolveForLists(name: string, type: RecordType): Promise<DnsResponse>
  /** Asks one server directly, not recursively unless told. */
  ask(server: DnsServer, name: string, type: RecordType, options?: AskOptions): Promise<DnsResponse>
  /** Is a zone transfer (AXFR) given to anybody? `open` with how many records came before we hung up. */
  transfer(
    server: DnsServer,
    zone: string,
  ): Promise<{
    readonly outcome: 'open' | 'refused' | 'unreachable'
    readonly records: number
    readonly detail: string
  }>
  /** What is known of the resolver: asked once, at the beginning, by tests of its honesty. */
  resolver(): Promise<ResolverReport>
  /** A second opinion by own validation from the root keys; only SECURE and BOGUS are opinions, anything else is null. */
  validate(name: string, type: RecordType): Promise<'secure' | 'bogus' | null>
}

export interface AskOptions {
  readonly transport?: 'udp' | 'tcp'
  readonly recursionDesired?: boolean
  /** False: no OPT record at all. A number: that EDNS version (0 is the usual one). */
  readonly edns?: false | number
  /** Octets, of the OPT record; 1232 unless told. */
  readonly udpSize?: number
  readonly checkingDisabled?: boolean
  /** True: mix upper and lower case at random and report the spelling that came back. */
  readonly mixCase?: boolean
}

/** What the tests of the resolver said, before anything else was asked. */
export interface ResolverReport {
  /** For people: `127.0.0.53`, `tls://9.9.9.9`, `https://…`. */
  readonly label: string
  readonly kind: 'system' | 'chosen'
  readonly transport: 'plain' | 'tls' | 'https'
  readonly loopback: boolean
  /** `dead`: answers nothing. `portal`: answers everything with addresses of its own, or of 198.18.0.0/15. `rewrites`: only what does not exist. */
  readonly honesty: 'honest' | 'rewrites' | 'portal' | 'dead' | 'unknown'
  /** `yes`: a signed name came with AD, and a bogus one with SERVFAIL. `unbelievable`: AD seen, but over a way that anybody may have changed. */
  readonly validates: 'yes' | 'no' | 'unbelievable' | 'unknown'
  readonly udp: 'ok' | 'slow' | 'dead' | 'notUsed'
  readonly tcp: 'ok' | 'slow' | 'dead' | 'notUsed'
  /** The questions that were asked for this, as they ended. */
  readonly responses: readonly DnsResponse[]
}

/** A server and service to talk with. */
export interface Endpoint {
  /** The name that is meant (for SNI and the certificate); the address when there is none. */
  readonly host: string
  readonly address: string
  readonly port: number
}

/** How a connection ended before a word was said. */
export type ConnectOutcome =
  | 'connected'
  | 'refused'
  | 'timeout'
  | 'unreachable'
  | 'reset'
  /** This computer cannot reach the port anywhere (port 25 at home), or has no IPv6. */
  | 'blockedHere'
  | 'cancelled'

/** Conversations with mail servers. Two connections at a time to the same port at most; patient as RFC 5321 §4.5.3.2 where it matters. */
export interface MailPort {
  /** Only connects, and hangs up. */
  reach(endpoint: Endpoint): Promise<{ readonly outcome: ConnectOutcome; readonly tookMs: number }>
  /** Whether this computer can talk to port 25 elsewhere at all, and whether it has IPv6. */
  ways(): Promise<{ readonly port25: 'open' | 'blocked' | 'unknown'; readonly ipv6: boolean }>
  converse(endpoint: Endpoint, script: SmtpScript): Promise<SmtpSession>
  /** The greeting and STARTTLS of an IMAP, POP3 or ManageSieve service. */
  greet(endpoint: Endpoint, service: Service): Promise<ServiceGreeting>
  /** One TLS handshake (after STARTTLS where the service needs it) with only this version; for finding which are spoken. */
  handshake(endpoint: Endpoint, service: TlsService, options: HandshakeOptions): Promise<TlsState>
}

export interface Service {
  readonly protocol: 'imap' | 'pop3' | 'managesieve'
  readonly implicitTls: boolean
}

export type TlsService = 'smtp' | 'imap' | 'pop3' | 'managesieve' | 'implicit'

export interface HandshakeOptions {
  readonly version?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'
  /** OpenSSL cipher list. */
  readonly ciphers?: string
  /** Empty: no name is sent. */
  readonly servername?: string
}

export interface SmtpScript {
  /** `[]`: the address of this computer, as a literal. */
  readonly ehloName: string
  readonly implicitTls: boolean
  /** Use STARTTLS when offered, then EHLO again. */
  readonly startTls: boolean
  /** Sent in one packet with STARTTLS, to see whether the server drops it as it must (CVE-2011-0411): `NOOP`. */
  readonly behindStartTls?: string
  /** Commands after the (last) EHLO: `MAIL FROM:<>`; sent one by one, or in a row where the server offers PIPELINING. Never DATA. RSET and QUIT are sent by themselves. */
  readonly commands: readonly string[]
}

export interface SmtpReply {
  /** 0: something that is no SMTP reply. */
  readonly code: number
  readonly enhancedStatusCode: string | null
  /** The text of each line, without code; byte strings made safe for showing. */
  readonly lines: readonly string[]
  readonly tookMs: number
}

export interface SmtpSession {
  readonly endpoint: Endpoint
  readonly connection: ConnectOutcome
  readonly connectMs: number
  readonly banner: SmtpReply | null
  readonly ehlo: SmtpReply | null
  /** EHLO keywords in capitals with their parameters (RFC 5321 §4.1.1.1), before TLS. */
  readonly capabilities: ReadonlyMap<string, string>
  readonly startTls: 'used' | 'notOffered' | 'refused' | 'failed' | 'notTried'
  /** The handshake, implicit or by STARTTLS; null: none was made. */
  readonly tls: TlsState | null
  readonly capabilitiesAfterTls: ReadonlyMap<string, string> | null
  /** True: what stood behind STARTTLS in the clear was carried out under TLS. */
  readonly ranBehindStartTls?: boolean
  /** One per command that was sent; shorter when the server hung up. */
  readonly replies: readonly { readonly command: string; readonly reply: SmtpReply }[]
  /** Why it ended early: `timeout`, `closed`, `tooMuch` (a banner without end), `malformed`; null: it went to its end. */
  readonly broke: 'timeout' | 'closed' | 'tooMuch' | 'malformed' | null
  readonly transcript: readonly string[]
  readonly tookMs: number
}

export interface ServiceGreeting {
  readonly endpoint: Endpoint
  readonly connection: ConnectOutcome
  readonly greeting: string | null
  readonly capabilities: readonly string[]
  readonly startTls: 'used' | 'notOffered' | 'refused' | 'failed' | 'notTried'
  readonly tls: TlsState | null
  readonly capabilitiesAfterTls: readonly string[] | null
  readonly broke: 'timeout' | 'closed' | 'tooMuch' | 'malformed' | null
  readonly transcript: readonly string[]
  readonly tookMs: number
}

export interface TlsState {
  readonly outcome: 'ok' | 'failed'
  /**
   * Where it failed: before a handshake (`connection`, `startTls`), in it (`handshake`), or because this computer's own
   * library cannot offer what was asked (`offer`). Only `handshake` says something about the server's TLS.
   */
  readonly failedAt?: 'connection' | 'startTls' | 'offer' | 'handshake'
  /** OpenSSL's words when it failed. */
  readonly error: string | null
  readonly protocol: string | null
  readonly cipher: string | null
  readonly keyExchange: { readonly type: string; readonly name: string | null; readonly bits: number | null } | null
  /** Leaf first, as sent by the server. */
  readonly chain: readonly Certificate[]
  /** Chain checked against this computer's trust store, whatever the name: null trusted, else OpenSSL's code (`CERT_HAS_EXPIRED` …). */
  readonly trustError: string | null
}

export interface Certificate {
  readonly subject: string
  readonly issuer: string
  /** dNSName and iPAddress of subjectAltName, lower-case. */
  readonly names: readonly string[]
  /** Milliseconds since 1970. */
  readonly validFrom: number
  readonly validTo: number
  readonly serial: string
  readonly keyType: string
  readonly keyBits: number | null
  readonly signatureAlgorithm: string | null
  /** Whole certificate and SubjectPublicKeyInfo, DER. */
  readonly der: Uint8Array
  readonly spki: Uint8Array
}

export interface HttpsPort {
  /** GET over https with a verified certificate. Redirects are not followed; `location` tells where it would have gone. */
  get(url: string, options?: HttpsOptions): Promise<HttpsOutcome>
}

export interface HttpsOptions {
  /** Octets of body; more is cut and `tooLarge` set. 64 KB unless told. */
  readonly limit?: number
  readonly timeoutMs?: number
  readonly headers?: Readonly<Record<string, string>>
  /** `POST` with an empty body where a check needs to know the answer to one; GET unless told. */
  readonly method?: 'GET' | 'HEAD' | 'POST'
  readonly body?: string
}

export interface HttpsOutcome {
  readonly url: string
  /** `certificate`: the connection was made, but its certificate is not good for this host. */
  readonly outcome:
    | 'ok'
    | 'nameNotFound'
    | 'refused'
    | 'timeout'
    | 'unreachable'
    | 'certificate'
    | 'tls'
    | 'malformed'
    | 'cancelled'
  readonly error: string | null
  readonly status: number | null
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: ByteString
  readonly tooLarge: boolean
  readonly location: string | null
  readonly tls: TlsState | null
  readonly addresses: readonly string[]
  readonly tookMs: number
}

export interface HashPort {
  /** Lower-case hex. */
  digest(algorithm: 'sha1' | 'sha256' | 'sha384' | 'sha512', data: Uint8Array): string
  /** Bits of an RSA key in DER (SubjectPublicKeyInfo or RFC 8017 RSAPublicKey); null: no such key. */
  rsaBits(der: Uint8Array): number | null
}

/** The DKIM and ARC signatures of one mail, verified. */
export interface SignaturePort {
  verify(message: ByteString): Promise<SignatureReport>
}

export interface SignatureReport {
  readonly dkim: readonly DkimResult[]
  readonly arc: {
    readonly result: 'none' | 'pass' | 'fail'
    readonly instances: number
    readonly detail: string | null
    /** Who sealed, the first instance first. */
    readonly sealers: readonly string[]
  }
  /** What another implementation (mailauth) says of the same signatures, in the same order; null: it gave no answer. */
  readonly secondOpinion: { readonly dkim: readonly string[]; readonly arc: string } | null
}

export interface DkimResult {
  /** RFC 8601 §2.7.1. */
  readonly result: 'none' | 'pass' | 'fail' | 'policy' | 'neutral' | 'temperror' | 'permerror'
  /** Why, in a few words: `body hash did not verify`. */
  readonly detail: string | null
  readonly domain: string
  readonly selector: string
  readonly algorithm: string
  readonly canonicalization: string
  /** `i=`, or its default. */
  readonly identity: string
  readonly signedHeaders: readonly string[]
  readonly bodyLength: number | null
  /** Seconds since 1970. */
  readonly timestamp: number | null
  readonly expires: number | null
  readonly keyBits: number | null
}

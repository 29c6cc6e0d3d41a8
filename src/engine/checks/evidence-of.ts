import { presentRecord } from '../dns/present-record.ts'
import type { DnsResponse } from '../dns/response.ts'
import { utcDay } from '../dns/utc-time.ts'
import type { Evidence } from './finding.ts'
import { shorten } from './shorten.ts'
import type { Certificate, HttpsOutcome, ServiceGreeting, SmtpSession, TlsState } from './world.ts'

const MOST_LINES = 100
const MOST_CHARACTERS = 2000

/** A question and its answer, to be repeated by hand. */
export function dnsEvidence(response: DnsResponse): Evidence {
  const records = [...response.records, ...response.signatures]
  const shown = records.length > 0 ? records : response.authority.filter(({ data }) => data.type === 'SOA')
  const { question, status, rcode, security, server, transport, tookMs } = response
  return {
    kind: 'dns',
    name: question.name,
    type: question.type,
    status,
    lines: linesOf(shown.slice(0, MOST_LINES).map(presentRecord), shown.length),
    rcode,
    security,
    extendedErrors: response.extendedErrors
      .slice(0, 10)
      .map(({ code, text }) => shorten(`${code} ${text}`.trim(), 300)),
    server,
    transport,
    tookMs,
  }
}

/** A conversation, line by line, and the certificates that were shown in it. */
export function dialogueEvidence(
  session: SmtpSession | ServiceGreeting,
  protocol: 'smtp' | 'imap' | 'pop3' | 'managesieve',
) {
  const { endpoint, transcript, tookMs } = session
  const dialogue: Evidence = {
    kind: 'dialogue',
    protocol,
    ...endpoint,
    lines: linesOf(transcript.slice(0, MOST_LINES), transcript.length),
    tookMs,
  }
  return session.tls === null ? [dialogue] : [dialogue, tlsEvidence(session.tls, endpoint)]
}

/** A handshake: version, cipher, and each certificate. */
export function tlsEvidence(
  tls: TlsState,
  endpoint: { readonly host: string; readonly address: string; readonly port: number },
): Evidence {
  const { host, address, port } = endpoint
  const first = tls.outcome === 'ok' ? `${tls.protocol} ${tls.cipher}` : `failed: ${tls.error}`
  const trust = tls.trustError === null ? 'trusted by this computer' : `not trusted: ${tls.trustError}`
  const lines = [first, trust, ...tls.chain.slice(0, 10).flatMap(certificateLines)]
  return { kind: 'certificate', host, address, port, lines: linesOf(lines, lines.length) }
}

/** A page that was fetched. */
export function httpsEvidence(outcome: HttpsOutcome): Evidence {
  const headers = Object.entries(outcome.headers).slice(0, 20)
  const head = [outcome.error ?? outcome.outcome, ...headers.map(([name, value]) => `${name}: ${value}`)]
  const body = outcome.body.slice(0, 4000).split(/\r?\n/).slice(0, 40)
  return {
    kind: 'https',
    url: outcome.url,
    status: outcome.status,
    lines: linesOf([...head, '', ...body], head.length + body.length + 1),
    tookMs: outcome.tookMs,
  }
}

function certificateLines(certificate: Certificate, place: number): string[] {
  const { subject, issuer, names, keyType, keyBits, validFrom, validTo } = certificate
  const dates = `valid ${utcDay(validFrom)} to ${utcDay(validTo)}`
  const key = `${keyType}${keyBits === null ? '' : ` ${keyBits}`}`
  return [
    `[${place}] ${subject}`,
    `    issued by ${issuer}; ${key}; ${dates}`,
    ...(names.length > 0 ? [`    for ${names.slice(0, 20).join(', ')}`] : []),
  ]
}

function linesOf(lines: readonly string[], of: number): readonly string[] {
  const shown = lines.map((line) => shorten(line, MOST_CHARACTERS))
  return of > lines.length ? [...shown, `… ${of - lines.length} more`] : shown
}

import type { DnsAnswer, Lookup } from '../../engine/dns/dns-answer.ts'
import type { RecordData, RecordType } from '../../engine/dns/record.ts'
import type { DnsStatus } from '../../engine/dns/response.ts'
import { toByteString } from '../../engine/messages/byte-string.ts'

/**
 * A resolver of the shape of `dns.promises.resolve`: addresses and names as texts, TXT as lists of strings, MX as
 * `{ priority, exchange }`; rejects with a `code` such as `ENOTFOUND`, `ENODATA`, `ESERVFAIL`, `ETIMEOUT`, `EREFUSED`.
 */
export type FaceResolver = (name: string, rrtype: string) => unknown

/** A resolver of that shape as the engine's port. Whatever it does, the port answers. */
export function resolverPort(resolver: FaceResolver): Lookup {
  return async (name, type) => {
    const started = performance.now()
    const answered = (status: DnsStatus, data: readonly RecordData[]): DnsAnswer => ({
      status,
      data,
      tookMs: performance.now() - started,
    })
    try {
      const data = readAnswers(await resolver(name, type), type)
      return answered(data.length > 0 ? 'answer' : 'noData', data)
    } catch (error) {
      return answered(statusOf(error), [])
    }
  }
}

const STATUS_OF_CODE: Readonly<Record<string, DnsStatus>> = {
  ENOTFOUND: 'nxDomain',
  NXDOMAIN: 'nxDomain',
  // A name that cannot be asked for cannot exist.
  EBADNAME: 'nxDomain',
  ENODATA: 'noData',
  NODATA: 'noData',
  EREFUSED: 'refused',
  ETIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  ECANCELLED: 'timeout',
  ECONNREFUSED: 'unreachable',
  EBADRESP: 'malformed',
}

function statusOf(error: unknown): DnsStatus {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return (Object.hasOwn(STATUS_OF_CODE, code) ? STATUS_OF_CODE[code] : undefined) ?? 'servFail'
}

function readAnswers(answers: unknown, type: RecordType): readonly RecordData[] {
  if (!Array.isArray(answers)) return []
  return answers.map((answer) => readAnswer(answer, type)).filter((data) => data !== null)
}

function readAnswer(answer: unknown, type: RecordType): RecordData | null {
  if (type === 'TXT' || type === 'SPF') return { type, strings: [answer].flat().map((text) => bytesOf(String(text))) }
  if (type === 'MX') return readExchange(answer)
  if (typeof answer !== 'string') return null
  if (type === 'A' || type === 'AAAA') return { type, address: answer }
  if (type === 'CNAME' || type === 'NS' || type === 'PTR') return { type, target: plainName(answer) }
  return null
}

function readExchange(answer: unknown): RecordData | null {
  if (typeof answer !== 'object' || answer === null || !('exchange' in answer)) return null
  const preference = 'priority' in answer ? Number(answer.priority) : 0
  return { type: 'MX', preference, exchange: plainName(String(answer.exchange)) }
}

/** Node gives one character per byte; whoever fakes it may give real characters. */
function bytesOf(text: string): string {
  return /[^\0-\xff]/.test(text) ? toByteString(text) : text
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}

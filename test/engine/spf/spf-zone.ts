import type { DnsAnswer, Lookup } from '../../../src/engine/dns/dns-answer.ts'
import type { RecordData, RecordType } from '../../../src/engine/dns/record.ts'
import type { DnsStatus } from '../../../src/engine/dns/response.ts'
import { evaluateSpf, type SpfVerdict } from '../../../src/engine/spf/evaluate-spf.ts'
import type { SpfOptions } from '../../../src/engine/spf/spf-evaluation.ts'

/** What a name answers, by type; a text instead of a list is how the question fails. MX as `10 mail.example.org`. */
export type SpfZone = Readonly<
  Record<string, Partial<Record<RecordType, readonly (string | readonly string[])[] | DnsStatus>>>
>

/** A look-up in a few names, and what was asked. */
export function zoneLookup(zone: SpfZone): { readonly lookup: Lookup; readonly asked: string[] } {
  const asked: string[] = []
  const lookup: Lookup = async (name, type) => {
    asked.push(`${name} ${type}`)
    return answerOf(zone, name, type)
  }
  return { lookup, asked }
}

function answerOf(zone: SpfZone, name: string, type: RecordType): DnsAnswer {
  const ended = (status: DnsStatus): DnsAnswer => ({ status, data: [], tookMs: 1 })
  const names = Object.hasOwn(zone, name) ? zone[name] : undefined
  if (names === undefined) return ended('nxDomain')
  const answers = names[type]
  if (answers === undefined) return ended('noData')
  if (typeof answers === 'string') return ended(answers)
  return { status: 'answer', data: answers.map((answer) => dataFrom(answer, type)), tookMs: 1 }
}

function dataFrom(answer: string | readonly string[], type: RecordType): RecordData {
  const strings = typeof answer === 'string' ? [answer] : answer
  const text = strings.join('')
  if (type === 'A' || type === 'AAAA') return { type, address: text }
  if (type === 'PTR' || type === 'CNAME' || type === 'NS') return { type, target: text }
  if (type === 'TXT' || type === 'SPF') return { type, strings }
  if (type !== 'MX') throw new TypeError(`no ${type} in these tests`)
  const [preference, exchange = ''] = text.split(' ')
  return { type, preference: Number(preference), exchange: exchange === '.' ? '' : exchange }
}

export interface Asking {
  readonly ip?: string
  readonly mailFrom?: string | null
  readonly helo?: string | null
  readonly zone: SpfZone
  readonly options?: Partial<SpfOptions>
}

/** Evaluates within these names: for `anna@example.org` at 192.0.2.1 unless told. */
export function evaluateIn({ ip, mailFrom, helo, zone, options }: Asking): Promise<SpfVerdict> {
  const question = {
    ip: ip ?? '192.0.2.1',
    mailFrom: mailFrom === undefined ? 'anna@example.org' : mailFrom,
    helo: helo === undefined ? 'client.example.net' : helo,
  }
  const clock = { now: () => 1_700_000_000_000, elapsed: () => 0 }
  return evaluateSpf(question, zoneLookup(zone).lookup, { ...clock, ...options })
}

/** What a record alone says of 192.0.2.1, beside some other names. */
export async function resultOf(record: string, zone: SpfZone = {}, ip = '192.0.2.1'): Promise<string> {
  const own = { ...zone['example.org'], TXT: [record] }
  const { result } = await evaluateIn({ ip, zone: { ...zone, 'example.org': own } })
  return result
}

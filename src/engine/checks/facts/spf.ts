import type { Lookup } from '../../dns/dns-answer.ts'
import { dataOf } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import type { ByteString } from '../../messages/byte-string.ts'
import { type BrokenJoint, findBrokenJoint } from '../../spf/broken-joint.ts'
import { evaluateSpf, type SpfVerdict } from '../../spf/evaluate-spf.ts'
import { isSpfRecord, readRecord, type SpfRecord } from '../../spf/read-record.ts'
import type { SpfTreeNode } from '../../spf/spf-tree.ts'
import type { SpfWalk } from '../../spf/spf-walk.ts'
import { walkSpf } from '../../spf/walk-spf.ts'
import { fact, type Run } from '../run.ts'

/** What the TXT records of a name say of SPF. */
export interface SpfRecords {
  /** `joint`: a record whose strings run together. `version`: one that is none for its first word. */
  readonly status: 'one' | 'none' | 'several' | 'joint' | 'version' | 'missing' | 'unknown'
  /** The records of version 1 (RFC 7208 §4.5). */
  readonly texts: readonly ByteString[]
  /** Read, when there is exactly one. */
  readonly record: SpfRecord | null
  readonly joint: BrokenJoint | null
  /** Texts that were meant as records and are none: `v=spf10 …`, `"v=spf1 …"`. */
  readonly nearMisses: readonly ByteString[]
  /** Remains of Sender ID: `spf2.0/…`. */
  readonly senderId: readonly ByteString[]
  readonly response: DnsResponse
}

/** The SPF records of any name. */
const spfRecordsOf = fact('spfRecordsOf', async (run, name: string): Promise<SpfRecords> => {
  const response = await run.dns.resolve(name, 'TXT')
  const records = dataOf(response.records, 'TXT').map(({ strings }) => strings)
  const all = records.map((strings) => strings.join(''))
  const texts = all.filter(isSpfRecord)
  const joint = texts.length > 1 ? null : (records.map(findBrokenJoint).find((found) => found !== null) ?? null)
  const nearMisses = all.filter((text) => !isSpfRecord(text) && NEAR_MISS.test(text))
  return {
    status: statusOf(response, texts, joint, nearMisses),
    texts,
    record: texts.length === 1 && texts[0] !== undefined ? readRecord(texts[0]) : null,
    joint,
    nearMisses,
    senderId: all.filter((text) => /^spf2\.0\//i.test(text)),
    response,
  }
})

/** The SPF records of the domain in question. */
export const spfRecords = fact('spfRecords', (run) => run.get(spfRecordsOf, run.subject.domain))

/** The domain's record with everything below it, each branch followed. */
export const spfWalk = fact('spfWalk', (run): Promise<SpfWalk> => walkSpf(run.subject.domain, lookupOf(run)))

/** The tree of it, JSON-safe. */
export const spfTree = fact('spfTree', async (run): Promise<SpfTreeNode> => (await run.get(spfWalk)).tree)

/** What SPF says when this address sends for the domain. */
export const spfFor = fact('spfFor', async (run, ip: string): Promise<SpfVerdict> => {
  // Everything that does not depend on the address is asked at once by the walk.
  await run.get(spfWalk)
  const { domain, localPart, ehloName } = run.subject
  return evaluate(run, { ip, mailFrom: `${localPart ?? 'postmaster'}@${domain}`, helo: ehloName ?? domain })
})

/** What SPF says of a HELO name for an address, as for bounces (RFC 7208 §2.4). The argument is `name address`. */
export const spfForHelo = fact('spfForHelo', async (run, nameAndAddress: string): Promise<SpfVerdict> => {
  const [helo = '', ip = ''] = nameAndAddress.split(' ')
  return evaluate(run, { ip, mailFrom: null, helo })
})

function evaluate(run: Run, question: Parameters<typeof evaluateSpf>[0]): Promise<SpfVerdict> {
  // Times are those of the questions; nothing here counts as late.
  return evaluateSpf(question, lookupOf(run), { now: run.now, elapsed: () => 0 })
}

/** The run's DNS as SPF asks: plain names, and only the records of the type asked for. */
function lookupOf(run: Run): Lookup {
  return async (name, type) => {
    const { status, records, tookMs } = await run.dns.resolve(name.replaceAll('\\', '\\\\'), type)
    return { status, data: records.map(({ data }) => data).filter((data) => data.type === type), tookMs }
  }
}

const NEAR_MISS = /^[\s"'“”\xa0-\xff]*v ?= ?spf ?-?\d*/i

function statusOf(
  response: DnsResponse,
  texts: readonly ByteString[],
  joint: BrokenJoint | null,
  nearMisses: readonly ByteString[],
): SpfRecords['status'] {
  if (!isConclusive(response)) return 'unknown'
  if (response.status === 'nxDomain') return 'missing'
  if (texts.length > 1) return 'several'
  if (joint !== null) return 'joint'
  if (texts.length === 1) return 'one'
  return nearMisses.length > 0 ? 'version' : 'none'
}

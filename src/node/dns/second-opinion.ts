import type { RecordType } from '../../engine/dns/record.ts'
import type { DnsResponse } from '../../engine/dns/response.ts'
import type { Exchange } from './exchange.ts'
import { canonicalName, followAliases } from './follow-aliases.ts'
import { codeOfType, knownType } from './wire/type-codes.ts'

/** A key of the root in which everything is rooted, as a DS record has it. */
export interface TrustAnchor {
  readonly keyTag: number
  readonly algorithm: number
  readonly digestType: number
  /** Hex. */
  readonly digest: string
}

export type Opinion = 'secure' | 'bogus' | null

export interface OpinionSetup {
  readonly askUnchecked: (name: string, type: RecordType) => Promise<Exchange | null>
  /** Null: the keys of the root that IANA publishes (20326 and 38696). */
  readonly trustAnchors: readonly TrustAnchor[] | null
  readonly now: () => number
}

/**
 * Validates an answer by ourselves, from the root down, over whatever resolver there is. The library proves no absence, and
 * takes a refused key for an unsigned zone; so only what it finds secure or bogus is an opinion.
 */
export async function secondOpinion(setup: OpinionSetup, name: string, type: RecordType): Promise<Opinion> {
  const asked = await setup.askUnchecked(name, type)
  const answers = asked?.message?.answers ?? []
  const { aliases, found } = followAliases(name, codeOfType(type), answers)
  if (!found) return null
  const owners = [canonicalName(name), ...aliases]
  const opinions = await Promise.all(
    owners.map((owner, index) => validate(setup, owner, index === owners.length - 1 ? type : 'CNAME')),
  )
  if (opinions.includes('bogus')) return 'bogus'
  return opinions.every((opinion) => opinion === 'secure') ? 'secure' : null
}

/** DANE rests on these (RFC 7672 §2.2), so their proof is worth some questions more. */
const WORTH_PROVING: readonly RecordType[] = ['MX', 'TLSA']

/** An answer about which the resolver could not be believed, with our own proof where there is one. */
export async function provenByUs(
  response: DnsResponse,
  opinionOn: (name: string, type: RecordType) => Promise<Opinion>,
): Promise<DnsResponse> {
  const { question, status, security } = response
  if (status !== 'answer' || security !== 'unknown' || !WORTH_PROVING.includes(question.type)) return response
  const opinion = await opinionOn(question.name, question.type)
  // What we find bogus a check says by itself; here it stays open.
  return opinion === 'secure' ? { ...response, security: opinion } : response
}

async function validate(setup: OpinionSetup, name: string, type: RecordType): Promise<Opinion> {
  // The library knows no escapes.
  if (name.includes('\\')) return null
  await askAhead(setup, name, type)
  const { dnssecLookUp, Question, SecurityStatus } = await import('@relaycorp/dnssec')
  try {
    const result = await dnssecLookUp(
      new Question(name === '' ? '.' : name, codeOfType(type)),
      async (question) => {
        const asked = await setup.askUnchecked(
          question.name.replace(/\.$/, ''),
          knownType(question.typeId) as RecordType,
        )
        // What we could read ourselves does no harm to the library's reader.
        if (asked?.bytes == null || asked.message === null) throw new Error('no answer')
        return asked.bytes
      },
      {
        dateOrPeriod: new Date(setup.now()),
        ...(setup.trustAnchors !== null && { trustAnchors: setup.trustAnchors.map(toLibrary) }),
      },
    )
    if (result.status === SecurityStatus.SECURE) return 'secure'
    return result.status === SecurityStatus.BOGUS ? 'bogus' : null
  } catch {
    return null
  }
}

/** The library asks one question after the other; asked at once, they wait in the cache when it comes to them. */
async function askAhead({ askUnchecked }: OpinionSetup, name: string, type: RecordType): Promise<void> {
  const labels = name === '' ? [] : name.split('.')
  const zones = labels.map((_, index) => labels.slice(index).join('.'))
  await Promise.all([
    askUnchecked(name, type),
    askUnchecked('', 'DNSKEY'),
    ...zones.flatMap((zone) => [askUnchecked(zone, 'DNSKEY'), askUnchecked(zone, 'DS')]),
  ])
}

function toLibrary({ digest, ...anchor }: TrustAnchor) {
  return { ...anchor, digest: Buffer.from(digest, 'hex') }
}

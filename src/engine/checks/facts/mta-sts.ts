import { dataOf } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import { textsAt } from '../../dns/texts-at.ts'
import { parseStsPolicy, type StsPolicy, type StsPolicyProblem } from '../../mta-sts/sts-policy.ts'
import { readStsRecords, type StsRecord } from '../../mta-sts/sts-record.ts'
import { dnsLookup } from '../dns-lookup.ts'
import { fact, type Run } from '../run.ts'
import type { HttpsOutcome } from '../world.ts'
import { type HostAddresses, hostAddresses } from './host-addresses.ts'

/** The MTA-STS of the domain: its record, and the policy that its policy host serves. */
export interface MtaSts {
  /** `several`, `invalid`: senders act as if there were no record (RFC 8461 §3.1). `misplaced`: one at another name. */
  readonly status: 'found' | 'several' | 'invalid' | 'misplaced' | 'none' | 'unknown'
  readonly record: StsRecord | null
  /** The texts that it is about, and the name where they stand. */
  readonly texts: readonly string[]
  readonly name: string
  readonly response: DnsResponse
  readonly host: HostAddresses
  /** Null: nothing was fetched, since the policy host has no address. */
  readonly page: HttpsOutcome | null
  /** Null: there is none that could be read, not even with patience for empty lines. */
  readonly policy: StsPolicy | null
  /** What is wrong with the file that came; null: nothing, or none came. */
  readonly problem: StsPolicyProblem | null
}

/** RFC 8461 §3.3: senders should wait up to a minute; nobody at a window does. */
const PATIENCE_MS = 10_000
const LARGEST = 65_536

/** Asks for everything at once; the policy is fetched also without a record, to tell a forgotten record from no wish. */
export const mtaSts = fact('mtaSts', async (run): Promise<MtaSts> => {
  const { domain } = run.subject
  const name = `_mta-sts.${domain}`
  const [response, { host, page }, elsewhere] = await Promise.all([
    run.dns.resolve(name, 'TXT'),
    fetchPolicy(run, `mta-sts.${domain}`),
    findMisplaced(run),
  ])
  const texts = dataOf(response.records, 'TXT').map(({ strings }) => strings.join(''))
  const record = isConclusive(response) ? readStsRecords(texts) : null
  const place = placeOf(record, texts, elsewhere, name)
  return { record, response, host, page, ...place, ...readPage(page) }
})

function placeOf(
  record: StsRecord | null,
  texts: readonly string[],
  elsewhere: { readonly name: string; readonly texts: readonly string[] } | null,
  name: string,
): Pick<MtaSts, 'status' | 'texts' | 'name'> {
  if (record === null) return { status: 'unknown', texts, name }
  if (record.valid) return { status: 'found', texts, name }
  if (record.reason === 'several') return { status: 'several', texts, name }
  const attempts = texts.filter((text) => /^[\s"]{0,9}v\s{0,9}=\s{0,9}"?sts/i.test(text))
  if (attempts.length > 0) return { status: 'invalid', texts: attempts, name }
  if (elsewhere !== null) return { status: 'misplaced', ...elsewhere }
  return { status: 'none', texts: [], name }
}

async function fetchPolicy(run: Run, name: string): Promise<Pick<MtaSts, 'host' | 'page'>> {
  const host = await run.get(hostAddresses, name)
  if (host.status !== 'found') return { host, page: null }
  const url = `https://${name}/.well-known/mta-sts.txt`
  return { host, page: await run.https.get(url, { limit: LARGEST, timeoutMs: PATIENCE_MS }) }
}

function readPage(page: HttpsOutcome | null): Pick<MtaSts, 'policy' | 'problem'> {
  if (page === null || page.outcome !== 'ok' || page.status !== 200) return { policy: null, problem: null }
  if (page.tooLarge) return { policy: null, problem: { kind: 'tooLong', line: null, text: '' } }
  const { policy, problem } = parseStsPolicy(page.body)
  if (problem?.kind !== 'emptyLine') return { policy, problem }
  const patient = parseStsPolicy(page.body.replace(/\r?\n(?:[ \t]*\r?\n)+/g, '\n').replace(/^(?:[ \t]*\r?\n)+/, ''))
  return { policy: patient.policy, problem: patient.problem ?? problem }
}

/** Where the record is put by mistake. */
async function findMisplaced(run: Run): Promise<{ readonly name: string; readonly texts: readonly string[] } | null> {
  const { domain } = run.subject
  const names = [domain, `mta-sts.${domain}`, `_mta-sts.${domain}.${domain}`]
  const found = await Promise.all(
    names.map(async (name) => {
      const texts = (await textsAt(name, dnsLookup(run))) ?? []
      return { name, texts: texts.filter((text) => /^v=STSv1\s*;/.test(text)) }
    }),
  )
  return found.find(({ texts }) => texts.length > 0) ?? null
}

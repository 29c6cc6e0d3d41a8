import { judgeSignatures, type SignatureState } from '../../dns/judge-signatures.ts'
import type { DataOf, RecordType } from '../../dns/record.ts'
import type { DnsResponse } from '../../dns/response.ts'
import { fact, type Run } from '../run.ts'
import { dnssec, signedAnswers } from './dnssec.ts'

/** The signature of one record set, as the best server has it, and as each has it. */
export interface SignedSet {
  /** `example.org MX` */
  readonly label: string
  readonly state: SignatureState
  readonly signature: DataOf<'RRSIG'> | null
  readonly byServer: readonly { readonly server: string; readonly state: SignatureState }[]
}

/** The record sets that mail rests on, with their signatures. Only what exists and is no alias. */
export const signedSets = fact('signedSets', async (run): Promise<readonly SignedSet[]> => {
  const zone = await run.get(dnssec)
  const { domain } = run.subject
  const wanted: readonly (readonly [string, RecordType])[] = [
    [zone.apex, 'DNSKEY'],
    [zone.apex, 'SOA'],
    [zone.apex, 'NS'],
    [domain, 'MX'],
    [domain, 'TXT'],
    [`_dmarc.${domain}`, 'TXT'],
  ]
  const sets = await Promise.all(wanted.map(([name, type]) => signedSet(run, zone, name, type)))
  return sets.filter((set) => set !== null)
})

type Keys = Parameters<typeof judgeSignatures>[2]

async function signedSet(run: Run, zone: Keys, name: string, type: RecordType): Promise<SignedSet | null> {
  const answers = (await signedAnswers(run, name, type)).filter(isPlain)
  const judged = answers.map((answer) => ({
    server: `${answer.server.name} (${answer.server.address})`,
    ...judgeSignatures(answer.signatures, type, zone, Math.floor(run.now() / 1000)),
  }))
  const best = judged.find(({ state }) => state === 'valid') ?? judged[0]
  if (best === undefined) return null
  const byServer = judged.map(({ server, state }) => ({ server, state }))
  return { label: `${name} ${type}`, state: best.state, signature: best.signature, byServer }
}

function isPlain({ status, aliases }: DnsResponse): boolean {
  return status === 'answer' && aliases.length === 0
}

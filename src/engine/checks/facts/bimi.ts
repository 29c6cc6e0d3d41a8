import { type BimiRecord, isBimiRecord, parseBimiRecord } from '../../bimi/bimi-record.ts'
import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { textsAt } from '../../dns/texts-at.ts'
import { dnsLookup } from '../dns-lookup.ts'
import { fact, type Run } from '../run.ts'
import type { HttpsOutcome } from '../world.ts'

/** The BIMI of the domain, at the selector `default`. */
export interface Bimi {
  readonly status: 'found' | 'several' | 'invalid' | 'none' | 'unknown'
  readonly record: BimiRecord | null
  readonly texts: readonly string[]
  readonly name: string
}

/** Of the domain itself, else of the registered domain above it (draft-brand-indicators §7.2). */
export const bimi = fact('bimi', async (run): Promise<Bimi> => {
  const { domain } = run.subject
  const above = registeredDomain(domain)
  const [own, inherited] = await Promise.all([bimiAt(run, domain), above === domain ? null : bimiAt(run, above)])
  return own.status === 'none' && inherited !== null ? inherited : own
})

async function bimiAt(run: Run, domain: string): Promise<Bimi> {
  const name = `default._bimi.${domain}`
  const all = await textsAt(name, dnsLookup(run))
  if (all === null) return { status: 'unknown', record: null, texts: [], name }
  const texts = all.filter((text) => isBimiRecord(text) || /^[\s"]{0,9}v\s{0,9}=\s{0,9}"?bimi/i.test(text))
  const [text] = texts
  if (text === undefined) return { status: 'none', record: null, texts, name }
  if (texts.length > 1) return { status: 'several', record: null, texts, name }
  const record = parseBimiRecord(text)
  return { status: record.valid ? 'found' : 'invalid', record, texts, name }
}

/** A file that the record names; null: it names none. More than a megabyte is never read. */
export const bimiFile = fact('bimiFile', async (run, which: 'logo' | 'certificate'): Promise<HttpsOutcome | null> => {
  const { record } = await run.get(bimi)
  const url = record?.valid ? record[which] : null
  return url === null ? null : run.https.get(url, { limit: 1_048_576, timeoutMs: 10_000 })
})

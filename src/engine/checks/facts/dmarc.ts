import { type DmarcRecord, isDmarcRecord, readDmarcRecord } from '../../dmarc/dmarc-record.ts'
import { findPolicy, type PolicyDiscovery } from '../../dmarc/find-policy.ts'
import { type OlderReading, readAsOlderReceivers, registeredDomain } from '../../dmarc/older-receivers.ts'
import { type TreeWalk, type WalkStep, walkTree } from '../../dmarc/tree-walk.ts'
import { isWithin } from '../../dns/domain-name.ts'
import { textsAt } from '../../dns/texts-at.ts'
import { dnsLookup } from '../dns-lookup.ts'
import { fact, type Run } from '../run.ts'

/** The DMARC of the domain in question, as it stands in the DNS. */
export interface DmarcState {
  /**
   * `found`: one record applies, be it in force or not · `several`, `duplicateTags`: what stands there is discarded ·
   * `notARecord`: something that means to be one · `misplaced`: one, at a name where nobody looks · `none` · `error`: the DNS did not answer.
   */
  readonly status: 'found' | 'several' | 'duplicateTags' | 'notARecord' | 'misplaced' | 'none' | 'error'
  /** The domain below whose `_dmarc` the texts stand; of a misplaced one the name itself. */
  readonly place: string
  /** The texts that it is about. */
  readonly texts: readonly string[]
  /** The record, also one that receivers discard because of its tags; null: none. */
  readonly record: DmarcRecord | null
  readonly walk: TreeWalk
  readonly discovery: PolicyDiscovery
  readonly older: OlderReading
  /** All other TXT records at `_dmarc` of the domain. */
  readonly otherTexts: readonly string[]
}

/** The record that applies to the domain, and how it was found. */
export const dmarcState = fact('dmarcState', async (run): Promise<DmarcState> => {
  const { domain } = run.subject
  const lookup = dnsLookup(run)
  const nobody = { spf: null, dkim: [] }
  const [walk, older, texts, elsewhere] = await Promise.all([
    walkTree(domain, lookup),
    readAsOlderReceivers(domain, nobody, lookup),
    textsAt(`_dmarc.${domain}`, lookup),
    findMisplaced(run),
  ])
  const discovery = await findPolicy(walk, lookup)
  const otherTexts = (texts ?? []).filter((text) => !isDmarcRecord(text))
  return { ...judge(domain, walk, discovery, otherTexts, elsewhere), walk, discovery, older, otherTexts }
})

type Judged = Pick<DmarcState, 'status' | 'place' | 'texts' | 'record'>

function judge(
  domain: string,
  walk: TreeWalk,
  { record, policyDomain }: PolicyDiscovery,
  otherTexts: readonly string[],
  elsewhere: { readonly name: string; readonly texts: readonly string[] } | null,
): Judged {
  const own = walk.steps[0]
  if (own !== undefined && own.found !== 'nothing' && own.found !== 'record') return broken(own)
  const attempts = otherTexts.filter(looksLikeDmarc)
  if (own?.found === 'nothing' && attempts.length > 0)
    return { status: 'notARecord', place: domain, texts: attempts, record: readDmarcRecord(attempts[0] ?? '') }
  // The record of a public suffix is not the user's, and no substitute for one (RFC 9989 §4.10.1, note).
  const isOurs = record !== null && policyDomain !== null && isWithin(policyDomain, registeredDomain(domain))
  if (isOurs) return { status: 'found', place: policyDomain, texts: [record.text], record }
  const above = walk.steps.find(
    ({ found, domain: at }) => (found === 'several' || found === 'invalid') && isWithin(at, registeredDomain(domain)),
  )
  if (above !== undefined) return broken(above)
  if (walk.error !== null) return { status: 'error', place: walk.error.domain, texts: [], record: null }
  if (elsewhere !== null)
    return {
      status: 'misplaced',
      place: elsewhere.name,
      texts: elsewhere.texts,
      record: readDmarcRecord(elsewhere.texts[0] ?? ''),
    }
  return { status: 'none', place: domain, texts: [], record: null }
}

function broken({ found, domain, texts }: WalkStep): Judged {
  if (found === 'several') return { status: 'several', place: domain, texts, record: null }
  if (found === 'invalid')
    return { status: 'duplicateTags', place: domain, texts, record: readDmarcRecord(texts[0] ?? '') }
  return { status: 'error', place: domain, texts, record: null }
}

/** Wrong case, a space or quote in front, the tags in another order, a comma or nothing for the first semicolon. */
function looksLikeDmarc(text: string): boolean {
  return (
    /^[\s"']{0,9}v\s{0,9}=\s{0,9}["']?d?marc/i.test(text) ||
    /(?:^|;)\s{0,9}v\s{0,9}=\s{0,9}DMARC/i.test(text.slice(0, 2000))
  )
}

/** Where records are put by mistake: at the domain itself, at `dmarc`, and with the zone's name doubled by a panel. */
async function findMisplaced(run: Run): Promise<{ readonly name: string; readonly texts: readonly string[] } | null> {
  const { domain } = run.subject
  const names = [domain, `dmarc.${domain}`, `_dmarc.${domain}.${domain}`]
  const found = await Promise.all(
    names.map(async (name) => ({ name, texts: ((await textsAt(name, dnsLookup(run))) ?? []).filter(isDmarcRecord) })),
  )
  return found.find(({ texts }) => texts.length > 0) ?? null
}

import type { ListMeaning } from '../blocklists/judge-list-answer.ts'
import { entryKind } from '../blocklists/list-entry.ts'
import type { Localized } from '../bounces/diagnosis.ts'
import type { Verdict } from './check.ts'
import type { Blocklist } from './check-knowledge.ts'
import { askList, type ListAnswer, listReason, listsOf } from './facts/blocklists.ts'
import type { CheckOutcome, FindingPart, Fix } from './finding.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'
import { couldNotTell, fixBy, notApplicable, pass, worstOf } from './verdict.ts'
import type { ResolverReport } from './world.ts'

/** Which lists are asked about what, and how grave a listing is; null: it does not count here. */
export interface Sweep {
  readonly lists: (list: Blocklist) => boolean
  readonly entries: readonly string[]
  readonly grave: (meaning: ListMeaning, list: Blocklist) => CheckOutcome | null
}

/** Asks all lists about all entries at once, each list tested at the same time; so it takes as long as the slowest list. */
export async function judgeSweep(run: Run, { lists, entries, grave }: Sweep): Promise<Verdict> {
  const pairs = entries.flatMap((entry) =>
    listsOf(run, entryKind(entry))
      .filter(lists)
      .map((list) => ({ list, entry })),
  )
  if (pairs.length === 0) return notApplicable(NO_LISTS)
  const answers = await Promise.all(pairs.map(({ list, entry }) => askList(run, list, entry)))
  const listings = answers.flatMap((answer) => listingsIn(answer, grave))
  if (listings.length > 0)
    return worstOf(await Promise.all(listings.slice(0, MOST_PARTS).map((one) => partOf(run, one))), (_, these) =>
      summaryOf(these),
    )
  return withoutListing(answers, await run.dns.resolver())
}

/** Spamhaus's lists, which more receivers refuse by than by all others. */
export function isSpamhaus({ zone }: Blocklist): boolean {
  return zone.endsWith('.spamhaus.org')
}

/** Lists of bad senders, not of good or new ones. */
export function isBlocklist({ kind }: Blocklist): boolean {
  return kind === 'block'
}

/** An accusation by a list that large receivers refuse by. */
export function isGrave({ means }: ListMeaning, { weight }: Blocklist): boolean {
  return means === 'listed' && weight === 'high'
}

const MOST_PARTS = 60

/** What one list says of one entry, of one gravity. */
interface Listing {
  readonly answer: ListAnswer
  readonly outcome: CheckOutcome
  readonly meanings: readonly ListMeaning[]
}

function listingsIn(answer: ListAnswer, grave: Sweep['grave']): readonly Listing[] {
  const counted = answer.meanings.map((meaning) => ({ meaning, outcome: grave(meaning, answer.list) }))
  const outcomes = [...new Set(counted.map(({ outcome }) => outcome))].filter((outcome) => outcome !== null)
  return outcomes.map((outcome) => {
    const meanings = counted.filter((one) => one.outcome === outcome).map(({ meaning }) => meaning)
    return { answer, outcome, meanings }
  })
}

async function partOf(run: Run, listing: Listing): Promise<FindingPart & { readonly fix?: Fix }> {
  const { list, entry } = listing.answer
  const reason = await run.get(listReason, `${list.id} ${entry}`)
  const words = reason === null ? '' : ` (${shorten(reason, 160)})`
  const told = (language: 'en' | 'de') =>
    [...new Set(listing.meanings.map(({ text }) => text[language]))].slice(0, 4).join('; ')
  const summary = {
    en: `${list.name} lists ${shorten(entry, 80)}: ${told('en')}${words}.`,
    de: `${list.name} führt ${shorten(entry, 80)}: ${told('de')}${words}.`,
  }
  return { target: `${list.name}: ${shorten(entry, 80)}`, outcome: listing.outcome, summary, ...wayOut(listing) }
}

/** How to get off, with the page where the entry can be looked up. */
function wayOut({ answer: { list, entry }, meanings }: Listing): { readonly fix?: Fix } {
  const { removal, lookupUrl } = list
  if (removal === null) return {}
  const page = removal.url ?? lookupUrl?.replace('{query}', encodeURIComponent(entry)) ?? null
  const where = page === null ? '' : ` ${page}`
  const first = meanings.some(({ means }) => means === 'listed') ? CAUSE_FIRST : { en: '', de: '' }
  return { fix: fixBy({ en: `${first.en}${removal.text.en}${where}`, de: `${first.de}${removal.text.de}${where}` }) }
}

const CAUSE_FIRST = {
  en: 'First find and end the cause, or it comes back. ',
  de: 'Zuerst die Ursache finden und abstellen, sonst kommt der Eintrag wieder. ',
}

function summaryOf(these: readonly FindingPart[]): Localized {
  const [first] = these
  if (first === undefined) return NO_LISTS
  if (these.length === 1) return first.summary
  const names = shorten(these.map(({ target }) => target).join('; '), 300)
  return { en: `${these.length} entries: ${names}.`, de: `${these.length} Einträge: ${names}.` }
}

/** Only lists that may be believed say that something is not listed. */
function withoutListing(answers: readonly ListAnswer[], { honesty }: ResolverReport): Verdict {
  const believed = answers.filter(({ state }) => state === 'notListed' || state === 'listed')
  const asked = new Set(answers.map(({ list }) => list.id)).size
  const said = new Set(believed.map(({ list }) => list.id)).size
  const silent = [...new Set(answers.filter((one) => !believed.includes(one)).map(({ list }) => list.name))]
  if (said === 0) return couldNotTell(honesty === 'rewrites' ? REWRITTEN : nobodySaid(silent))
  const entries = shorten([...new Set(answers.map(({ entry }) => entry))].join(', '), 150)
  if (said === asked)
    return pass({
      en: `${entries}: no entry, with ${HOW_MANY.en[said] ?? `all ${said} lists`} asked.`,
      de: `${entries}: kein Eintrag, bei ${HOW_MANY.de[said] ?? `allen ${said} befragten Listen`}.`,
    })
  return pass({
    en: `${entries}: no entry, with ${said} of ${asked} lists; the others did not say anything that could be believed (${shorten(silent.join(', '), 150)}).`,
    de: `${entries}: kein Eintrag, bei ${said} von ${asked} Listen; die anderen sagten nichts, was zu glauben wäre (${shorten(silent.join(', '), 150)}).`,
  })
}

const REWRITTEN = {
  en: 'Could not tell: the resolver answers for names that do not exist, and that is how lists say “not listed”. Another resolver (--resolver) can ask them.',
  de: 'Nicht festzustellen: Der Resolver antwortet auch für Namen, die es nicht gibt, und genau daran ist „nicht gelistet“ zu erkennen. Mit einem anderen Resolver (--resolver) geht es.',
}

const HOW_MANY = {
  en: ['', 'the list', 'both lists'],
  de: ['', 'der befragten Liste', 'beiden befragten Listen'],
} as const

function nobodySaid(silent: readonly string[]): Localized {
  const names = shorten(silent.join(', '), 200)
  return {
    en: `Could not tell: ${names} refused the question, did not answer, or failed the test with its own test entries.`,
    de: `Nicht festzustellen: ${names} – die Frage wurde abgelehnt, blieb ohne Antwort, oder die Probe mit den eigenen Testeinträgen schlug fehl.`,
  }
}

const NO_LISTS = { en: 'There is no list to ask about it.', de: 'Es gibt keine Liste, die dazu zu befragen wäre.' }

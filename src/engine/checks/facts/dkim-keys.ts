import { type DkimKey, looksLikeDkimKey, readDkimKey } from '../../dkim/dkim-key.ts'
import { isWithin } from '../../dns/domain-name.ts'
import { isMailDomain } from '../../dns/mail-domain.ts'
import { dataOf } from '../../dns/record.ts'
import { type DnsResponse, isConclusive } from '../../dns/response.ts'
import { parseHeaders } from '../../messages/headers.ts'
import { readTagList, tagValue } from '../../tag-list/tag-list.ts'
import { fact, type Run } from '../run.ts'
import { mailHost } from './mail-host.ts'

/** A selector, and what stands at its name (RFC 6376 §3.6.2.1). */
export interface DkimSelector {
  readonly selector: string
  readonly domain: string
  /** `s._domainkey.d` */
  readonly name: string
  /** Who named it: the user, a signature of the mail that was handed in, or the list of selectors that software uses by itself. */
  readonly from: 'user' | 'message' | 'known'
  readonly response: DnsResponse
  /** `noKey`: texts that are no key. `unknown`: the question failed. */
  readonly status: 'found' | 'noKey' | 'missing' | 'unknown'
  readonly keys: readonly DkimKey[]
}

/** What is known of the DKIM keys of the domain. Of guessed selectors only those that exist. */
export interface DkimKeys {
  readonly selectors: readonly DkimSelector[]
  /** Keys that a wildcard gives to any selector; then guessing says nothing. */
  readonly wildcard: readonly DkimKey[]
  /** The answer for `_domainkey` of the domain itself. */
  readonly parent: DnsResponse
}

const MOST_NAMED = 20
const MOST_GUESSED = 150

/** The keys of the selectors that the user named, that a mail was signed with, and that are worth a guess. */
export const dkimKeys = fact('dkimKeys', async (run): Promise<DkimKeys> => {
  const { domain, selectors } = run.subject
  const [parent, probe, named] = await Promise.all([
    run.dns.resolve(`_domainkey.${domain}`, 'TXT'),
    run.dns.resolve(`${PROBE}._domainkey.${domain}`, 'TXT'),
    Promise.all([
      ...selectors.slice(0, MOST_NAMED).map((one) => lookAt(run, cleanSelector(one), domain, 'user')),
      ...signersOf(run).map(({ selector, signer }) => lookAt(run, selector, signer, 'message')),
    ]),
  ])
  const wildcard = textsOf(probe).filter(looksLikeDkimKey).map(readDkimKey)
  // RFC 8020: below a name that does not exist there is nothing.
  const guess = parent.status !== 'nxDomain' && wildcard.length === 0
  const known = named.filter((one) => one !== null)
  const guessed = guess ? await guessSelectors(run, new Set(known.map(({ name }) => name))) : []
  return { selectors: [...known, ...guessed], wildcard, parent }
})

/** A selector that nobody has. */
const PROBE = 'postdesk-wildcard-probe'

/** Accepts the whole name of the record as well. */
function cleanSelector(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\._domainkey(?:\..*)?$/, '')
    .replace(/\.$/, '')
}

async function guessSelectors(run: Run, asked: ReadonlySet<string>): Promise<readonly DkimSelector[]> {
  const { domain, knowledge } = run.subject
  const host = await run.get(mailHost)
  const worthIt = [...(host?.selectors ?? []), ...knowledge.selectors.map(({ selector }) => selector)]
  const names = [...new Set(worthIt)].filter((one) => !asked.has(nameOf(one, domain))).slice(0, MOST_GUESSED)
  const found = await Promise.all(names.map((selector) => lookAt(run, selector, domain, 'known')))
  return found.filter((one) => one !== null).filter(({ status }) => status === 'found')
}

async function lookAt(
  run: Run,
  selector: string,
  domain: string,
  from: DkimSelector['from'],
): Promise<DkimSelector | null> {
  const name = nameOf(selector, domain)
  if (!isMailDomain(name)) return null
  const response = await run.dns.resolve(name, 'TXT')
  const texts = textsOf(response)
  const keys = texts.filter(looksLikeDkimKey).map(readDkimKey)
  const without = isConclusive(response) ? (texts.length > 0 ? 'noKey' : 'missing') : 'unknown'
  return { selector, domain, name, from, response, status: keys.length > 0 ? 'found' : without, keys }
}

function nameOf(selector: string, domain: string): string {
  return `${selector}._domainkey.${domain}`
}

/** RFC 6376 §3.6.2.2: the strings of a record are joined without anything between. */
function textsOf(response: DnsResponse): readonly string[] {
  return dataOf(response.records, 'TXT').map(({ strings }) => strings.join(''))
}

/** The selectors of the signatures that the mail carries for this domain, the one above or one below it. */
function signersOf({ subject: { message, domain } }: Run): readonly { selector: string; signer: string }[] {
  if (message === null) return []
  const signatures = parseHeaders(message.source).fields.filter(({ name }) => name === 'dkim-signature')
  const signers = signatures.slice(0, MOST_NAMED).flatMap(({ value }) => {
    const list = readTagList(value)
    const [selector, signer] = [tagValue(list, 's')?.toLowerCase(), tagValue(list, 'd')?.toLowerCase()]
    const isOurs = selector && signer && (isWithin(domain, signer) || isWithin(signer, domain))
    return isOurs ? [{ selector, signer }] : []
  })
  return signers.filter(
    (one, at) =>
      signers.findIndex((other) => nameOf(other.selector, other.signer) === nameOf(one.selector, one.signer)) === at,
  )
}

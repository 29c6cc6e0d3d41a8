import type { HttpsOutcome, HttpsPort } from '../../engine/checks/world.ts'
import { Fault } from '../../engine/fault.ts'

/** For the whole, redirects included. */
export const PAGE_TIMEOUT_MS = 30_000
/** On one host; to another one no request is ever led. */
const MOST_REDIRECTS = 3

/** Reads a page of at most so many octets, never led away from its host. Rejects with a Fault, which does not tell the link: it may carry a secret. */
export async function readPage(https: HttpsPort, url: string, mostOctets: number): Promise<string> {
  let page = url
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const outcome = await https.get(page, { limit: mostOctets, timeoutMs: PAGE_TIMEOUT_MS })
    const next = redirectOf(outcome, page)
    if (next === null) return textOf(outcome)
    page = next
  }
  throw new Fault('not-found', 'too many redirects')
}

/** Where it went on the same host; null: this is the answer. */
function redirectOf({ outcome, status, location }: HttpsOutcome, page: string): string | null {
  if (outcome !== 'ok' || location === null || status === null || status < 300 || status > 399) return null
  const next = URL.canParse(location, page) ? new URL(location, page) : null
  if (next === null || next.protocol !== 'https:' || next.host !== new URL(page).host)
    throw new Fault('not-found', 'a redirect to another host')
  return next.href
}

function textOf({ outcome, status, body, tooLarge }: HttpsOutcome): string {
  if (outcome === 'timeout' || outcome === 'cancelled') throw new Fault('timeout', 'https')
  if (outcome !== 'ok') throw new Fault('not-found', `https ${outcome}`)
  if (status !== 200) throw new Fault('not-found', `HTTP ${status}`)
  if (tooLarge) throw new Fault('too-large', 'https')
  return Buffer.from(body, 'latin1').toString('utf8')
}

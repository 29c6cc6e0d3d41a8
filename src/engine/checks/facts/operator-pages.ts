import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { isWithin } from '../../dns/domain-name.ts'
import { fact, type Run } from '../run.ts'
import type { HttpsOutcome } from '../world.ts'

/** A page that could say who runs a server. */
export interface OperatorPage {
  readonly url: string
  readonly status: number | null
  /** It names a contact, or leads to one. */
  readonly contact: boolean
  /** It may be that only this computer does not reach it. */
  readonly unsure: boolean
}

/** The front pages of a server's name and of its domain, each with at most two redirects followed. */
export const operatorPages = fact('operatorPages', async (run, name: string): Promise<readonly OperatorPage[]> => {
  const domain = registeredDomain(name)
  const hosts = [...new Set([name, domain, `www.${domain}`])]
  return Promise.all(hosts.map((host) => pageAt(run, `https://${host}/`, domain, 2)))
})

async function pageAt(run: Run, url: string, domain: string, redirects: number): Promise<OperatorPage> {
  const outcome = await run.https.get(url, { limit: 262_144 })
  const next = redirects > 0 ? nextOf(outcome, domain) : null
  if (next !== null) return pageAt(run, next, domain, redirects - 1)
  return {
    url,
    status: outcome.outcome === 'ok' ? outcome.status : null,
    contact: outcome.status === 200 && CONTACT.test(outcome.body),
    unsure: outcome.outcome === 'timeout' || outcome.outcome === 'unreachable',
  }
}

/** Where a redirect leads, as long as that is https and in the same domain. */
function nextOf({ url, status, location }: HttpsOutcome, domain: string): string | null {
  if (location === null || status === null || status < 300 || status > 399 || location.length > 1000) return null
  try {
    const next = new URL(location, url)
    return next.protocol === 'https:' && next.port === '' && isWithin(next.hostname, domain) ? next.href : null
  } catch {
    return null
  }
}

const CONTACT =
  /impressum|imprint|kontakt|contact|mailto:|legal[ -]notice|mentions l|anbieterkennzeichnung|postmaster@/i

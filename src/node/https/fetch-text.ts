import { readFileSync } from 'node:fs'
import type { HttpsOutcome } from '../../engine/checks/world.ts'
import { Fault } from '../../engine/fault.ts'
import { createWorld } from '../checks/create-world.ts'
import type { Net } from '../checks/pretended-internet.ts'
import { createHttps } from './create-https.ts'

const TIMEOUT_MS = 30_000
/** On one host; to another one no request is ever led. */
const MOST_REDIRECTS = 3

/** Reads a page over https in the real net or in that of a lab: verified, bounded, and never led away from its host. Rejects with a Fault. */
export async function fetchText(net: Net, url: string, mostOctets: number): Promise<string> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const extraCa = net.pretended?.caFile === undefined ? null : readFileSync(net.pretended.caFile, 'utf8')
  const { world, close } = createWorld({ net, resolver: null, signal })
  try {
    const https = createHttps({ dns: world.dns, dialer: net.dialer, signal, extraCa })
    let page = url
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const outcome = await https.get(page, { limit: mostOctets, timeoutMs: TIMEOUT_MS })
      const next = redirectOf(outcome, page)
      if (next === null) return textOf(outcome)
      page = next
    }
    throw new Fault('not-found', 'too many redirects')
  } finally {
    close()
  }
}

/** Where it went on the same host; null: this is the answer. */
function redirectOf({ outcome, status, location }: HttpsOutcome, page: string): string | null {
  if (outcome !== 'ok' || location === null || status === null || status < 300 || status > 399) return null
  const next = URL.canParse(location, page) ? new URL(location, page) : null
  if (next === null || next.protocol !== 'https:' || next.host !== new URL(page).host)
    throw new Fault('not-found', 'a redirect to another host')
  return next.href
}

/** A link may carry a secret, so no fault tells it. */
function textOf({ outcome, status, body, tooLarge }: HttpsOutcome): string {
  if (outcome === 'timeout' || outcome === 'cancelled') throw new Fault('timeout', 'https')
  if (outcome !== 'ok') throw new Fault('not-found', `https ${outcome}`)
  if (status !== 200) throw new Fault('not-found', `HTTP ${status}`)
  if (tooLarge) throw new Fault('too-large', 'https')
  return Buffer.from(body, 'latin1').toString('utf8')
}

import type { Lookup } from '../dns/dns-answer.ts'
import { checkHost } from './check-host.ts'
import { deepReason, markDecided } from './decided-path.ts'
import type { IpAddress } from './ip-address.ts'
import { askedOnce, type Checked, type Evaluation, type SpfOptions } from './spf-evaluation.ts'
import { identify, type SpfIdentity, type SpfQuestion } from './spf-question.ts'
import type { SpfReason, SpfResult, SpfTreeNode } from './spf-tree.ts'

/** What SPF says, and everything that led there. */
export interface SpfVerdict {
  readonly result: SpfResult
  /** Where the reason lies, however deep. */
  readonly reason: SpfReason
  /** Of a fail, with macros replaced; null: none was given, or it is not valid. */
  readonly explanation: string | null
  /** The directive that matched, or the term that failed, as it is written. */
  readonly mechanism: string | null
  /** The domain that was evaluated. */
  readonly domain: string
  /** Terms that cause look-ups (RFC 7208 §4.6.4), and those of them that found nothing. */
  readonly lookups: number
  readonly voidLookups: number
  readonly tree: SpfTreeNode
}

/** Evaluates SPF for a client and a sender, to the letter of RFC 7208. Never rejects unless the look-up does. */
export async function evaluateSpf(question: SpfQuestion, lookup: Lookup, options: SpfOptions): Promise<SpfVerdict> {
  const identity = identify(question)
  if (identity.client === null) return withoutAddress(identity)
  const evaluation = begin(identity, identity.client, lookup, options)
  const checked = await checkHost(evaluation, identity.domain, true)
  return conclude(identity, checked, evaluation)
}

function begin(identity: SpfIdentity, client: IpAddress, lookup: Lookup, options: SpfOptions): Evaluation {
  const limits = { maxLookups: 10, maxVoidLookups: 2, maxMs: 20_000, mta: 'unknown', ...options }
  const { sender, localPart, senderDomain, helo } = identity
  const evaluation: Evaluation = {
    lookup: askedOnce(lookup),
    options: limits,
    startedAt: options.elapsed(),
    values: { sender, localPart, senderDomain, helo, client, mta: limits.mta, now: Math.floor(options.now() / 1000) },
    check: (name, explains) => checkHost(evaluation, name, explains),
    validatedNames: null,
    lookups: 0,
    voidLookups: 0,
  }
  return evaluation
}

function conclude(identity: SpfIdentity, checked: Checked, { lookups, voidLookups }: Evaluation): SpfVerdict {
  const tree = markDecided(checked.node)
  const { result, mechanism, explanation } = checked
  const domain = identity.domain ?? identity.senderDomain
  return { result, reason: deepReason(tree), explanation, mechanism, domain, lookups, voidLookups, tree }
}

function withoutAddress({ senderDomain: domain }: SpfIdentity): SpfVerdict {
  const nothing = { lookups: 0, voidLookups: 0 }
  const [result, reason] = ['none', 'notAnAddress'] as const
  const node = { domain, status: null, text: null, result, reason, problems: [], terms: [], tookMs: 0, ...nothing }
  return { result, reason, explanation: null, mechanism: null, domain, ...nothing, tree: node }
}

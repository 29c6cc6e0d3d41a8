import type { Localized } from '../bounces/diagnosis.ts'
import type { Blocklist } from '../checks/check-knowledge.ts'
import { dataOf } from '../dns/record.ts'
import type { DnsResponse } from '../dns/response.ts'
import { exactnessOf, matchesReturn } from './match-return.ts'

/** `refusedUs`: the list does not answer questions from here. `unknown`: nothing may be concluded. */
export type ListState = 'listed' | 'notListed' | 'refusedUs' | 'unknown'

/** What one returned address means. */
export interface ListMeaning {
  readonly means: 'listed' | 'information' | 'allowed'
  readonly code: string
  readonly text: Localized
}

/** Why nothing may be concluded: no answer · an address that no list gives · a code that nobody documented · a test entry that is wrong. */
export type WhyUnknown = 'noAnswer' | 'outside' | 'undocumented' | 'selfTest'

/** What a list said of one entry. */
export interface ListJudgement {
  readonly state: ListState
  readonly meanings: readonly ListMeaning[]
  readonly why: WhyUnknown | null
}

/** What an answer says, taken by itself (RFC 5782 §2.1). */
export function judgeListAnswer({ returns }: Pick<Blocklist, 'returns'>, response: DnsResponse): ListJudgement {
  const { status, records } = response
  if (status === 'nxDomain' || status === 'noData') return { state: 'notListed', meanings: [], why: null }
  if (status === 'refused') return { state: 'refusedUs', meanings: [], why: null }
  const codes = dataOf(records, 'A').map(({ address }) => address)
  if (status === 'rewritten') return unknown('outside')
  if (status !== 'answer' || codes.length === 0) return unknown('noAnswer')
  // RFC 5782 §2.1: the addresses lie in 127/8. Anything else is no list, but somebody's search page.
  if (!codes.every((code) => code.startsWith('127.'))) return unknown('outside')
  const all = codes.slice(0, MOST_CODES).flatMap((code) => meaningsOf(returns, code))
  if (all.some(({ means }) => means === 'refusal')) return { state: 'refusedUs', meanings: [], why: null }
  const meanings = all.filter((one): one is ListMeaning => one.means !== 'refusal')
  return meanings.length === 0 ? unknown('undocumented') : { state: 'listed', meanings, why: null }
}

/**
 * What the test entries of a list say of it (RFC 5782 §5): `good`, or why it is not believed. One test that is not answered
 * is enough to doubt.
 */
export function judgeSelfTest(
  list: Pick<Blocklist, 'returns'>,
  listed: DnsResponse,
  notListed: DnsResponse,
): 'good' | 'refusedUs' | WhyUnknown {
  const [positive, negative] = [judgeListAnswer(list, listed), judgeListAnswer(list, notListed)]
  if (positive.state === 'refusedUs' || negative.state === 'refusedUs') return 'refusedUs'
  if (positive.why === 'outside' || negative.why === 'outside') return 'outside'
  if (positive.why === 'noAnswer' || negative.why === 'noAnswer') return 'noAnswer'
  const answers = positive.state === 'listed' || positive.why === 'undocumented'
  return answers && negative.state === 'notListed' ? 'good' : 'selfTest'
}

const MOST_CODES = 20

function unknown(why: WhyUnknown): ListJudgement {
  return { state: 'unknown', meanings: [], why }
}

/** The most exact patterns that fit; of a mask, every bit. */
function meaningsOf(returns: Blocklist['returns'], code: string) {
  const fitting = returns.filter(({ match }) => matchesReturn(match, code))
  const best = Math.max(...fitting.map(({ match }) => exactnessOf(match)))
  return fitting.filter(({ match }) => exactnessOf(match) === best).map(({ means, text }) => ({ means, text, code }))
}

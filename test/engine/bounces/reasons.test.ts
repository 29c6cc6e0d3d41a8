import { describe, expect, it } from 'vitest'
import { REASON_IDS, REASONS } from '../../../src/engine/bounces/reasons.ts'

/** The classes of Sisimai 5.7 that a refused, delayed or delivered mail can have. */
const CLASSES = [
  ...[
    'authfailure',
    'badreputation',
    'blocked',
    'contenterror',
    'delivered',
    'emailtoolarge',
    'expired',
    'failedstarttls',
  ],
  ...['filtered', 'hasmoved', 'hostunknown', 'mailboxfull', 'mailererror', 'networkerror', 'norelaying', 'notaccept'],
  ...['notcompliantrfc', 'policyviolation', 'ratelimited', 'rejected', 'requireptr', 'securityerror', 'spamdetected'],
  ...['suspend', 'syntaxerror', 'systemerror', 'systemfull', 'userunknown', 'virusdetected'],
]

describe('the mapping to Sisimai 5.7', () => {
  it('every class has a reason, and every reason a class, but for the one that says that none is stated', () => {
    const mapped = REASON_IDS.map((id) => REASONS[id].sisimai)
    expect([
      [...new Set(mapped.filter((name) => name !== null))].sort(),
      REASON_IDS.filter((id) => REASONS[id].sisimai === null),
    ]).toEqual([CLASSES, ['not-stated']])
  })

  it('where two reasons share a class, they say more than it does', () => {
    const shared = REASON_IDS.filter((id) =>
      REASON_IDS.some((other) => other !== id && REASONS[other].sisimai === REASONS[id].sisimai),
    )
    expect(shared).toEqual(['network-error', 'routing-loop', 'greylisted', 'rate-limited'])
  })
})

it('the list is closed at about thirty', () => {
  expect(REASON_IDS.length).toBe(32)
})

it('only what was delivered has no permanence', () => {
  expect(REASON_IDS.filter((id) => REASONS[id].permanence === 'none')).toEqual(['delivered'])
})

import { describe, expect, test } from 'vitest'
import type { Appeal } from '../../../src/engine/appeals/appeal.ts'
import { chooseAppeals, type Refused } from '../../../src/engine/appeals/choose-appeals.ts'
import { someAppeal } from './some-appeal.ts'

function appeal(id: string, changes: Partial<Appeal['for']> = {}, rest: Partial<Appeal> = {}): Appeal {
  return someAppeal({ id, for: { reasons: [], words: [], lists: [], ...changes }, ...rest })
}

const appeals = [
  appeal('any'),
  appeal('hopeless', {}, { helps: 'no' }),
  appeal('reason', { reasons: ['address-blocked'] }),
  appeal('code', { words: ['s3150'] }),
  appeal('sentence', { words: ['listed in our s3150 table'] }),
  appeal('policy-list', { lists: ['pbl'], words: ['query/pbl'] }),
  appeal('foreign', {}, { organization: 'other' }),
]

function chosen(refused: Partial<Refused>): readonly string[] {
  return chooseAppeals({ organization: 'acme', reason: null, refusal: null, list: null, ...refused }, appeals).map(
    ({ id }) => id,
  )
}

describe('of several ways', () => {
  test('the one with the most of the words comes first', () => {
    expect(chosen({ refusal: '550 Listed in our S3150 table', reason: 'address-blocked' })).toEqual([
      'sentence',
      'code',
      'reason',
      'any',
      'hopeless',
    ])
  })

  test('of two that fit alike the one that is called as the organization comes first', () => {
    const alike = [appeal('a-side-list', { lists: ['side'] }), appeal('acme-1', { lists: ['main'] })]
    const refused = { organization: 'acme', reason: null, refusal: null, list: null }
    expect(chooseAppeals(refused, alike).map(({ id }) => id)).toEqual(['acme-1', 'a-side-list'])
  })

  test('one for another reason or other words is left out', () => {
    expect(chosen({ refusal: '550 no', reason: 'user-unknown' })).toEqual(['any', 'hopeless'])
  })

  test('one for this list comes first, whoever refused', () => {
    expect(chosen({ organization: 'other', list: 'pbl', refusal: '550 see Acme' })).toEqual(['policy-list', 'foreign'])
    expect(chosen({ refusal: 'see https://acme.example/query/PBL', list: 'sbl' })[0]).toBe('policy-list')
  })

  test('without a refusal all are told, those for anything first', () => {
    expect(chosen({})).toEqual(['any', 'hopeless', 'code', 'policy-list', 'reason', 'sentence'])
  })

  test('without an organization and a list there is none', () => {
    expect(chosen({ organization: null, refusal: 's3150' })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { fitEnhancedStatusCode } from '../../../src/engine/knowledge/status-condition.ts'

describe('a condition on the enhanced status code', () => {
  it.each([
    ['the same code', ['5.7.26'], '5.7.26', 'exact'],
    ['another detail', ['5.7.26'], '5.7.25', 'none'],
    ['another class', ['5.7.26'], '4.7.26', 'none'],
    ['one of several', ['5.1.1', '5.7.1'], '5.7.1', 'exact'],
    ['the first number of a range', ['5.7.606-649'], '5.7.606', 'range'],
    ['the last number of a range', ['5.7.606-649'], '5.7.649', 'range'],
    ['before a range', ['5.7.606-649'], '5.7.605', 'none'],
    ['behind a range', ['5.7.606-649'], '5.7.650', 'none'],
    ['any detail', ['5.7.*'], '5.7.999', 'range'],
    ['any subject', ['5.*.*'], '5.2.2', 'range'],
    ['any detail of another subject', ['5.7.*'], '5.1.1', 'none'],
    ['either class', ['x.7.1'], '4.7.1', 'range'],
    ['either class, another detail', ['x.7.1'], '4.7.2', 'none'],
    ['an exact one beside a range', ['5.7.*', '5.7.1'], '5.7.1', 'exact'],
    ['numbers, not letters: 10 is in 9 to 11', ['5.7.9-11'], '5.7.10', 'range'],
    ['no code', ['5.7.*'], null, 'none'],
    ['no condition', [], '5.7.1', 'none'],
  ] as const)('%s', (_name, conditions, code, fit) => {
    expect(fitEnhancedStatusCode(conditions, code)).toBe(fit)
  })
})

import { describe, expect, it } from 'vitest'
import { logicalLines } from '../../../src/engine/logs/logical-lines.ts'

const LINE =
  'Oct 20 13:27:05 mx1 postfix/smtp[9]: 5B1C0A0FE2: to=<a@example.net>, relay=none, delay=1, status=bounced (host mx.example.net[192.0.2.1] said: 550 no)'

describe('the lines of a log', () => {
  it('are told apart, without blank ones', () => {
    expect(logicalLines(`${LINE}\n\n${LINE}\n`)).toEqual([LINE, LINE])
  })

  it('are put together when they go on indented', () => {
    expect(logicalLines(LINE.replace(', status', ',\n    status'))).toEqual([LINE])
  })

  it('are put together when they were cut at the width of a mail', () => {
    expect(logicalLines(LINE.replace(', relay', ',\nrelay').replace(' (host ', ' (host\n'))).toEqual([LINE])
  })

  it('do not take in what follows: another line, a short answer, words behind a blank line', () => {
    const short = 'Oct 20 13:27:05 mx1 p[9]: hello'
    expect(logicalLines(`  ${short}\n  ${short}\nWhat does it mean?\n\nThanks`)).toEqual([
      short,
      short,
      'What does it mean?',
      'Thanks',
    ])
  })

  it('do not grow without end', () => {
    const text = `${LINE.slice(0, 100)}\n${`${'word '.repeat(12)}\n`.repeat(100_000)}`
    expect(Math.max(...logicalLines(text).map((line) => line.length))).toBeLessThan(4300)
  })

  it('are left alone in a text that is no log', () => {
    const text = ['A line of a letter that is about as long as one in a mail should be,', 'and another one.']
    expect(logicalLines(text.join('\n'))).toEqual(text)
  })
})

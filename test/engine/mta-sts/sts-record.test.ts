import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStsRecord, readStsRecords } from '../../../src/engine/mta-sts/sts-record.ts'

// RFC 8461 §3.1
const TEXTS: readonly (readonly [text: string, answer: string])[] = [
  ['v=STSv1; id=20160831085700Z;', '20160831085700Z'],
  ['v=STSv1;id=a', 'a'],
  ['v=STSv1; id=a; ', 'a'],
  ['v=STSv1 \t;\t id=a', 'a'],
  ['v=STSv1; other=x; id=a', 'a'],
  ['v=STSv1; id=a; x-y.z_1=:<>/', 'a'],
  [`v=STSv1; id=${'a'.repeat(32)}`, 'a'.repeat(32)],
  ['v=STSv1; id=a ;', 'a'],
  [`v=STSv1; id=${'a'.repeat(33)}`, 'badId'],
  ['v=STSv1; id=2016-08-31', 'badId'],
  ['v=STSv1; id=', 'syntax'],
  ['v=STSv1; id=a b', 'syntax'],
  ['v=STSv1; id= a', 'syntax'],
  ['v=STSv1; id =a', 'syntax'],
  ['v=STSv1; id=a ', 'syntax'],
  ['v=STSv1; id=a;; x=y', 'syntax'],
  ['v=STSv1; id=a; x', 'syntax'],
  ['v=STSv1; id=a; x=', 'syntax'],
  ['v=STSv1; id=a; x=y=z', 'syntax'],
  ['v=STSv1; id=a; _x=y', 'syntax'],
  [`v=STSv1; id=a; ${'x'.repeat(33)}=y`, 'syntax'],
  ['v=STSv1;', 'syntax'],
  ['v=STSv1', 'syntax'],
  ['v=STSv1; ID=a', 'noId'],
  ['v=STSv1; x=a', 'noId'],
  ['V=STSv1; id=a', 'none'],
  ['v=stsv1; id=a', 'none'],
  ['v=STSv2; id=a', 'none'],
  ['v=STSv10; id=a', 'none'],
  ['v = STSv1; id=a', 'none'],
  [' v=STSv1; id=a', 'none'],
  ['id=a; v=STSv1', 'none'],
  ['v=STSv1 id=a', 'none'],
  ['', 'none'],
]

describe('the MTA-STS record', () => {
  it.each(TEXTS)('%s', (text, answer) => {
    const record = parseStsRecord(text)
    expect(record.valid ? record.id : record.reason).toBe(answer)
  })

  it('counts only records of the version', () => {
    expect(readStsRecords([])).toEqual({ valid: false, reason: 'none' })
    expect(readStsRecords(['v=spf1 -all', 'v=STSv1; id=a'])).toMatchObject({ valid: true, id: 'a' })
    expect(readStsRecords(['v=STSv1; id=a', 'v=STSv1; id=b'])).toEqual({ valid: false, reason: 'several' })
    expect(readStsRecords(['v=spf1 -all'])).toEqual({ valid: false, reason: 'none' })
  })

  it('never throws, and stays linear', { timeout: 40_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseStsRecord(`v=STSv1;${text}`)))
    const started = performance.now()
    for (const piece of [';', ' ', '=', ' ;', 'a=b;', '\t']) parseStsRecord(`v=STSv1;${piece.repeat(20_000)}x`)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

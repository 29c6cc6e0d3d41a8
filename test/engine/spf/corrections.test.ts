import { describe, expect, it } from 'vitest'
import { findBrokenJoint } from '../../../src/engine/spf/broken-joint.ts'
import { caretLines } from '../../../src/engine/spf/caret-lines.ts'
import { correctRecord, correctTerm } from '../../../src/engine/spf/correct-term.ts'
import { insertTerms } from '../../../src/engine/spf/insert-terms.ts'
import { readRecord } from '../../../src/engine/spf/read-record.ts'

describe('terms that were meant otherwise', () => {
  it.each([
    ['ipv4:192.0.2.1', 'ip4:192.0.2.1'],
    ['-ipv4:192.0.2.0/24', '-ip4:192.0.2.0/24'],
    ['ip:192.0.2.1', 'ip4:192.0.2.1'],
    ['ip4:2001:db8::1', 'ip6:2001:db8::1'],
    ['ipv6:2001:db8::/32', 'ip6:2001:db8::/32'],
    ['192.0.2.1', 'ip4:192.0.2.1'],
    ['+192.0.2.0/24', '+ip4:192.0.2.0/24'],
    ['2001:db8::1', 'ip6:2001:db8::1'],
    ['mail.example.org', 'a:mail.example.org'],
    ['redirect:example.org', 'redirect=example.org'],
    ['exp:example.org', 'exp=example.org'],
    ['-redirect=example.org', 'redirect=example.org'],
    ['includes:example.org', 'include:example.org'],
    ['mx,', 'mx'],
    ['-all;', '-all'],
    ['"-all"', '-all'],
    ['--all', '-all'],
    ['all:example.org', 'all'],
    ['include:localhost', null],
    ['ip4:192.0.2.300', null],
    ['exists:%{x}.org', null],
    ['\xff\xfe', null],
    ['x'.repeat(5000), null],
  ])('%j: %j', (term, corrected) => expect(correctTerm(term)).toBe(corrected))
  it('in a record, all or none', () => {
    expect(correctRecord(readRecord('v=spf1 ipv4:192.0.2.1  mx, -all'))).toBe('v=spf1 ip4:192.0.2.1 mx -all')
    expect(correctRecord(readRecord('v=spf1 ipv4:192.0.2.1 oops -all'))).toBeNull()
  })
  it('can be inserted', () => {
    expect(insertTerms('v=spf1 mx -all', ['ip4:192.0.2.1', 'mx'])).toBe('v=spf1 ip4:192.0.2.1 mx -all')
  })
})

describe('strings that run together (RFC 7208 §3.3)', () => {
  it.each<[readonly string[], string]>([
    [['v=spf1 include:a.example', 'include:b.example -all'], 'v=spf1 include:a.example include:b.example -all'],
    [['v=spf1 include:a.example', '-all'], 'v=spf1 include:a.example -all'],
    [['v=spf1 mx', 'ip4:192.0.2.1 -all'], 'v=spf1 mx ip4:192.0.2.1 -all'],
    [['v=spf1', 'mx -all'], 'v=spf1 mx -all'],
    [['v=spf1 ip4:192.0.2.1', 'ip4:192.0.2.2', 'ip6:::1 -all'], 'v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 ip6:::1 -all'],
    [['v=spf1 ip4:192.0.2.1', 'mx -all'], 'v=spf1 ip4:192.0.2.1 mx -all'],
  ])('%j', (strings, mended) => expect(findBrokenJoint(strings)?.mended).toBe(mended))
  it.each<[readonly string[]]>([
    [['v=spf1 mx -all']],
    [['v=spf1 mx ', '-all']],
    [['v=spf1 mx', ' -all']],
    [['v=spf1 mx -', 'all']],
    [['v=spf1 include:exampl', 'e.org -all']],
    [['v=spf1 include:a.ex', 'a mx']],
    [['v=spf1 include:_spf.medi', 'a -all']],
    [['v=s', 'pf1 mx', ' -all']],
    [['hello', 'include:a.example']],
    [[]],
    [['']],
  ])('%j does not', (strings) => expect(findBrokenJoint(strings)).toBeNull())
})

describe('a mark under the error', () => {
  it('stands where it is', () => {
    expect(caretLines('v=spf1 oops -all', { at: 7, end: 11 })).toEqual(['v=spf1 oops -all', '       ^^^^'])
  })
  it('shows what is beside it in a long record', () => {
    const text = `v=spf1 ${'ip4:192.0.2.1 '.repeat(50)}oops ${'mx '.repeat(50)}`
    const at = text.indexOf('oops')
    const [shown = '', mark = ''] = caretLines(text, { at, end: at + 4 })
    expect(shown.length).toBeLessThan(130)
    expect(shown.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('oops')
  })
})

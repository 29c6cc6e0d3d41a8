import { describe, expect, test } from 'vitest'
import { contactWarnings, type Reachability } from '../../../../src/engine/tickets/drafting/contact-warnings.ts'

const REACH: Reachability = {
  contactAddress: 'ann@elsewhere.example',
  blocked: ['example.org', 'mail.example.org'],
  asked: ['asked.example'],
  freemail: new Set(['asked.example', 'free.example']),
  others: [],
  watched: [],
  answersByMail: false,
  senders: null,
}

const OTHERS = ['ann@example.org', 'ann@asked.example', 'ann@free.example', 'ann@second.example']

describe('the contact address', () => {
  test.each([
    ['ann@elsewhere.example', []],
    ['ann@example.org', ['contactOnBlockedServer']],
    ['ann@lists.example.org', ['contactOnBlockedServer']],
    ['ann@EXAMPLE.ORG', ['contactOnBlockedServer']],
    ['ann@asked.example', ['contactAtAsked']],
    ['ann@free.example', ['contactFreemail']],
    [null, ['contactMissing']],
  ])('%s', (contactAddress, kinds) => {
    expect(contactWarnings({ ...REACH, contactAddress }).map(({ kind }) => kind)).toEqual(kinds)
  })

  test.each([
    [OTHERS, 'ann@second.example'],
    [OTHERS.slice(0, 3), 'ann@free.example'],
    [OTHERS.slice(0, 2), null],
  ])('another one of %j that would do is %s', (others, suggestion) => {
    expect(contactWarnings({ ...REACH, contactAddress: 'ann@example.org', others })).toEqual([
      { kind: 'contactOnBlockedServer', suggestion },
    ])
  })

  test('for a freemail address another freemail address is none', () => {
    const others = ['ann@free.example', 'ann@second.example']
    const contactAddress = 'ann@free.example'
    expect(contactWarnings({ ...REACH, contactAddress, others })[0]?.suggestion).toBe('ann@second.example')
    expect(contactWarnings({ ...REACH, contactAddress, others: others.slice(0, 1) })[0]?.suggestion).toBeNull()
  })

  test('own filters may take the answer, unless it is looked for there', () => {
    const awaited = { ...REACH, answersByMail: true }
    expect(contactWarnings(awaited)).toEqual([{ kind: 'ownFilters', suggestion: null }])
    expect(contactWarnings({ ...awaited, watched: ['Ann@Elsewhere.example'] })).toEqual([])
  })
})

describe('the way out', () => {
  const blocked = { address: 'ann@example.org', host: 'mail.example.org' }
  const other = { address: 'ann@second.example', host: 'smtp.second.example' }

  test('through the blocked server is said, with another one', () => {
    expect(contactWarnings({ ...REACH, senders: [blocked] })).toEqual([{ kind: 'senderBlocked', suggestion: null }])
    expect(contactWarnings({ ...REACH, senders: [blocked, other] })).toEqual([
      { kind: 'senderBlocked', suggestion: 'ann@second.example' },
    ])
    expect(contactWarnings({ ...REACH, senders: [other, blocked] })).toEqual([])
  })

  test('of no mail nothing is said', () => {
    expect(contactWarnings({ ...REACH, senders: null })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { isReady } from '../../../../src/engine/tickets/drafting/is-ready.ts'
import { writeDraft } from '../../../../src/engine/tickets/drafting/write-draft.ts'
import { type aFinding, aReport } from '../../../support/check-report.ts'
import { at } from '../some-ticket.ts'
import { LETTER, LINES, material, ORDER, runOf } from './some-draft.ts'

const PTR_FAILS = {
  id: 'reverse-dns',
  outcome: 'fail',
  parts: [
    {
      target: '192.0.2.10',
      outcome: 'fail',
      summary: { en: '192.0.2.10 has no name.', de: '192.0.2.10 hat keinen Namen.' },
    },
  ],
} as const

describe('checks', () => {
  const looksAt = ['reverse-dns', 'ehlo-name']

  test('while one fails nothing is written, and it says which and when it was looked at', () => {
    const draft = writeDraft(material({ run: runOf([PTR_FAILS]) }, { looksAt }), ORDER)
    expect(draft).toMatchObject({ subject: '', text: '', fields: [], overridden: [] })
    expect(draft.blockers).toEqual([
      {
        check: 'reverse-dns',
        title: { en: 'SPF record', de: 'SPF-Eintrag' },
        found: PTR_FAILS.parts[0].summary,
        at: at(0),
      },
    ])
    expect(isReady(draft)).toBe(false)
  })

  test('the user can override it', () => {
    const order = { ...ORDER, overridden: ['reverse-dns'], facts: { host: 'h.example.org' } }
    const draft = writeDraft(material({ run: runOf([PTR_FAILS]) }, { looksAt }), order)
    expect(draft.blockers).toEqual([])
    expect(draft.overridden).toMatchObject([{ check: 'reverse-dns' }])
    expect(draft.text).not.toContain('It has a name')
    expect(isReady(draft)).toBe(true)
  })

  test('what is right is told in the language of the letter, with its day; what is not known is listed', () => {
    const letters = { en: LETTER, fr: LETTER }
    const input = material({ run: runOf([{ id: 'reverse-dns' }]) }, { looksAt, letters, reads: ['fr', 'en'] })
    expect(writeDraft(input, ORDER)).toMatchObject({
      language: 'fr',
      languages: ['fr', 'en'],
      unchecked: [{ check: 'ehlo-name', title: LINES['ehlo-name'] }],
    })
    expect(writeDraft(input, ORDER).text).toContain('- Elle a un nom (2026-11-02)')
    expect(writeDraft(input, { ...ORDER, language: 'en' }).text).toContain('- It has a name (2026-11-02)')
  })

  test('a run that looked at another address says nothing of this one', () => {
    const vantage = { ...aReport().vantage, sendingAddresses: ['198.51.100.7'] }
    const draft = writeDraft(material({ run: runOf([{ id: 'reverse-dns' }], { vantage }) }, { looksAt }), ORDER)
    expect(draft.unchecked.map(({ check }) => check)).toEqual(looksAt)
    expect(draft.facts.map(({ fact }) => fact)).not.toContain('checked')
  })

  test('another address that fails blocks nothing', () => {
    const part = (target: string, outcome: 'pass' | 'fail') => ({
      target,
      outcome,
      summary: { en: target, de: target },
    })
    const parts = [part('192.0.2.99', 'fail'), part('192.0.2.10', 'pass')]
    const run = runOf([{ id: 'reverse-dns', outcome: 'fail', parts }])
    expect(writeDraft(material({ run }, { looksAt: ['reverse-dns'] }), ORDER)).toMatchObject({
      blockers: [],
      unchecked: [],
    })
  })

  test('the listing that it is about does not keep it from being written; another one does', () => {
    const summary = { en: 'Spamhaus ZEN lists 192.0.2.10', de: 'x' }
    const parts = [{ target: 'Spamhaus ZEN: 192.0.2.10', outcome: 'fail', summary } as const]
    const run = runOf([{ id: 'blocklist-spamhaus', outcome: 'fail', parts }])
    const about = (lists: readonly string[]) =>
      writeDraft(material({ run }, { looksAt: ['blocklist-spamhaus'], for: { reasons: [], words: [], lists } }), ORDER)
    expect(about(['spamhaus-zen']).blockers).toEqual([])
    expect(about([]).blockers).toMatchObject([{ check: 'blocklist-spamhaus', found: summary }])
  })

  test('what nobody said to own was not looked at', () => {
    const run = runOf([{ id: 'ehlo-name', outcome: 'notApplicable' }])
    expect(writeDraft(material({ run }, { looksAt: ['ehlo-name'] }), ORDER).unchecked).toHaveLength(1)
  })

  test.each([
    [6 * 24, []],
    [8 * 24, ['checksOld']],
  ])('older than a week is said: after %d hours', (hours, kinds) => {
    const input = material(
      { run: runOf([{ id: 'reverse-dns' }]), now: Date.parse(at(hours)) },
      { looksAt, sendsFrom: [] },
    )
    expect(writeDraft(input, ORDER).warnings.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('host and reverse name are those of the run', () => {
    const evidence = [
      {
        kind: 'dns',
        name: '10.2.0.192.in-addr.arpa',
        type: 'PTR',
        lines: ['10.2.0.192.in-addr.arpa. 3600 IN PTR Mail.example.org.'],
      },
    ] as unknown as NonNullable<Parameters<typeof aFinding>[0]>['evidence']
    const dialogue = [
      {
        kind: 'dialogue',
        protocol: 'smtp',
        host: 'x',
        address: '192.0.2.10',
        port: 25,
        lines: ['S: 220 mx7.example.org ESMTP'],
        tookMs: 1,
      },
    ] as const
    const run = runOf([
      { id: 'reverse-dns', ...(evidence === undefined ? {} : { evidence }) },
      { id: 'ehlo-name', evidence: dialogue },
    ])
    const values = Object.fromEntries(
      writeDraft(material({ run }), ORDER).facts.map(({ fact, value }) => [fact, value]),
    )
    expect(values).toMatchObject({ reverseName: 'mail.example.org', host: 'mx7.example.org' })
  })
})

import { describe, expect, test } from 'vitest'
import { LIGHT_THRESHOLDS } from '../../../src/engine/measuring/light-of.ts'
import { SMALLEST_SAMPLE } from '../../../src/engine/measuring/placement-report.ts'
import type { Placement } from '../../../src/engine/probes/placement.ts'
import type { Probe } from '../../../src/engine/probes/probe.ts'
import type { ProbeHappening } from '../../../src/engine/probes/probe-event.ts'
import { LANGUAGES } from '../../../src/text/language.ts'
import { DRAFT_TROUBLE_TEXT } from '../../../src/text/probes/draft-troubles.ts'
import { LIGHT_MEANINGS } from '../../../src/text/probes/lights.ts'
import { PROBE_WORDS } from '../../../src/text/probes/mails.ts'
import { shortSpan } from '../../../src/text/probes/span.ts'
import { verdictSentence } from '../../../src/text/probes/verdict.ts'
import { arrived, INBOX, JUNK, probeOf, SUBMITTED, SUBMITTING } from '../../engine/probes/some-probe.ts'

test.each(LANGUAGES)('in %s, lights state the thresholds that the engine has', (language) => {
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const { good, surelyMost, half, oldest } = LIGHT_THRESHOLDS
  expect(LIGHT_MEANINGS.green[language]).toContain(percent(good))
  expect(LIGHT_MEANINGS.green[language]).toContain(percent(surelyMost))
  expect(LIGHT_MEANINGS.red[language]).toContain(percent(half))
  expect(LIGHT_MEANINGS.yellow[language]).toContain(percent(surelyMost))
  expect(LIGHT_MEANINGS.unknown[language]).toContain(String(SMALLEST_SAMPLE))
  expect(LIGHT_MEANINGS.unknown[language]).toContain(String(oldest))
})

test('what is wrong with a draft is one sentence, each its own', () => {
  for (const language of LANGUAGES) {
    const sentences = Object.values(DRAFT_TROUBLE_TEXT).map((text) => text[language])
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(sentences.filter((sentence) => !/^[A-ZÄÖÜ].*[.]$/.test(sentence))).toEqual([])
  }
})

test('probes have as many mails in each language, none of them twice', () => {
  const { en, de } = PROBE_WORDS
  expect([de.mails.length, de.closings.length]).toEqual([en.mails.length, en.closings.length])
  const all = [...en.mails, ...de.mails]
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  expect(new Set(all.map(({ subject }) => subject)).size).toBe(all.length)
})

test.each([
  [0.2, '< 1 s', '< 1 s'],
  [1.44, '1.4 s', '1,4 s'],
  [9, '9 s', '9 s'],
  [59.4, '59 s', '59 s'],
  [60, '1 min', '1 min'],
  [200, '3 min 20 s', '3 min 20 s'],
  [7500, '2 h 5 min', '2 h 5 min'],
  [7200, '2 h', '2 h'],
  [100_000, '1 d 3 h', '1 T 3 h'],
])('%d seconds are %s', (seconds, en, de) => {
  expect(LANGUAGES.map((language) => shortSpan(seconds, language))).toEqual([en, de])
})

const NEVER_SEEN: ProbeHappening = { type: 'neverSeen', afterSeconds: 7200 }

describe('how a probe stands', () => {
  const times = { moment: () => 'noon', span: () => 'two hours' }
  const says = (probe: Probe) => verdictSentence(probe, 'en', times)

  test('in one sentence', () => {
    const category: Placement = { ...INBOX, kind: 'category', detail: 'promotions' }
    const other: Placement = { ...INBOX, kind: 'otherFolder', detail: 'News', specialUse: null }
    const lost = probeOf(SUBMITTING, SUBMITTED, NEVER_SEEN)
    expect(says(probeOf())).toBe('Waits to be sent, not before noon')
    expect(says(probeOf(SUBMITTED, arrived()))).toBe('It lies in the inbox')
    expect(says(probeOf(SUBMITTED, arrived({ placement: JUNK, folder: 'Spam' })))).toBe('It lies in junk')
    expect(says(probeOf(SUBMITTED, arrived({ placement: category })))).toBe('It lies in the inbox, under Promotions')
    expect(says(probeOf(SUBMITTED, arrived({ placement: { ...category, detail: 'constructor' } })))).toContain(
      'constructor',
    )
    expect(says(probeOf(SUBMITTED, arrived({ placement: other, folder: 'News' })))).toBe('It lies in the folder News')
    expect(says(lost)).toBe('Accepted, and not seen in the mailbox within two hours')
    const doubtful = probeOf(SUBMITTING, { type: 'submissionUnclear', because: 'stopped' }, NEVER_SEEN)
    expect(says(doubtful)).toBe('Perhaps sent, and not seen in the mailbox within two hours')
    expect(says(probeOf(SUBMITTED, NEVER_SEEN, arrived()))).toContain('after it had counted')
  })
})

import { describe, expect, test } from 'vitest'
import type { Localized } from '../../src/engine/bounces/diagnosis.ts'
import { ACTION_TEXTS, COMMAND_TEXTS } from '../../src/text/actions.ts'
import { BECAUSE_TEXTS } from '../../src/text/because.ts'
import { CHECK_TEXTS } from '../../src/text/checks.ts'
import { CONFIDENCE_TEXTS } from '../../src/text/confidence.ts'
import { ENHANCED_DETAILS } from '../../src/text/enhanced-status-details.ts'
import { placeholdersOf } from '../../src/text/fill-template.ts'
import { GLOSSARY } from '../../src/text/glossary.ts'
import { DETAIL_TEXTS, KIND_LABELS } from '../../src/text/input-kinds.ts'
import { NEED_TEXTS } from '../../src/text/needs.ts'
import { PERMANENCE_TEXTS } from '../../src/text/permanence.ts'
import { DRAFT_TROUBLE_TEXT } from '../../src/text/probes/draft-troubles.ts'
import { LIGHT_MEANINGS } from '../../src/text/probes/lights.ts'
import { REASON_TEXTS } from '../../src/text/reasons.ts'
import { STEP_TEXTS } from '../../src/text/steps.ts'
import { WHOSE_MOVE_TEXTS } from '../../src/text/whose-move.ts'

const TABLES: Readonly<Record<string, unknown>> = {
  ACTION_TEXTS,
  BECAUSE_TEXTS,
  CHECK_TEXTS,
  COMMAND_TEXTS,
  CONFIDENCE_TEXTS,
  DETAIL_TEXTS,
  DRAFT_TROUBLE_TEXT,
  ENHANCED_DETAILS,
  GLOSSARY,
  KIND_LABELS,
  LIGHT_MEANINGS,
  NEED_TEXTS,
  PERMANENCE_TEXTS,
  REASON_TEXTS,
  STEP_TEXTS,
  WHOSE_MOVE_TEXTS,
}

describe.each(Object.entries(TABLES))('%s', (_name, table) => {
  const texts = [...localizedIn(table, [])]

  test('has words in both languages, without stray space', () => {
    expect(texts.length).toBeGreaterThan(0)
    const untidy = texts.filter(([, { en, de }]) =>
      [en, de].some((text) => text === '' || text !== text.trim() || / {2}/.test(text)),
    )
    expect(untidy).toEqual([])
  })

  test('names the same parameters in both languages', () => {
    const different = texts.filter(([, { en, de }]) => sorted(placeholdersOf(en)) !== sorted(placeholdersOf(de)))
    expect(different.map(([path]) => path)).toEqual([])
  })

  test('names parameters only within optional pieces', () => {
    const bare = texts.filter(([, { en, de }]) =>
      [en, de].some((text) => /[{}[\]|]/.test(text.replace(/\[[^[\]|]*\|[^[\]|]*\]/g, ''))),
    )
    expect(bare.map(([path]) => path)).toEqual([])
  })

  test('uses the quotation marks and apostrophes of its language', () => {
    const straight = texts.filter(([, { en, de }]) => [en, de].some((text) => /["']/.test(text)))
    expect(straight.map(([path]) => path)).toEqual([])
  })
})

test('a title is short and a sentence ends like one', () => {
  const titles = Object.values(REASON_TEXTS).flatMap(({ title }) => [title.en, title.de])
  expect(titles.filter((title) => title.length > 75 || title.endsWith('.'))).toEqual([])
  const sentences = [...Object.values(REASON_TEXTS).map(({ sentence }) => sentence), ...Object.values(STEP_TEXTS)]
  expect(sentences.flatMap(({ en, de }) => [en, de]).filter((sentence) => !sentence.endsWith('.'))).toEqual([])
})

function* localizedIn(value: unknown, path: readonly string[]): Generator<readonly [string, Localized]> {
  if (isLocalized(value)) yield [path.join('.'), value]
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* localizedIn(inner, [...path, key])
  }
}

function isLocalized(value: unknown): value is Localized {
  return typeof value === 'object' && value !== null && 'en' in value && 'de' in value
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join(' ')
}

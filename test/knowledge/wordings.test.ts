import { describe, expect, it } from 'vitest'
import { normalizeText } from '../../src/engine/bounces/normalize-text.ts'
import type { RuleFile } from '../../src/engine/knowledge/rule.ts'
import { findWording, parseWording } from '../../src/engine/knowledge/wording.ts'
import { readResources } from './read-resources.ts'

const files = readResources('bounce-rules').map(({ id, json }) => ({ id, ...(json as RuleFile) }))

describe('the wordings of one organization’s rules', () => {
  it('each stands in an example of its own rule', () => {
    const unseen = files
      .filter(({ id }) => !id.startsWith('wording-'))
      .flatMap(({ rules }) => rules)
      .flatMap(({ id, when, examples }) => {
        const texts = examples.map(({ text }) => normalizeText(text))
        const wordings = when.text ?? []
        return wordings
          .filter((one) => !texts.some((text) => findWording(parseWording(one), text)))
          .map((one) => `${id}: ${one}`)
      })
    expect(unseen).toEqual([])
  })
})

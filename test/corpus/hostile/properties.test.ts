import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/engine/bounces/diagnose.ts'
import { readSource } from '../../../src/engine/bounces/readable-source.ts'
import { anyBytes, enveloped, mime, mutated } from './arbitraries.ts'
import { effort, PATIENCE } from './effort.ts'
import { knowledge } from './real-knowledge.ts'
import { SAMPLES } from './samples.ts'
import { complaintsAbout, complaintsAboutSource } from './well-formed.ts'

/** Reads an input as everything that it can be read as; whatever it is, the answers are well-formed, and the same each time. */
function wrongWith(source: string): readonly string[] {
  const found = diagnose(source, knowledge)
  const again = diagnose(source, knowledge)
  const lines = diagnose(source, knowledge, { as: 'log' })
  return [
    ...complaintsAbout(found),
    ...complaintsAbout(lines),
    ...complaintsAboutSource(readSource(source, found), found),
    ...(JSON.stringify(found) === JSON.stringify(again) ? [] : ['another answer the second time']),
  ]
}

const GENERATED = {
  'any bytes': [anyBytes, 300],
  'samples with bits flipped, pieces cut, doubled and lost': [mutated, 1500],
  'hostile runs in every place where a reader looks': [enveloped, 800],
  'MIME of any shape': [mime, 500],
} as const

describe('never throws, answers well-formed, and the same each time', () => {
  it('every sample as it is', () => {
    expect(SAMPLES.flatMap((sample) => wrongWith(Buffer.from(sample, 'utf8').toString('latin1')))).toEqual([])
  })

  it.each(Object.entries(GENERATED))(
    '%s',
    (_name, [arbitrary, numRuns]) => {
      fc.assert(
        fc.property(arbitrary, (source) => {
          expect(wrongWith(source)).toEqual([])
        }),
        effort(numRuns),
      )
    },
    PATIENCE,
  )
})

describe('no code is made up', () => {
  /** Without encodings and JSON, whatever a diagnosis states stands in the input. */
  it('a reply states the codes that it is said to state', () => {
    const word = fc.constantFrom(
      '550',
      '5.1.1',
      '452',
      '4.2.2',
      'user',
      'unknown',
      'said:',
      'host',
      '(',
      '-',
      '\n',
      '1.2.3.4',
      '#',
      '250',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join(' ')
        const stated = diagnose(text, knowledge).diagnoses.flatMap(({ replyCode, enhancedStatusCode }) => [
          replyCode,
          enhancedStatusCode,
        ])
        expect(stated.filter((code) => code !== null && !text.includes(code))).toEqual([])
      }),
      effort(500),
    )
  })
})

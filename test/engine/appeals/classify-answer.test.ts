import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyAnswer } from '../../../src/engine/appeals/classify-answer.ts'
import { knownAnswer, someAppeal } from './some-appeal.ts'

const appeal = someAppeal({
  answers: [
    knownAnswer({
      id: 'receipt',
      kind: 'acknowledged',
      words: ['thank you for contacting acme support team', 'wir haben ihre anfrage erhalten'],
    }),
    knownAnswer({ id: 'nothing', kind: 'nothingFound', words: ['nothing was detected', "n'avons rien trouvé"] }),
    knownAnswer({ id: 'no', kind: 'refused', words: ['does not qualify for mitigation'] }),
    knownAnswer({ id: 'yes', kind: 'mitigated', words: ['qualify for mitigation'] }),
    knownAnswer({ id: 'twin', kind: 'wait', words: ['please be patient now'] }),
    knownAnswer({ id: 'other-twin', kind: 'solved', words: ['you are delisted now'] }),
  ],
})

function idOf(text: string): string | null {
  return classifyAnswer(appeal, text)?.answer.id ?? null
}

describe('an answer is recognised', () => {
  test.each([
    ['in any case and over lines', 'Nothing\r\n  was DETECTED', 'nothing'],
    ['in another language, with a typographic apostrophe', 'Nous n’avons rien trouvé.', 'nothing'],
    ['by the more exact of two', 'Your address does not qualify for mitigation.', 'no'],
    ['although it begins as a receipt', 'Thank you for contacting Acme Support Team. Nothing was detected.', 'nothing'],
    ['not by two that are as exact', 'Please be patient now. x you are delisted now', 'by length'],
    ['not by words within words', 'disqualify for mitigation', null],
    ['not at all', 'Hello', null],
  ])('%s', (_, text, id) => {
    expect(idOf(text)).toBe(id === 'by length' ? 'twin' : id)
  })

  test('with the wording that told', () => {
    expect(classifyAnswer(appeal, 'Wir haben Ihre Anfrage erhalten')?.wording).toBe('wir haben ihre anfrage erhalten')
  })

  test('two that are as exact tell nothing', () => {
    const even = someAppeal({
      answers: [
        knownAnswer({ id: 'a', kind: 'wait', words: ['abcdef'] }),
        knownAnswer({ id: 'b', kind: 'solved', words: ['uvwxyz'] }),
      ],
    })
    expect(classifyAnswer(even, 'abcdef uvwxyz')).toBeNull()
  })
})

const OLD = 'Your address does not qualify for mitigation.'

describe('old text below the answer is not looked at', () => {
  test.each([
    ['> ', `Nothing was detected.\n\nOn Mon, 2 Nov 2026 at 10:00, Acme <a@acme.example> wrote:\n> ${OLD}\n> x`],
    ['On … wrote:', `Nothing was detected.\n\nOn Mon, 2 Nov 2026 at 10:00, Acme <a@acme.example> wrote:\n\n${OLD}`],
    ['Am … schrieb …:', `Nothing was detected.\n\nAm 02.11.26 um 10:00 schrieb Acme:\n\n${OLD}`],
    ['Original Message', `Nothing was detected.\r\n\r\n-----Original Message-----\r\nFrom: A\r\n${OLD}`],
    ['Ursprüngliche Nachricht', `Nothing was detected.\n\n-------- Ursprüngliche Nachricht --------\n${OLD}`],
    ['the head that Outlook sets', `Nothing was detected.\n\nFrom: A\nSent: Monday\nTo: B\nSubject: C\n\n${OLD}`],
    ['the head, in German', `Nothing was detected.\n\nVon: A\nGesendet: Montag\nAn: B\nBetreff: C\n\n${OLD}`],
    [
      'the answer below',
      `On Mon, 2 Nov 2026 at 10:00, Acme <a@acme.example> wrote:\n> ${OLD}\n\nNothing was detected.`,
    ],
  ])('%s', (_, text) => {
    expect(idOf(text)).toBe('nothing')
  })

  test('but where all of it was forwarded', () => {
    expect(idOf(`From: A\nSent: Monday\nTo: B\nSubject: C\n\n${OLD}`)).toBe('no')
    expect(idOf(`> ${OLD}`)).toBe('no')
  })
})

describe('whatever the text', () => {
  const words = appeal.answers.flatMap((answer) => answer.words)

  test('only what stands in it is recognised, and nothing throws', () => {
    const anyText = fc.array(fc.oneof(fc.constantFrom(...words, '\n> ', '\nFrom:', '\nTo: ', ' wrote:\n'), fc.string()))
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join(' ')
        const found = classifyAnswer(appeal, text)
        if (found) expect(text.toLowerCase().replace(/[\s>]+/g, ' ')).toContain(found.wording)
      }),
    )
  })

  test.each([
    ['quoted lines', '> x\n'],
    ['heads', 'From: a\n'],
    ['introductions', 'On a b c d e f\n'],
    ['one line', 'on x '],
    ['dashes', '-'],
    ['half a wording', 'nothing was '],
    ['empty lines', '\n'],
  ])('ten megabytes of %s take no time', (_, piece) => {
    const start = performance.now()
    classifyAnswer(appeal, piece.repeat(10_000_000 / piece.length))
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

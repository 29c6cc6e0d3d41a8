import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { APPEAL_FACTS } from '../../../src/engine/appeals/facts.ts'
import { type KnownFacts, renderLetter, renderText } from '../../../src/engine/appeals/render-letter.ts'
import { findTemplateTrouble, requiredFacts } from '../../../src/engine/appeals/template.ts'

describe('a letter', () => {
  test('has what is known, and shows what is missing', () => {
    const letter = { subject: 'Block of {{address}}', text: 'From {{host}}, {{address}} and {{host}}.' }
    expect(renderLetter(letter, { address: '192.0.2.1' })).toEqual({
      subject: 'Block of 192.0.2.1',
      text: 'From {{host}}, 192.0.2.1 and {{host}}.',
      open: ['host'],
    })
  })

  test('a blank fact is not known', () => {
    expect(renderText('{{host}}{{#domain}}x{{/domain}}', { host: ' \n', domain: '' })).toEqual({
      text: '{{host}}',
      open: ['host'],
    })
  })

  test('an inherited name is no fact', () => {
    expect(renderText('{{toString}}', {}).open).toEqual(['toString'])
  })

  test('a value is never read as a template', () => {
    expect(renderText('{{refusal}}', { refusal: '550 {{address}}', address: 'x' })).toEqual({
      text: '550 {{address}}',
      open: [],
    })
  })

  test.each([
    ['words within a line', 'We {{#host}}({{host}}) {{/host}}ask.', 'We ask.'],
    ['words before a full stop', 'We ask {{#host}}for {{host}}{{/host}}.', 'We ask.'],
    ['words between spaces', 'We {{#host}}({{host}}){{/host}} ask.', 'We ask.'],
    ['a line', 'A\n{{#host}}{{host}}{{/host}}\nB', 'A\nB'],
    ['a line with its end', 'A\n{{#host}}{{host}}\n{{/host}}B', 'A\nB'],
    ['a line between tags of their own', 'A\n{{#host}}\n{{host}}\n{{/host}}\nB', 'A\nB'],
    ['the last line of a paragraph', 'A\n{{#host}}{{host}}{{/host}}\n\nB', 'A\n\nB'],
    ['a paragraph', 'A\n\n{{#host}}{{host}}{{/host}}\n\nB', 'A\n\nB'],
    ['a paragraph with its end', 'A\n\n{{#host}}{{host}}\n\n{{/host}}B', 'A\n\nB'],
    ['the first line', '{{#host}}{{host}}{{/host}}\n\nB', 'B'],
    ['the last line', 'A\n\n{{#host}}{{host}}{{/host}}', 'A'],
  ])('leaves no gap where it leaves out %s', (_, template, text) => {
    expect(renderText(template, {})).toEqual({ text, open: [] })
    expect(renderText(template, { host: 'mx' }).text).toContain('mx')
  })

  test.each([
    ['known', { host: 'mx', domain: 'd' }, 'A\nH: mx\nD: d\n\nB'],
    ['half known', { host: 'mx' }, 'A\nH: mx\n\nB'],
    ['not known', {}, 'A\n\nB'],
  ])('lines that follow each other keep the empty line behind them: %s', (_, facts, text) => {
    const template = 'A\n{{#host}}H: {{host}}\n{{/host}}{{#domain}}D: {{domain}}\n{{/domain}}\nB'
    expect(renderText(template, facts).text).toBe(text)
  })

  test('nothing in a subject ends the header', () => {
    const { subject } = renderLetter(
      { subject: 'Block: {{refusal}}', text: 'x' },
      { refusal: 'no\r\nBcc: all@example.org\u2028X\u0000\u202e' },
    )
    expect(subject).toBe('Block: no Bcc: all@example.org X')
  })
})

describe('a template', () => {
  test.each([
    ['{{adress}}', 'unknown fact "{{adress}}"'],
    ['{{#host}}x', '"{{#host}}" is not closed'],
    ['x{{/host}}', '"{{/host}}" closes nothing'],
    ['{{#host}}{{#domain}}x{{/host}}{{/domain}}', '"{{/host}}" closes domain'],
    ['{{#host}}{{domain}}{{/host}}', '"{{domain}}" within "{{#host}}" stays open where only host is known'],
    ['{{ host }}', 'stray braces in "{{ host }}"'],
  ])('%s: %s', (template, trouble) => {
    expect(findTemplateTrouble(template)).toContain(trouble)
  })

  test('needs the facts that stand outside of optional parts', () => {
    expect(requiredFacts('{{host}} {{#domain}}{{domain}}{{/domain}} {{host}}')).toEqual(['host'])
    expect(findTemplateTrouble('{{host}} {{#domain}}{{domain}} {{host}}{{/domain}}')).toEqual([])
  })
})

const anyFacts: fc.Arbitrary<KnownFacts> = fc
  .dictionary(fc.constantFrom(...APPEAL_FACTS), fc.string({ unit: 'binary' }))
  .map((facts) => ({ ...facts }))
const anyTemplate = fc
  .array(fc.oneof(fc.constantFrom(...APPEAL_FACTS.flatMap((f) => [`{{${f}}}`, `{{#${f}}}`, `{{/${f}}}`])), fc.string()))
  .map((parts) => parts.join(''))

describe('whatever the template and the facts', () => {
  test('a subject is one line without control characters, and nothing throws', () => {
    fc.assert(
      fc.property(anyTemplate, anyFacts, (template, facts) => {
        const { subject } = renderLetter({ subject: template, text: template }, facts)
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u)
        expect([...subject].length).toBeLessThanOrEqual(200)
      }),
    )
  })

  test('what is open still stands there', () => {
    fc.assert(
      fc.property(anyTemplate, anyFacts, (template, facts) => {
        const { text, open } = renderText(template, facts)
        for (const fact of open) expect(text).toContain(`{{${fact}}}`)
      }),
    )
  })

  test('long ones take no time', () => {
    const start = performance.now()
    renderText('{{#host}}\n'.repeat(2_000) + '{{'.repeat(200_000), { host: 'x' })
    renderText(' {{#host}}x{{/host}} '.repeat(20_000), {})
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

import { expect, test } from 'vitest'
import { fillTemplate, placeholdersOf } from '../../src/text/fill-template.ts'

test('takes the first part of a piece when its names have values, else the second', () => {
  const template = 'Write to [{address}|the address in the refusal][ before {day}|].'
  expect(fillTemplate(template, { address: 'a@example.org', day: 'Monday' })).toBe(
    'Write to a@example.org before Monday.',
  )
  expect(fillTemplate(template, {})).toBe('Write to the address in the refusal.')
  expect(fillTemplate(template, { address: '' })).toBe('Write to the address in the refusal.')
})

test('leaves a piece out when one of its names has no value', () => {
  expect(fillTemplate('Wait[ {from} to {to}|].', { from: '5' })).toBe('Wait.')
})

test('never reads a value as a template', () => {
  const template = '[{a}|none] and [{b}|none]'
  expect(fillTemplate(template, { a: '[{b}|x] $& $1', b: '{a}' })).toBe('[{b}|x] $& $1 and {a}')
})

test('lists each placeholder once', () => {
  expect(placeholdersOf('[{a}|][{b} {a}|]')).toEqual(['a', 'b'])
})

import { expect, test } from 'vitest'
import { fillRecipe } from '../../../src/engine/setup/fill-recipe.ts'
import type { Stack } from '../../../src/engine/setup/setup-knowledge.ts'
import { VALUES } from './some-setup.ts'

const SAYS = { en: '', de: '' }

function filled(text: string, values: Partial<typeof VALUES>) {
  const step = {
    id: 'one',
    title: SAYS,
    why: SAYS,
    roles: [],
    distributions: [],
    does: [{ kind: 'command', text } as const],
  }
  const stack: Stack = {
    id: 'some',
    name: 'Some',
    summary: SAYS,
    roles: ['full'],
    kind: 'files',
    distributions: ['debian'],
    flow: [],
    steps: [step],
    sources: [],
    verifiedOn: '2026-11-22',
  }
  const { steps, missing } = fillRecipe(stack, { ...VALUES, ...values }, 'full')
  const [deed] = steps.flatMap(({ does }) => does)
  return { text: deed?.kind === 'command' ? deed.text : '', missing }
}

const SEVERAL = { moreDomains: ['example.net', 'example.com'] }

test.each([
  ['a value', 'for {{domain}}', {}, 'for example.org'],
  ['a list, its values one after the other', 'for {{moreDomains}}', SEVERAL, 'for example.net example.com'],
  [
    'a part for each value of a list',
    '{{#moreDomains}}*@{{moreDomains}} of {{domain}}\n{{/moreDomains}}',
    SEVERAL,
    '*@example.net of example.org\n*@example.com of example.org\n',
  ],
  ['nothing where a list is empty', 'a{{#moreDomains}} {{moreDomains}}{{/moreDomains}}', {}, 'a'],
  ['nothing where a value is not known', 'a{{#ipv6}} {{ipv6}}{{/ipv6}}', { ipv6: '' }, 'a'],
  [
    'no line that begins in a value',
    '{{#moreDomains}}{{moreDomains}};{{/moreDomains}}',
    { moreDomains: ['a\nb', ' '] },
    'ab;',
  ],
] as const)('fills in %s', (_, text, values, wanted) => {
  expect(filled(text, values)).toEqual({ text: wanted, missing: [] })
})

test('a value that is missing is told, and its place stays', () => {
  expect(filled('{{hostName}}', { hostName: '' })).toEqual({ text: '{{hostName}}', missing: ['hostName'] })
})

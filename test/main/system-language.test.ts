import { expect, test } from 'vitest'
import { systemLanguage } from '../../src/main/system-language.ts'

test.each<[readonly string[], string]>([
  [['de-DE'], 'de'],
  [['de'], 'de'],
  [['de_AT', 'en'], 'de'],
  [['gsw-CH', 'de-CH'], 'de'],
  [['fr-FR', 'de-DE', 'en-US'], 'de'],
  [['en-GB', 'de'], 'en'],
  [['fr-FR'], 'en'],
  [['den-CA'], 'en'],
  [['C'], 'en'],
  [[''], 'en'],
  [[], 'en'],
])('who prefers %j reads %s', (preferred, language) => {
  expect(systemLanguage(preferred)).toBe(language)
})

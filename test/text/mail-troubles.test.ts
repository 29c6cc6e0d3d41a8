import { expect, test } from 'vitest'
import { MAIL_STAGES, MAIL_TROUBLES } from '../../src/engine/mailboxes/mail-trouble.ts'
import { MAIL_TROUBLE_REMEDIES } from '../../src/text/mailboxes/remedies.ts'
import { MAIL_STAGE_NAMES } from '../../src/text/mailboxes/stages.ts'
import { MAIL_TROUBLE_TEXT } from '../../src/text/mailboxes/troubles.ts'

const CODES = Object.keys(MAIL_TROUBLES)

test.each(['en', 'de'] as const)('each trouble has one sentence of its own and a remedy, in %s', (language) => {
  const sentences = Object.values(MAIL_TROUBLE_TEXT).map((text) => text[language])
  expect(Object.keys(MAIL_TROUBLE_TEXT)).toEqual(CODES)
  expect(Object.keys(MAIL_TROUBLE_REMEDIES)).toEqual(CODES)
  expect(new Set(sentences).size).toBe(CODES.length)
  expect(sentences.filter((sentence) => !/^[^.]+[.]$/.test(sentence))).toEqual([])
  const remedies = Object.values(MAIL_TROUBLE_REMEDIES).map((text) => text[language])
  expect(remedies.filter((remedy) => !remedy.endsWith('.'))).toEqual([])
})

test('each stage has a name', () => {
  expect(Object.keys(MAIL_STAGE_NAMES)).toEqual([...MAIL_STAGES])
})

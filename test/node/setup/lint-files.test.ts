import { expect, test } from 'vitest'
import { lintFiles } from '../../../src/node/setup/lint-files.ts'

const OPEN = 'myhostname = mail.example.org\nmynetworks = 0.0.0.0/0\n'
const RULE = 'postfix-mynetworks-world'

test('of two files of one kind, and of one name, each finding is told with the file that it is in', () => {
  const closed = 'myhostname = mail.example.org\nmynetworks = 127.0.0.0/8\n'
  const { findings } = lintFiles(
    [
      { name: 'letter', text: 'Dear Anna', kind: null },
      { name: 'main.cf', text: closed, kind: null },
      { name: 'main.cf', text: `\n${OPEN}`, kind: null },
      { name: 'old/main.cf', text: OPEN, kind: null },
    ],
    null,
  )
  expect(
    findings.filter(({ rule }) => rule === RULE).map(({ file, configuration, line }) => [file, configuration, line]),
  ).toEqual([
    ['main.cf', 2, 3],
    ['old/main.cf', 3, 2],
  ])
})

test('it is told how many rules looked at a file, also where they find nothing', () => {
  const { files } = lintFiles(
    [
      { name: 'a', text: OPEN, kind: null },
      { name: 'b', text: 'Dear Anna', kind: null },
    ],
    null,
  )
  expect(files.map(({ kind }) => kind)).toEqual(['postfix', null])
  expect(files[0]?.rules).toBeGreaterThan(30)
  expect(files[1]?.rules).toBe(0)
})

test('what comes after the last line that is read is told, not lost', () => {
  const { files } = lintFiles([{ name: 'main.cf', text: `${'\n'.repeat(50_000)}c`, kind: 'postfix' }], null)
  const whole = lintFiles([{ name: 'main.cf', text: '\n'.repeat(50_000), kind: 'postfix' }], null)
  expect(whole.files[0]?.troubles.filter(({ code }) => code === 'tooLong')).toEqual([])
  expect(files[0]?.troubles.at(-1)).toEqual({ line: 50_001, code: 'tooLong', text: '' })
})

test('of very many findings the gravest are told, and how many more there are', () => {
  const text = `${'smtp_helo_name = x\n'.repeat(3000)}${'listen\n'.repeat(300)}mynetworks = 0.0.0.0/0\n`
  const services = 'submission inet n - y - - smtpd\n'.repeat(3000)
  const { files, findings, moreFindings } = lintFiles(
    [
      { name: 'main.cf', text, kind: 'postfix' },
      { name: 'master.cf', text: services, kind: 'postfixMaster' },
    ],
    null,
  )
  expect(findings).toHaveLength(1000)
  expect(moreFindings).toBeGreaterThan(1000)
  expect(findings.every(({ level }) => level === 'error')).toBe(true)
  expect(files[0]?.troubles).toHaveLength(200)
  expect(files[0]?.moreTroubles).toBe(3099)
})

test('of more services than any server has the first ones are looked at, and the rest is told', () => {
  const text = 'submission inet n - y - - smtpd\n'.repeat(40_000)
  const { files } = lintFiles([{ name: 'master.cf', text, kind: 'postfixMaster' }], null)
  expect(files[0]?.troubles).toEqual([{ line: 5001, code: 'tooLong', text: '' }])
})

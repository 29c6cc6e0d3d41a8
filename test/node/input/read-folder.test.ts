import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toBytePath } from '../../../src/node/input/byte-path.ts'
import { isPiece } from '../../../src/node/input/piece.ts'
import { readMessages } from '../../../src/node/input/read-file.ts'
import { readFolder } from '../../../src/node/input/read-folder.ts'

const LIMITS = { headBytes: 1 << 20, tailBytes: 1 << 20 }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postdesk-input-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

test('reads all files at all depths, sorted by name at each level', () => {
  write('b.eml', 'B')
  write('a/z.eml', 'Z')
  write('a/y/x.eml', 'X')
  write('.hidden', 'H')
  expect(contents()).toEqual(['.hidden H', 'a/y/x.eml X', 'a/z.eml Z', 'b.eml B'])
})

test('an mbox among the files gives its messages', () => {
  write('a.eml', 'A')
  write('b.mbox', mbox('one', 'two'))
  expect(contents()).toEqual(['a.eml A', 'b.mbox:1 Subject: one\n\n', 'b.mbox:2 Subject: two\n\n'])
})

test('of a Maildir reads the messages only', () => {
  for (const path of [
    'cur/1:2,S',
    'new/2',
    'tmp/3',
    '.Sent/cur/4',
    '.Sent/new/5',
    '.Sent/tmp/6',
    'dovecot-uidlist',
    '.mailfilter',
  ])
    write(path, 'M')
  expect(contents()).toEqual(['.Sent/cur/4 M', '.Sent/new/5 M', 'cur/1:2,S M', 'new/2 M'])
})

test('follows links to files, never links to folders', () => {
  write('a/one.eml', '1')
  symlinkSync(join(folder, 'a/one.eml'), join(folder, 'b.eml'))
  symlinkSync(folder, join(folder, 'c'))
  expect(contents()).toEqual(['a/one.eml 1', 'b.eml 1'])
})

test('tells what could not be read, and goes on', () => {
  symlinkSync(join(folder, 'nowhere'), join(folder, 'a.eml'))
  write('b.eml', 'B')
  expect(contents()).toEqual(['a.eml: expected a file, but there is none of this name', 'b.eml B'])
})

test('does not wait at a named pipe', () => {
  execFileSync('mkfifo', [join(folder, 'pipe')])
  expect(contents()).toEqual(['pipe '])
})

test('opens a file whose name is no UTF-8', () => {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x66, 0xff])]), 'F')
  expect(contents()).toEqual(['f\ufffd F'])
})

test('a folder that is not there is told as such', () => {
  const inputs = [...readFolder(toBytePath(join(folder, 'none')), LIMITS)]
  expect(inputs).toEqual([{ origin: join(folder, 'none'), problem: 'expected a file, but there is none of this name' }])
})

test('a file larger than the shared buffer is read whole, up to the limits', () => {
  write('large.eml', `Subject: x\n\n${'y'.repeat(1_500_000)}`)
  const [input] = [...readMessages(toBytePath(join(folder, 'large.eml')), LIMITS)]
  expect(input && isPiece(input) && [input.source.length, input.leftOut]).toEqual([1_500_012, 0])
})

test('a folder given as a file is a problem, not a crash', () => {
  expect([...readMessages(toBytePath(folder), LIMITS)]).toEqual([
    { origin: folder, problem: 'expected a file, but found a folder (folders are read with --jsonl)' },
  ])
})

function write(path: string, content: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

function mbox(...subjects: readonly string[]): string {
  return subjects.map((subject) => `From ann@example.org Fri Nov 20 10:11:12 2026\nSubject: ${subject}\n\n`).join('')
}

function contents(): string[] {
  return [...readFolder(toBytePath(folder), LIMITS)].map((input) => {
    const name = input.origin.slice(folder.length + 1)
    return isPiece(input) ? `${name} ${input.source}` : `${name}: ${input.problem}`
  })
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMAND, postdesk } from './postdesk.ts'
import { FULL_MAILBOX, LOG, mbox, ORDINARY_MAIL, UNKNOWN_USER } from './samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

describe('postdesk diagnose --jsonl', () => {
  test('prints one line for each message of a folder, in stable order', () => {
    folder.write('b.eml', FULL_MAILBOX)
    folder.write('a/two.eml', UNKNOWN_USER)
    folder.write('a/one.eml', ORDINARY_MAIL)
    folder.write('c.mbox', mbox(UNKNOWN_USER, FULL_MAILBOX))
    const run = () => postdesk(['diagnose', '--jsonl', '.'], { cwd: folder.path() })
    expect(run().code).toBe(0)
    expect(lines(run().stdout)).toEqual([
      ['./a/one.eml', 'notABounce', []],
      ['./a/two.eml', 'dsn', ['user-unknown']],
      ['./b.eml', 'dsn', ['mailbox-full']],
      ['./c.mbox:1', 'dsn', ['user-unknown']],
      ['./c.mbox:2', 'dsn', ['mailbox-full']],
    ])
  })

  test('reads a Maildir', () => {
    for (const name of ['cur', 'new', 'tmp']) folder.write(`${name}/1`, UNKNOWN_USER)
    folder.write('dovecot.index', 'x')
    const { stdout } = postdesk(['diagnose', '--jsonl', folder.path()])
    expect(lines(stdout).map(([source]) => source)).toEqual([folder.path('cur/1'), folder.path('new/1')])
  })

  test('reads an mbox, or one message, from the standard input', () => {
    expect(lines(postdesk(['diagnose', '--jsonl', '-'], { input: mbox(UNKNOWN_USER, ORDINARY_MAIL) }).stdout)).toEqual([
      ['-:1', 'dsn', ['user-unknown']],
      ['-:2', 'notABounce', []],
    ])
    expect(lines(postdesk(['diagnose', '--jsonl'], { input: UNKNOWN_USER }).stdout)).toEqual([
      ['-', 'dsn', ['user-unknown']],
    ])
  })

  test('has no summary, but the steps in words', () => {
    const [line] = postdesk(['diagnose', '--jsonl', '--lang', 'de'], { input: UNKNOWN_USER }).stdout.trim().split('\n')
    const [diagnosis] = JSON.parse(line ?? '').diagnoses
    expect(diagnosis.summary).toBeUndefined()
    expect(diagnosis.steps[0].text).toContain('Prüfen Sie die Adresse bob@example.net')
  })

  test('goes on behind what it cannot read, reports it, and ends with 3', () => {
    folder.write('a.eml', UNKNOWN_USER)
    symlinkSync(folder.path('nowhere'), folder.path('b.eml'))
    folder.write('c.eml', FULL_MAILBOX)
    const { code, stdout, stderr } = postdesk(['diagnose', '--jsonl', 'none', '.'], { cwd: folder.path() })
    expect([code, lines(stdout).map(([source]) => source)]).toEqual([3, ['./a.eml', './c.eml']])
    expect(stderr).toBe(
      'postdesk: none: expected a file, but there is none of this name\n' +
        'postdesk: ./b.eml: expected a file, but there is none of this name\n',
    )
  })

  test('ends quietly when the reader has enough', async () => {
    for (let number = 0; number < 400; number++) folder.write(`${number}.eml`, UNKNOWN_USER)
    const child = spawn(process.execPath, [COMMAND, 'diagnose', '--jsonl', folder.path()])
    let stderr = ''
    child.stderr.on('data', (bytes: Buffer) => {
      stderr += bytes.toString()
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = await once(child, 'close')
    expect([code, stderr]).toEqual([0, ''])
  })

  test('a 50 MB mail is read, its beginning and its end', () => {
    const [head = '', rest = ''] = UNKNOWN_USER.split('Content-Type: text/rfc822-headers')
    const large = `${head}Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n${`${'QUJD'.repeat(19)}\n`.repeat(660_000)}\n--b1\nContent-Type: text/rfc822-headers${rest}`
    const { code, stdout } = postdesk(['diagnose', '--jsonl', folder.write('large.eml', large)])
    const { diagnoses, originalSubject, limits } = JSON.parse(stdout)
    expect([code, diagnoses[0]?.reason, originalSubject, limits.length]).toEqual([0, 'user-unknown', 'Minutes', 1])
  })
})

describe('postdesk diagnose --jsonl --log', () => {
  test('prints one line for each log line', () => {
    const { code, stdout } = postdesk(['diagnose', '--jsonl', '--log', '-'], { input: LOG })
    expect([code, lines(stdout).map(([source, , reasons]) => [source, reasons])]).toEqual([
      0,
      [
        ['-:1', ['user-unknown']],
        ['-:2', []],
        ['-:3', ['greylisted']],
      ],
    ])
  })

  test('reads log files', () => {
    const file = folder.write('mail.log', LOG)
    const { stdout } = postdesk(['diagnose', '--jsonl', '--log', file])
    expect(lines(stdout).map(([source]) => source)).toEqual([`${file}:1`, `${file}:2`, `${file}:3`])
  })
})

function lines(stdout: string): unknown[][] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ source, kind, diagnoses }) => [source, kind, diagnoses.map((one: { reason: string }) => one.reason)])
}

import { describe, expect, test } from 'vitest'
import { postdesk } from './postdesk.ts'
import { ABUSE_REPORT, FULL_MAILBOX, LOG, mbox, ORDINARY_MAIL, report, UNKNOWN_USER } from './samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

describe('postdesk diagnose, for people', () => {
  test('tells the cause, whose move it is and what to do', () => {
    const { code, stdout, stderr } = postdesk(['diagnose', folder.write('bounce.eml', UNKNOWN_USER)])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('bounce.eml: A delivery status notification')
    expect(stdout).toContain('The address does not exist\nbob@example.net\n')
    expect(stdout).toContain('What to do\n   1. Check the address bob@example.net letter by letter')
    expect(stdout).toContain('5.1.1: permanent failure, about an address, there is no such mailbox')
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true)
  })

  test('speaks German when asked to, or when the system does', () => {
    const file = folder.write('bounce.eml', UNKNOWN_USER)
    const german = postdesk(['diagnose', '--lang', 'de', file]).stdout
    expect(german).toContain('Diese Adresse gibt es nicht\nbob@example.net\n')
    expect(postdesk(['diagnose', file], { env: { LC_ALL: 'de_AT.UTF-8' } }).stdout).toBe(german)
    expect(postdesk(['diagnose', '--lang=en', file], { env: { LC_ALL: 'de_AT.UTF-8' } }).stdout).not.toBe(german)
  })

  test('reads what is piped in, with or without -', () => {
    const piped = postdesk(['diagnose'], { input: '550 5.1.1 <bob@example.net>: User unknown' })
    expect(piped.stdout).toContain('-: The reply of a mail server')
    expect(postdesk(['diagnose', '-'], { input: '550 5.1.1 <bob@example.net>: User unknown' })).toEqual(piped)
  })

  test('says what an input is that is no bounce, and what that means', () => {
    const { code, stdout } = postdesk(['diagnose', folder.write('a.eml', ABUSE_REPORT)])
    expect(code).toBe(1)
    expect(stdout).toContain('A complaint about a mail of yours')
    expect(stdout.replace(/\s+/g, ' ')).toContain('The mail was delivered.')
  })

  test('prints no colours where no terminal reads', () => {
    expect(postdesk(['diagnose'], { input: UNKNOWN_USER, env: { FORCE_COLOR: '1' } }).stdout).not.toContain('\x1b')
  })

  test('control characters of the input never reach the terminal', () => {
    const hostile = report('bob@example.net', '550 5.1.1 \x1b[31mred\x07 \x9b2J \u202egnihton User unknown', '5.1.1')
    const { stdout } = postdesk(['diagnose', folder.write('\x1b[2Jhostile\u202e.eml', hostile)])
    expect(stdout).toContain('hostile')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  })
})

describe('postdesk diagnose --json', () => {
  test('prints one object for one input', () => {
    const { code, stdout } = postdesk(['diagnose', '--json', '-'], { input: UNKNOWN_USER })
    const { source, kind, diagnoses } = JSON.parse(stdout)
    expect([code, source, kind, diagnoses.length]).toEqual([0, '-', 'dsn', 1])
    expect(diagnoses[0]).toMatchObject({
      recipient: 'bob@example.net',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      reason: 'user-unknown',
      permanence: 'permanent',
      whoseMove: 'you',
      remoteMta: 'mx.example.net',
      reportingMta: 'mail.example.org',
      summary: { headline: 'The address does not exist' },
    })
    expect(Object.keys(diagnoses[0].steps[0])).toEqual(['id', 'text', 'confirmBy'])
  })

  test('prints an array for several inputs, and for an mbox', () => {
    const files = [folder.write('a.eml', UNKNOWN_USER), folder.write('b.eml', FULL_MAILBOX)]
    const reasonsOf = (stdout: string) =>
      JSON.parse(stdout).map((one: { diagnoses: { reason: string }[] }) => one.diagnoses[0]?.reason)
    expect(reasonsOf(postdesk(['diagnose', '--json', ...files]).stdout)).toEqual(['user-unknown', 'mailbox-full'])
    const box = folder.write('box', mbox(FULL_MAILBOX))
    expect(reasonsOf(postdesk(['diagnose', '--json', box]).stdout)).toEqual(['mailbox-full'])
  })

  test('log lines give one diagnosis for each outcome', () => {
    const { kind, diagnoses } = JSON.parse(postdesk(['diagnose', '--json'], { input: LOG }).stdout)
    expect([kind, diagnoses.map((one: { recipient: string }) => one.recipient)]).toEqual([
      'log',
      ['bob@example.net', 'eve@example.net'],
    ])
  })

  test('characters that act on a terminal are escaped', () => {
    const hostile = report('bob@example.net', '550 5.1.1 \x9b2J \u202egnihton User unknown', '5.1.1')
    const { stdout } = postdesk(['diagnose', '--json'], { input: hostile })
    expect(stdout).not.toMatch(/[\x7f-\x9f\u202e]/)
    expect(() => JSON.parse(stdout)).not.toThrow()
  })
})

describe('exit codes', () => {
  test.each([
    ['0: a bounce', UNKNOWN_USER, 0],
    ['0: an SMTP reply', '550 5.1.1 User unknown', 0],
    ['0: log lines', LOG, 0],
    ['1: an ordinary mail', ORDINARY_MAIL, 1],
    ['1: nothing', '', 1],
    ['1: something else', 'The quick brown fox.', 1],
  ])('%s', (_name, input, code) => {
    expect(postdesk(['diagnose', '--json'], { input }).code).toBe(code)
  })

  test.each([
    [['diagnose', '--nonsense'], '"--nonsense"'],
    [['diagnose', '--lang', 'fr'], 'expected --lang en or de, got "fr"'],
    [['diagnose', '--lang'], 'expected a value behind --lang, got none'],
    [['diagnose', '--json', '--jsonl', '-'], 'expected one of --json and --jsonl, got both'],
    [['diagnose', '--log', '-'], 'expected --log together with --jsonl'],
    [['diagnose', '--json=yes', '-'], 'expected --json without a value'],
    [
      ['undo'],
      'expected a command (analyse, check, diagnose, mailbox, message, probe, programme, sender, setup, ticket, help, version), got "undo"',
    ],
    [[], 'got none'],
    [['help', 'undo'], 'got "help undo"'],
  ])('2: %j', (argv, problem) => {
    const { code, stdout, stderr } = postdesk(argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^postdesk: .*\n$/)
    expect(stderr).toContain(problem)
  })

  test('3: a file that is not there, and one that is a folder', () => {
    const { code, stdout, stderr } = postdesk(['diagnose', 'none.eml', '.'], { cwd: folder.path() })
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toBe(
      'postdesk: none.eml: expected a file, but there is none of this name\n' +
        'postdesk: .: expected a file, but found a folder (folders are read with --jsonl)\n',
    )
  })

  test('of several inputs the highest counts, and the others are still printed', () => {
    folder.write('good.eml', UNKNOWN_USER)
    folder.write('mail.eml', ORDINARY_MAIL)
    const run = (...names: string[]) => postdesk(['diagnose', ...names], { cwd: folder.path() })
    expect([run('good.eml', 'mail.eml').code, run('none.eml', 'mail.eml', 'good.eml').code]).toEqual([1, 3])
    expect(run('none.eml', 'good.eml').stdout).toContain('The address does not exist')
  })
})

test('--help and --version', () => {
  expect(postdesk(['--help'])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('Usage: postdesk COMMAND'),
  })
  expect(postdesk(['diagnose', '--help']).stdout).toBe(postdesk(['help', 'diagnose']).stdout)
  expect(postdesk(['--version'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^postdesk \d+\.\d+\.\d+\n$/),
  })
})

test('a file whose name begins with a hyphen is read behind --', () => {
  folder.write('-x.eml', UNKNOWN_USER)
  expect(postdesk(['diagnose', '--', '-x.eml'], { cwd: folder.path() }).stdout).toContain('The address does not exist')
})

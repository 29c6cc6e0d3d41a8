import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { postdesk } from './postdesk.ts'
import { ABUSE_REPORT, ORDINARY_MAIL } from './samples.ts'

const PROJECT = join(import.meta.dirname, '../..')
const schema = JSON.parse(readFileSync(join(PROJECT, 'resources/schemas/programmes.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema)

const DAY = '192.0.2.10,9/11/2026 8:00 AM,9/12/2026 8:00 AM,422,409,430,GREEN,< 0.1%,,,0,,,\r\n'
const NEXT_DAY = DAY.replace('9/12', '9/13').replace('9/11', '9/12').replace('GREEN', 'RED')
const LINK = 'https://sendersupport.olc.protection.outlook.com/snds/data.aspx?key=SECRET-KEY'

let data = ''
beforeEach(() => {
  data = temporaryFolder()
})

/** Where no keychain answers, as on a server. */
function run(
  argv: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Record<string, string> } = {},
) {
  return postdesk(['programme', ...argv, '--data', data], {
    input,
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere', ...env },
  })
}

function json(argv: readonly string[], options: Parameters<typeof run>[1] = {}) {
  const { stdout } = run([...argv, '--json'], options)
  const value = JSON.parse(stdout)
  validate(value)
  expect(validate.errors).toBeNull()
  return value
}

describe('postdesk programme', () => {
  test('list says first what is worth it, and of each what a small sender sees', () => {
    const { code, stdout } = run(['list'])
    expect(code).toBe(0)
    expect(stdout.indexOf('Worth it for anybody')).toBe(0)
    expect(stdout.indexOf('microsoft-snds')).toBeLessThan(stdout.indexOf('Not for a small sender'))
    expect(stdout).toContain('Mostly empty days')
    expect(json(['list']).programmes.length).toBeGreaterThanOrEqual(14)
  })

  test('show tells how to join, with the ids of the steps', () => {
    const { stdout } = run(['show', 'yahoo-cfl', '--lang', 'de'])
    expect(stdout).toMatch(/Was ein kleiner Absender sieht:\n {2}Meist nichts/)
    expect(stdout).toContain('[ ] enrol: Die Domain')
    expect(json(['show', 'yahoo-cfl']).programme.id).toBe('yahoo-cfl')
  })

  test('note keeps state, steps and words, and the next call knows them', () => {
    run(['note', 'microsoft-snds', '--state', 'asked', '--done', 'sign-in,confirm', '--note', 'second account'])
    const { progress } = json(['note', 'microsoft-snds', '--undone', 'confirm'])
    expect(progress).toMatchObject({ state: 'asked', done: ['sign-in'], note: 'second account' })
    expect(json(['show', 'microsoft-snds']).progress).toEqual(progress)
    expect(run(['show', 'microsoft-snds']).stdout).toMatch(/\[x\] sign-in[\s\S]*\[ \] confirm[\s\S]*second account/)
  })

  test('import reads files and the standard input, and data tells what was read', () => {
    const csv = join(data, 'snds.csv')
    writeFileSync(csv, DAY + NEXT_DAY)
    const first = run(['import', csv, '-'], { input: ABUSE_REPORT })
    expect([first.code, first.stderr]).toEqual([0, ''])
    expect(first.stdout).toMatch(/snds\.csv: 2 rows of SNDS read, 2 new\.\n-: 1 complaint read, 1 new\./)
    expect(json(['import', csv]).imports).toMatchObject([{ name: 'snds.csv', kind: 'snds', rows: 2, known: 2 }])
    expect(run(['data']).stdout).toMatch(/192\.0\.2\.10 is green[\s\S]*turned from green to red/)
    expect(json(['data'])).toMatchObject({ snds: [{}, {}], complaints: [{}], hasSndsLink: false })
  })

  test('what is not taken goes to the standard error, with where, and the exit code says so', () => {
    const { code, stderr, stdout } = run(['import', '-'], { input: `${DAY}192.0.2.300,9/11/2026,9/12/2026,1,1,1\n` })
    expect(code).toBe(1)
    expect(stdout).toContain('1 row of SNDS read')
    expect(stderr).toBe('postdesk: -: Line 2: expected an IP address (192.0.2.300)\n')
    expect(run(['import', '-'], { input: ORDINARY_MAIL }).stderr).toContain('a mail, but not a complaint')
    expect(run(['import', join(data, 'none.csv')]).code).toBe(3)
  })

  test('what strangers wrote does nothing to a terminal', () => {
    const input = `${DAY.trimEnd()}"\u001b[2J\u202e"\n\u001b]0;x\u0007,1/1/2026,2,3\n`
    const { stdout, stderr } = run(['import', '-'], { input })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(stdout + stderr + run(['data', '--json']).stdout).not.toMatch(/[\u001b\u0007\u202e]/)
  })

  test('the link is handed in, is shown nowhere, and lies in no file', () => {
    const { code, stdout, stderr } = run(['link', '--secret-env', 'SNDS'], { env: { SNDS: LINK } })
    expect(code).toBe(0)
    expect(stdout).toBe('A link is kept.\n')
    expect(stderr).toContain('No keychain answers')
    for (const file of readdirSync(data)) expect(readFileSync(join(data, file), 'latin1')).not.toContain('SECRET-KEY')
    const given = { POSTDESK_SECRETS: JSON.stringify({ 'programme/snds/link': LINK }) }
    const shown = json(['data'], { env: given })
    expect(shown.hasSndsLink).toBe(true)
    expect(JSON.stringify(shown)).not.toContain('SECRET-KEY')
  })

  test('a link that leads elsewhere is refused, and not repeated', () => {
    const { code, stderr } = run(['link', '--secret-env', 'SNDS'], {
      env: { SNDS: 'https://example.com/?key=SECRET-KEY' },
    })
    expect(code).toBe(3)
    expect(stderr).toContain('expected an https link to SNDS')
    expect(stderr).not.toContain('SECRET-KEY')
  })

  test.each([
    [['undo'], 'expected programme list, show, note, import, link, fetch or data, got "undo"'],
    [['list', 'x'], 'expected no more words'],
    [['show'], 'expected the id of one programme'],
    [['show', 'microsoft'], 'expected the id of one programme (abuse-net, apple-branded-mail, '],
    [['note', 'dnswl'], 'expected --state, --done, --undone or --note'],
    [['note', 'dnswl', '--state', 'soon'], 'expected --state with one of not-yet, asked, joined, not-for-me'],
    [['note', 'dnswl', '--done', 'dance'], 'expected steps of dnswl (account, request, check-entry), got "dance"'],
    [['list', '--state', 'asked'], 'expected --state with programme note only'],
    [['import'], 'expected files'],
    [['link', LINK], 'expected no more words'],
  ])('%j is wrong usage, and is told', (argv, words) => {
    const { code, stderr } = run(argv)
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
  })
})

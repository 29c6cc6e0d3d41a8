import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { type Ended, postdesk } from './postdesk.ts'
import { ORDINARY_MAIL, report } from './samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

const SCHEMA = join(import.meta.dirname, '../../resources/schemas/ticket.schema.json')
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
)
const folder = temporaryFolder()
const REFUSED = report(
  'bob@t-online.de',
  '554 IP=192.0.2.25 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
  '5.0.0',
).replaceAll('mx.example.net', 'mx00.t-online.de')
const MICROSOFT = ['--organization', 'microsoft-outlook', '--address', '192.0.2.25']

function ticket(argv: readonly string[], input = ''): Ended {
  return postdesk(['ticket', ...argv], { input, env: { POSTDESK_DATA: folder.path('data') } })
}

/** What it printed as JSON, which is of the shape that the schema says. */
function json(argv: readonly string[], input = '') {
  const { stdout, stderr, code } = ticket([...argv, '--json'], input)
  const printed = JSON.parse(stdout === '' ? 'null' : stdout)
  expect([stderr, validate(printed) ? [] : validate.errors]).toEqual([expect.anything(), []])
  return { printed, code, stderr }
}

function opened(): string {
  return json(['new', ...MICROSOFT]).printed.ticket.id
}

describe('postdesk ticket called wrongly', () => {
  test.each([
    [
      [],
      'expected new, list, show, draft, send, answer, answers, give, due, export, say or delete behind "ticket", got nothing',
    ],
    [['undo'], 'got "undo"'],
    [['new', '--from', 'x', '--probe', 'y'], 'expected one of --from, --run and --probe, got several'],
    [['new', '--run', 'x'], 'expected --check ID with --run'],
    [['new', '--organization', 'microsoft'], 'there are microsoft-365, microsoft-outlook'],
    [['new', ...MICROSOFT, '--way', 'nowhere'], 'expected --way microsoft-outlook-block'],
    [['new', '--from', '-'], 'expected a bounce, but nothing in it was refused'],
    [['list', '--open', '--ended'], 'expected one of --open and --ended, got both'],
    [['list', '--limit', '0'], 'expected a whole number from 1 to 200 behind --limit, got "0"'],
    [['list', '--move', 'mine'], 'expected --move you, them, nobody, got "mine"'],
    [['show'], 'expected the id of a ticket'],
    [['due', '--days', '-1'], 'days'],
    [['draft', 'x', '--fact', 'address'], 'expected --fact NAME=VALUE, got "address"'],
    [['draft', 'x', '--fact', 'shoe=1'], 'expected --fact address,'],
    [['draft', 'x', '--tell', 'address'], 'expected --tell recipient, subject, got "address"'],
    [['answer'], 'expected a file with an answer'],
    [['answer', '/nowhere/at/all'], 'expected something to read in /nowhere/at/all'],
    [['give', 'x'], 'expected the id of an answer and the id of a ticket'],
    [['export', '--format', 'pdf'], 'expected --format markdown, json, csv, eml, ics, got "pdf"'],
    [['say', 'x'], 'expected the id of a ticket and one of solved, verified'],
    [['say', 'x', 'postponed', '--until', 'tomorrow'], 'expected --until with a day'],
    [['say', 'x', 'postponed', '--until', '2026-12-24T08:00:00'], 'expected --until with a day'],
    [['say', 'x', 'postponed', '--until', '2027-02-30'], 'expected --until with a day'],
    [['say', 'x', 'postponed', '--until', '2027-02-30T08:00:00Z'], 'expected --until with a day'],
    [['say', 'x', 'postponed'], 'expected --until with a day'],
    [['delete'], 'expected the id of a ticket, or several'],
    [['show', 'x', 'y'], 'expected options only, got "y" as well'],
    [['show', '--colour'], '--colour'],
  ])('%j says what was expected', (argv, message) => {
    const { code, stdout, stderr } = ticket(argv, ORDINARY_MAIL)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
  })

  test.each([['show'], ['draft'], ['send'], ['export']])('%s of a ticket that is not there ends with 3', (what) => {
    expect(ticket([what, 'f0000000'])).toEqual({ code: 3, stdout: '', stderr: 'postdesk: There is no such ticket.\n' })
  })
})

describe('postdesk ticket new', () => {
  test('tells what ways there are, and keeps nothing', () => {
    const { printed, code } = json(['new', ...MICROSOFT, '--ways'])
    expect([code, printed.ways[0].id]).toEqual([0, 'microsoft-outlook-block'])
    expect(ticket(['list']).stdout).toBe('No tickets.\n')
  })

  test('opens one for an address, and joins it the second time', () => {
    const first = json(['new', ...MICROSOFT])
    const again = json(['new', '--organization', 'microsoft-outlook', '--address', '::ffff:192.0.2.25'])
    expect([first.code, first.printed.joined, first.printed.ticket.state]).toEqual([0, false, 'draft'])
    expect([again.code, again.printed.joined, again.printed.ticket.id]).toEqual([0, true, first.printed.ticket.id])
    expect(json(['list']).printed.total).toBe(1)
  })

  test('takes what is known from a bounce, and keeps it in the history', () => {
    const { printed, code } = json(['new', '--from', '-'], REFUSED)
    expect([code, printed.ticket]).toEqual([
      0,
      expect.objectContaining({
        organization: 't-online',
        addresses: ['192.0.2.25'],
        recipientDomain: 't-online.de',
        from: { kind: 'diagnosis', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      }),
    ])
    expect(printed.ticket.evidence[0].line).toContain('A problem occurred')
  })

  test('of a list that takes no requests drafts nothing, and says what helps', () => {
    const { printed } = json(['new', '--organization', 'uceprotect', '--address', '192.0.2.25'])
    const { code, stdout } = ticket(['draft', printed.ticket.id])
    expect([code, stdout]).toEqual([1, expect.stringContaining('Do not pay')])
    expect(stdout).toContain('[uceprotect-1]')
  })

  test('of a form tells the way to it', () => {
    const { printed } = json(['new', ...MICROSOFT])
    expect(ticket(['draft', printed.ticket.id]).stdout).toMatch(/This is a form: https:.*\n {2}1\. /)
  })

  test('asks for what is missing', () => {
    const { code, stderr } = ticket(['new', '--organization', 'spamcop'])
    expect([code, stderr]).toEqual([1, expect.stringContaining('--address')])
  })
})

describe('one ticket', () => {
  test('is listed, found, shown and due', { timeout: 120_000 }, () => {
    const id = opened()
    expect(json(['list', '--search', 'outlook 192.0.2']).printed.tickets).toMatchObject([{ id, state: 'draft' }])
    expect(json(['list', '--search', 'elsewhere']).printed).toMatchObject({ total: 0, tickets: [] })
    expect(json(['list', '--ended']).printed.total).toBe(0)
    expect(json(['due']).printed.due).toMatchObject([{ id, says: { due: 'Your move: Write and submit' } }])
    expect(json(['show', id.slice(0, 6)]).printed.ticket.id).toBe(id)
    expect(ticket(['show', 'last']).stdout).toContain(`Id: ${id}`)
    expect(ticket(['list', '--lang', 'de']).stdout).toContain('Selbst am Zug: Schreiben und einreichen')
  })

  test('is drafted with what is known; what is missing is told beside it', () => {
    opened()
    const { code, stdout, stderr } = ticket(['draft', 'last', '--fact', 'contactAddress=ann@example.org'])
    expect(code).toBe(1)
    expect(stdout).toContain('192.0.2.25')
    expect(stdout).toContain('https://olcsupport.office.com/')
    expect(stdout).toContain('ann@example.org')
    expect(stderr).toContain('Still to be filled in: refusal, contactName')
    const facts = ['refusal=550 no', 'contactName=Ann', 'recipientDomain=outlook.com', 'domain=example.org']
    const filled = [...facts, 'contactAddress=ann@example.org'].flatMap((fact) => ['--fact', fact])
    const whole = json(['draft', 'last', ...filled, '--keep'])
    expect([whole.code, whole.printed.draft.open]).toEqual([0, []])
    expect(json(['show', 'last']).printed.ticket.draft.text).toContain('550 no')
  })

  test('that asks by a form is not sent', () => {
    opened()
    const { code, stdout, stderr } = ticket(['send', 'last', '--yes'])
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      expect.stringContaining('This is a form: https://olcsupport.office.com/'),
    ])
    expect(json(['send', 'last', '--yes']).printed).toMatchObject({ sent: false, outcome: null, mail: null })
  })

  test('goes through its life by what is said and pasted', { timeout: 120_000 }, () => {
    const id = opened()
    const submitted = json(['say', id, 'submitted', '--number', 'SRX1589012345ID', '--text', 'as filled in'])
    expect(submitted.printed.ticket).toMatchObject({ state: 'submitted', ticketNumbers: ['SRX1589012345ID'] })
    const answer =
      'We were unable to identify anything on our side that would prevent your mail from reaching our customers.'
    const { printed, code } = json(['answer', id, '-'], `${answer}\nSRX1589012345ID`)
    expect([code, printed.taken]).toEqual([0, expect.objectContaining({ kind: 'taken', ticket: id })])
    const said = json(['say', id, 'classified', '--kind', 'refused'])
    expect(said.printed.ticket.answers).toMatchObject([{ kind: 'refused', matchedBy: 'user' }])
    expect(json(['draft', id, '--reply-to', 'last']).printed).toMatchObject({ purpose: 'reply', ticket: id })
    const until = json(['say', id, 'postponed', '--until', '2100-01-02T03:04:05Z'])
    expect(until.printed.ticket.due).toMatchObject({ at: '2100-01-02T03:04:05.000Z', because: 'postponed' })
    expect(json(['say', id, 'noted', '--text', 'a note']).printed.ticket.events.at(-1)).toMatchObject({
      says: 'A note.',
    })
    expect(json(['say', id, 'verified']).printed.ticket.state).toBe('verified')
    expect(json(['list', '--open']).printed.total).toBe(0)
    expect(json(['say', id, 'reopened']).printed.ticket.state).toBe('reopened')
  })

  test('keeps its terminal quiet, whatever an answer carries', () => {
    const id = opened()
    ticket(['say', id, 'submitted', '--text', 'x'])
    ticket(['answer', id, '-'], 'red \x1b[31m alert \u202E txet')
    const { stdout } = ticket(['show', id])
    expect(stdout).toContain('red [31m alert')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stdout).not.toMatch(/[\x1b\u202e]/)
  })

  test('answers that fit none wait, and are given or forgotten', { timeout: 120_000 }, () => {
    const id = opened()
    ticket(['say', id, 'submitted', '--text', 'x'])
    const { printed, code } = json(['answer', '-'], 'Something that nobody can place.')
    expect([code, printed.taken.kind]).toEqual([1, 'loose'])
    const loose = printed.taken.id
    expect(json(['answers', '--loose']).printed.loose).toMatchObject([{ id: loose }])
    expect(json(['give', loose, id]).printed).toEqual({ version: 1, given: true, ticket: id })
    expect(json(['show', id]).printed.ticket.answers).toHaveLength(1)
    expect(json(['give', loose, 'none'])).toMatchObject({ code: 1, printed: { given: false } })
  })

  test('is exported in every format, to a file or the standard output', { timeout: 120_000 }, () => {
    const id = opened()
    ticket(['say', id, 'submitted', '--text', '=1+1'])
    expect(json(['export', '--format', 'json']).printed.tickets).toMatchObject([{ id }])
    expect(ticket(['export', id, '--format', 'csv']).stdout.trimEnd().split('\r\n')).toHaveLength(2)
    expect(ticket(['export', '--format', 'markdown']).stdout).toContain('## Outlook.com')
    expect(ticket(['export', '--format', 'eml']).stdout).toBe('')
    const file = folder.path('due.ics')
    expect(ticket(['export', '--output', file])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(file, 'utf8')).toContain(`UID:${id}@tickets.postdesk`)
    expect(ticket(['export', '--output', folder.path('no/such/folder.md')]).code).toBe(3)
    expect(existsSync(folder.path('no'))).toBe(false)
  })

  test('is deleted only when that is said', () => {
    const id = opened()
    expect(json(['delete', id])).toMatchObject({ code: 1, printed: { deleted: 0 } })
    expect(json(['list']).printed.total).toBe(1)
    expect(json(['delete', id, '--yes'])).toMatchObject({ code: 0, printed: { deleted: 1 } })
    expect(json(['list']).printed.total).toBe(0)
  })
})

test('without a mailbox no answers are looked for', () => {
  const { printed, code } = json(['answers'])
  expect([code, printed]).toEqual([1, { version: 1, looked: 0, tickets: [], loose: [] }])
})

test('its help names every command and ends well', () => {
  const { code, stdout } = ticket(['--help'])
  expect(code).toBe(0)
  for (const one of [
    'new',
    'list',
    'show',
    'draft',
    'send',
    'answer',
    'answers',
    'give',
    'due',
    'export',
    'say',
    'delete',
  ])
    expect(stdout).toMatch(new RegExp(`postdesk ticket ${one}\\b`))
  expect(postdesk(['help', 'ticket']).stdout).toBe(stdout)
})

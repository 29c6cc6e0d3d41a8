import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { postdesk } from './postdesk.ts'
import { probeDesk } from './probe-desk.ts'

const desk = probeDesk()
const [INBOX, GREYLIST, REFUSE] = ['Freundespost', 'Gemeindepost', 'Kontorpost']

function validatorOf(name: string) {
  const file = join(import.meta.dirname, '../../resources/schemas', name)
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  )
  return (output: unknown): readonly string[] =>
    validate(output) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
const faults = validatorOf('probe.schema.json')
const placementFaults = validatorOf('placement.schema.json')

describe('postdesk probe send', () => {
  test('shows the whole mail, and sends nothing that nobody agreed to', async () => {
    const { code, stdout, stderr } = await desk.probe(['send', '--to', 'all'])
    expect([code, stderr]).toEqual([1, expect.stringContaining('Nothing was sent')])
    expect(stdout).toContain('These 9 mails would go, from Anna Beispiel <anna@beispielverein.netz>')
    expect(stdout.match(/^ {2}Message-ID: <pd[.][a-z2-7]{26}@beispielverein[.]netz>$/gm)).toHaveLength(9)
    const { total } = JSON.parse((await desk.probe(['list', '--open', '--json'])).stdout)
    expect(total).toBe(0)
  })

  test('waits until they lie in the inbox, past greylisting', { timeout: 60_000 }, async () => {
    const argv = ['send', '--to', `${INBOX},${GREYLIST}`, '--yes', '--wait', '--timeout', '40', '--mail-language', 'de']
    const { code, stdout, stderr } = await desk.probe(argv)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`${INBOX}: Your server took it: 250`)
    expect(stdout).toMatch(new RegExp(`${GREYLIST} +gemeindepost[.]netz +It lies in the inbox, after`))
  })

  test('of a mail that is refused ends with 1, and its provider gets no more', { timeout: 60_000 }, async () => {
    const argv = ['send', '--to', REFUSE, '--yes', '--wait', '--timeout', '40', '--json']
    const { code, stdout } = await desk.probe(argv)
    const sent = JSON.parse(stdout)
    expect([code, faults(sent)]).toEqual([1, []])
    expect(sent.probes[0]).toMatchObject({
      state: 'bounced',
      reports: [{ action: 'failed', reason: 'address-blocked' }],
    })
    const again = await desk.probe(['send', '--to', REFUSE, '--yes'])
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('stopped after a block')])
  })

  test('says one’s own words, and refuses what could be injected', async () => {
    const own = ['send', '--to', INBOX, '--json', '--text-file', '-']
    const { stdout } = await desk.probe([...own, '--subject', 'Mine'], { input: 'My own words.\n' })
    const shown = JSON.parse(stdout)
    expect(faults(shown)).toEqual([])
    expect(shown).toMatchObject({ sent: false, probes: [], mails: [{ subject: 'Mine' }] })
    expect(shown.mails[0].text).toMatch(/^My own words[.]\n\nReference: [a-z2-7]{26}\n$/)
    const evil = await desk.probe([...own, '--subject', 'a\r\nBcc: x@example.com'], { input: 'x' })
    expect([evil.code, evil.stdout]).toEqual([3, ''])
    expect(evil.stderr).toContain('The subject has a line break')
  })

  test('keeps its distance: the second to the same provider waits', { timeout: 60_000 }, async () => {
    const { code, stdout } = await desk.probe(['send', '--to', INBOX, '--yes'])
    expect(code).toBe(0)
    expect(stdout).toContain('to keep a distance')
    expect(stdout).toContain('One mail waits for its time')
  })
})

describe('postdesk probe watch', () => {
  test('tells each event in a line of JSON, until Ctrl+C', { timeout: 60_000 }, async () => {
    await desk.probe(['send', '--to', 'Schneckenpost', '--yes'])
    const watching = ['watch', '--json', '--timeout', '50']
    const { code, stdout } = await desk.probe(watching, { interruptAfter: '"type":"arrived"' })
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([code, lines.flatMap(faults)]).toEqual([0, []])
    expect(lines.map(({ event }) => event.type)).toContain('arrived')
  })

  test('ends at once when nothing is under way', async () => {
    const open = JSON.parse((await desk.probe(['list', '--open', '--json'])).stdout)
    const { code, stderr } = await desk.probe(['watch', '--until-done', '--timeout', '1'])
    expect([code, stderr !== '']).toEqual(open.total === 0 ? [0, false] : [1, true])
  })
})

describe('postdesk probe list, show and report', () => {
  test('list is as its schema says, and filters', async () => {
    const all = JSON.parse((await desk.probe(['list', '--json', '--limit', '200'])).stdout)
    expect(faults(all)).toEqual([])
    expect(all.total).toBeGreaterThan(400)
    const some = JSON.parse((await desk.probe(['list', '--json', '--ended', '--mailbox', 'Stillpost'])).stdout)
    expect(new Set(some.probes.map(({ mailboxLabel }: { mailboxLabel: string }) => mailboxLabel))).toEqual(
      new Set(['Stillpost']),
    )
  })

  test('show is as its schema says, by id, by its beginning, and the last', async () => {
    const { probes } = JSON.parse((await desk.probe(['list', '--json', '--ended', '--mailbox', INBOX])).stdout)
    const id = probes[0].plan.id
    const shown = JSON.parse((await desk.probe(['show', id.slice(0, 35), '--json'])).stdout)
    expect(faults(shown)).toEqual([])
    expect(shown).toMatchObject({ plan: { id }, state: 'arrived', source: expect.stringContaining('Message-ID') })
    expect((await desk.probe(['show', 'last', '--source', '--lang', 'de'])).stdout).toContain('Was geschah')
    expect((await desk.probe(['show', '00000000-0000-4000-8000-000000000000'])).code).toBe(3)
  })

  test('report is as its schema says, and a table for people', async () => {
    const report = JSON.parse((await desk.probe(['report', '--json', '--days', '60'])).stdout)
    expect(placementFaults(report)).toEqual([])
    expect(report.families).toHaveLength(9)
    expect(report.marks.length).toBeGreaterThan(0)
    const { stdout } = await desk.probe(['report', '--lang', 'de'])
    expect(stdout).toMatch(/^freundespost[.]netz +Kommt an +\d+\/\d+ +\d+–\d+ % /m)
    expect(stdout).toContain('95-%-Bereich')
  })

  test('no output and no help has a secret in it', async () => {
    const secrets = desk.world().accounts.secrets.map(({ secret }) => secret)
    const outputs = await Promise.all([
      desk.probe(['list', '--json', '--limit', '200']),
      desk.probe(['show', 'last', '--json']),
      desk.probe(['watch', '--timeout', '2']),
    ])
    const text = outputs.map(({ stdout, stderr }) => stdout + stderr).join('\n')
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })
})

describe('postdesk probe, called wrongly, says what was expected', () => {
  test.each([
    [[], 'expected send, watch, list, show or report'],
    [['send'], 'expected --to and a mailbox'],
    [['send', '--to', 'nobody@example.org'], 'expected a test mailbox, got "nobody@example.org"'],
    [['send', '--to', 'all', '--from', 'x@example.org'], 'expected an address of a sender behind --from'],
    [['send', '--to', 'all', '--variant', 'loud'], 'expected --variant plain, html'],
    [['send', '--to', 'all', '--timeout', '5'], 'expected --timeout together with --wait'],
    [['list', '--open', '--ended'], 'expected one of --open and --ended'],
    [['list', '--limit', '1000'], 'expected a whole number from 1 to 200 behind --limit'],
    [['show'], 'expected one id of a probe'],
    [['show', '5e4ea25a'], 'expected the id of one probe'],
    [['report', '--days', 'x'], 'expected a whole number from 1 to 1100'],
    [['watch', '--secret', 'x'], "Unknown option '--secret'"],
  ])('%j', async (argv, message) => {
    const { code, stderr, stdout } = await desk.probe(argv)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
  })

  test('help lists what there is', () => {
    const { code, stdout } = postdesk(['help', 'probe'])
    expect(code).toBe(0)
    for (const word of ['send', 'watch', 'list', 'show', 'report', '--until-done', 'POSTDESK_SECRETS_FD'])
      expect(stdout).toContain(word)
  })
})

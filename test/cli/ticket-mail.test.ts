import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { ADDRESSES } from '../../src/lab/scenarios/perfect/addresses.ts'
import { probeDesk } from './probe-desk.ts'
import { report } from './samples.ts'

const SCHEMA = join(import.meta.dirname, '../../resources/schemas/ticket.schema.json')
const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
const desk = probeDesk()
const [OWN = ''] = ADDRESSES.mail
const REFUSED = report(
  'bob@t-online.de',
  `554 IP=${OWN} - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)`,
  '5.0.0',
).replaceAll('mx.example.net', 'mx00.t-online.de')

/** What the desk of the provider got. */
function received() {
  return tOnline()?.received ?? []
}

function tOnline() {
  return desk.world().stage.find((provider) => provider.desk?.data.organization === 't-online')?.desk
}

async function json(argv: readonly string[], input = '') {
  const { stdout, stderr, code } = await desk.ticket([...argv, '--json'], { input })
  const printed = JSON.parse(stdout === '' ? 'null' : stdout)
  expect([stderr, validate(printed) ? [] : validate.errors]).toEqual([expect.anything(), []])
  return { printed, code, stderr }
}

/** Looks for answers until there are so many. */
async function answersOf(id: string, count: number) {
  for (;;) {
    await json(['answers'])
    const { printed } = await json(['show', id])
    if (printed.ticket.answers.length >= count) return printed.ticket
    await wait(500)
  }
}

describe('a ticket that is written by mail', () => {
  let id = ''
  beforeAll(async () => {
    const own = tOnline()
    if (own) own.pace = 0
    id = (await json(['new', '--from', '-', '--organization', 't-online'], REFUSED)).printed.ticket.id
  })
  const facts = ['host=mail.beispielverein.netz', 'domain=beispielverein.netz', 'reverseName=mail.beispielverein.netz']
  const filled = facts.flatMap((fact) => ['--fact', fact])

  test('is shown whole, and nothing goes that nobody agreed to', async () => {
    const { code, stdout, stderr } = await desk.ticket(['send', id, ...filled])
    expect([code, stderr]).toEqual([1, expect.stringContaining('Nothing was sent')])
    expect(stdout).toContain('This mail would go to tosa@rx.t-online.de')
    expect(stdout).toMatch(/^ {2}To: tosa@rx\.t-online\.de$/m)
    expect(received()).toEqual([])
    expect((await json(['show', id])).printed.ticket.state).toBe('draft')
  })

  test('goes out once, is answered in its thread, replied to, and solved', { timeout: 120_000 }, async () => {
    const { printed, code, stderr } = await json(['send', id, '--yes', ...filled])
    expect([code, printed.sent, stderr]).toEqual([0, true, ''])
    const answered = await answersOf(id, 1)
    expect(received()).toHaveLength(1)
    expect(answered).toMatchObject({ state: 'answered', readFromMail: true })
    expect(answered.answers[0]).toMatchObject({ from: 'mail', matchedBy: 'thread' })
    const reply = await json(['send', id, '--yes', '--reply-to', 'last', '--text-file', '-'], 'Das Impressum ist da.\n')
    expect([reply.code, reply.printed.mail.inReplyTo]).toEqual([0, answered.answers[0].messageId])
    const solved = await answersOf(id, 2)
    expect(['solved', 'answered']).toContain(solved.state)
    expect(received()).toHaveLength(2)
    const { stdout } = await desk.ticket(['export', id, '--format', 'eml'])
    expect(stdout.match(/^From /gm)).toHaveLength(4)
    expect(stdout).toContain(`In-Reply-To: ${answered.answers[0].messageId}`)
  })

  test('has its own subject only in one line', async () => {
    const evil = await desk.ticket(['send', id, '--yes', ...filled, '--subject', 'a\r\nBcc: x@example.com'])
    expect(evil.code).not.toBe(0)
    expect(received()).toHaveLength(2)
  })
})

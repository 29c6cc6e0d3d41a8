import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHECKS } from '../../src/engine/checks/registry.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { writeLabFile } from '../../src/lab/write-lab-file.ts'
import { COMMAND, type Ended, postdesk } from './postdesk.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/schemas/report.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

const folder = mkdtempSync(join(tmpdir(), 'postdesk-check-'))
let lab: RunningLab
let labFile: string

beforeAll(async () => {
  lab = await startScenario(perfectScenario())
  labFile = await writeLabFile(lab, folder)
})
afterAll(async () => {
  await lab.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** Runs the built command in the lab, which goes on answering meanwhile. */
function inLab(...argv: readonly string[]): Promise<Ended> {
  const env = { ...process.env, LC_ALL: 'C', POSTDESK_LAB: labFile }
  const child = spawn(process.execPath, [COMMAND, ...argv], { env })
  const heard = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      heard[name] += text
    })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...heard })))
}

const DOMAIN = 'beispielverein.netz'
const SELECTORS = ['--selector', 's2026,s2026e']

describe('postdesk check in a test internet where all is right', () => {
  test('--json prints what the schema says, finds no failure, and ends with 0', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await inLab('check', DOMAIN, '--own', 'all', ...SELECTORS, '--json')
    expect(stderr).toBe('')
    const report = JSON.parse(stdout)
    validate(report)
    expect(validate.errors).toBeNull()
    expect(
      report.findings.filter(({ outcome }: { outcome: string }) => outcome === 'fail' || outcome === 'warn'),
    ).toEqual([])
    expect(report.summary.counts.pass).toBeGreaterThan(150)
    expect(code).toBe(0)
  })

  test('for people says first what sums it up, in their language', { timeout: 60_000 }, async () => {
    const english = await inLab('check', DOMAIN, ...SELECTORS)
    expect(english.stdout).toMatch(/^Check of beispielverein[.]netz\n {2}The configuration is right/)
    const german = await inLab('check', DOMAIN, ...SELECTORS, '--lang', 'de')
    expect(german.stdout).toMatch(/^Prüfung von beispielverein[.]netz\n {2}Die Konfiguration stimmt/)
  })

  test('--only runs these, --verbose shows what was asked', async () => {
    const { code, stdout } = await inLab('check', `${DOMAIN.toUpperCase()}.`, '--only', 'mx-record,spf-record', '-v')
    expect(code).toBe(0)
    expect(stdout).toContain('beispielverein.netz. MX: answer, DNSSEC secure')
    expect(stdout.match(/\[[a-z-]+\]$/gm)).toEqual(expect.arrayContaining(['[mx-record]', '[spf-record]']))
  })

  test('without a word of ownership no server is talked to', async () => {
    const { stdout } = await inLab('check', DOMAIN, '--only', 'starttls-offered,open-relay', '--json')
    const outcomes = JSON.parse(stdout).findings.map(({ outcome }: { outcome: string }) => outcome)
    expect(outcomes).toEqual(['notApplicable', 'notApplicable'])
    expect(JSON.parse(stdout).queries.dialogues).toBe(0)
  })

  test('a failure ends with 1, and tells what to publish', async () => {
    const { code, stdout } = await inLab('check', DOMAIN, '--ip', '185.99.1.1', '--only', 'spf-address-authorized')
    expect(stdout).toMatch(/Failed: .*\[spf-address-authorized\]/)
    expect(stdout).toMatch(/\+ beispielverein[.]netz[.] IN TXT "v=spf1 .*185[.]99[.]1[.]1/)
    expect(code).toBe(1)
  })

  test('a domain that does not exist is one failure, not a hundred', { timeout: 60_000 }, async () => {
    const { code, stdout } = await inLab('check', 'nichts.netz', '--json')
    const { findings } = JSON.parse(stdout)
    const failed = findings.filter(({ outcome }: { outcome: string }) => outcome === 'fail' || outcome === 'warn')
    expect(failed.map(({ id }: { id: string }) => id)).toEqual(['domain-exists'])
    expect(code).toBe(1)
  })

  test('a resolver that nobody can reach ends with 3: could not tell', { timeout: 60_000 }, async () => {
    const { code, stdout } = await inLab('check', DOMAIN, '--resolver', '127.0.0.2#9', '--only', 'mx-record', '--json')
    expect(JSON.parse(stdout).findings[0].outcome).toBe('temperror')
    expect(code).toBe(3)
  })

  test('--markdown and --html print whole reports', { timeout: 60_000 }, async () => {
    const markdown = await inLab('check', DOMAIN, '--only', 'mx-record', '--markdown')
    expect(markdown.stdout).toMatch(/^# Check of `beispielverein[.]netz`/)
    const html = await inLab('check', DOMAIN, '--only', 'mx-record', '--html')
    expect(html.stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
  })
})

describe('postdesk check', () => {
  test('--list names every check', () => {
    const { code, stdout } = postdesk(['check', '--list', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(CHECKS.map(({ id }) => id))
    expect(postdesk(['check', '--list']).stdout.split('\n').length).toBe(CHECKS.length + 1)
  })

  test.each([
    [[], 'expected a domain'],
    [['a.org', 'b.org'], 'expected one domain'],
    [['not a domain'], 'expected a domain such as example.org'],
    [['192.0.2.1'], 'expected a domain, got the address'],
    [['example.org', '--ip', 'mail.example.org'], 'expected an IP address'],
    [['example.org', '--selector', 'a b'], 'expected a DKIM selector'],
    [['example.org', '--only', 'no-such-check'], 'expected ids of checks'],
    [['example.org', '--resolver', 'gopher://x'], 'expected'],
    [['example.org', '--json', '--html'], 'expected one of --json, --markdown and --html'],
    [['example.org', '--nonsense'], '--nonsense'],
    [['example.org', '--lang', 'fr'], 'expected --lang'],
  ])('%j is wrong usage, and says what was expected', (argv, problem) => {
    const { code, stdout, stderr } = postdesk(['check', ...argv])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(problem)
    expect(stderr.trim().split('\n').length).toBe(1)
  })
})

describe('postdesk diagnose --live', () => {
  const REFUSAL = [
    'From: MAILER-DAEMON@example.net',
    'To: anna@beispielverein.netz',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.beispielverein.netz',
    '',
    'Final-Recipient: rfc822; bert@example.net',
    'Action: failed',
    'Status: 5.7.23',
    'Diagnostic-Code: smtp; 550 5.7.23 The message was rejected because of Sender Policy Framework violation',
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    'Return-Path: <anna@beispielverein.netz>',
    'From: anna@beispielverein.netz',
    'Subject: Hello',
    '',
    'Hello',
    '--b--',
    '',
  ].join('\r\n')

  test('makes the checks that the steps name, and says what is right already', { timeout: 60_000 }, async () => {
    const file = join(folder, 'refusal.eml')
    writeFileSync(file, REFUSAL)
    const { code, stdout, stderr } = await inLab('diagnose', '--live', '--json', file)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const [{ live, steps }] = JSON.parse(stdout).diagnoses
    expect(live).toMatchObject({ state: 'checked', domain: 'beispielverein.netz' })
    expect(live.steps.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      steps.map(({ id }: { id: string }) => id).toSorted(),
    )
    expect(live.steps.find(({ id }: { id: string }) => id === 'fix-spf').state).toBe('done')
    const people = await inLab('diagnose', '--live', file)
    expect(people.stdout).toContain('Checked live (beispielverein.netz)')
    expect(people.stdout).toContain('Already right: fix-spf')
  })

  test('asks for the domain where the refusal does not tell it', () => {
    const { stdout } = postdesk(['diagnose', '--live'], {
      input: '550 5.7.23 SPF violation',
      env: { POSTDESK_LAB: labFile },
    })
    expect(stdout).toContain('--domain')
  })

  test.each([[['--domain', 'a.org']], [['--live', '--jsonl', '-']]])('%j is wrong usage', (argv) => {
    expect(postdesk(['diagnose', ...argv], { input: 'x' }).code).toBe(2)
  })
})

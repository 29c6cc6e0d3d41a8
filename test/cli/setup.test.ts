import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADDRESSES, DOMAIN, MAIL_HOST } from '../../src/lab/scenarios/perfect/addresses.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { writeLabFile } from '../../src/lab/write-lab-file.ts'
import { COMMAND, type Ended, postdesk as run } from './postdesk.ts'
import { temporaryFolder } from './temporary-folder.ts'

const postdesk = (...argv: readonly string[]) => run(argv)
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/schemas/setup.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
/** What the schema says against it; nothing: it holds. */
const against = (output: string) => {
  validate(JSON.parse(output))
  return validate.errors ?? []
}
const folder = temporaryFolder()
const [ipv4 = '', ipv6 = ''] = ADDRESSES.mail

describe('a plan', () => {
  test('is a list to tick, a plan file, a recipe, a playbook or a calendar', () => {
    const of = (...more: readonly string[]) => postdesk('setup', 'plan', 'example.org', '--ip', '192.0.2.25', ...more)
    expect(of().stdout).toMatch(/^# A mail server for example\.org\n[\s\S]*- \[ \] /)
    expect(of('--lang', 'de').stdout).toMatch(/^# Ein Mailserver für example\.org\n/)
    expect(JSON.parse(of('--json').stdout)).toMatchObject({ postdesk: 'setup-plan', values: { ipv4: '192.0.2.25' } })
    expect(of('--recipe').stdout).toContain('myhostname = mail.example.org')
    expect(of('--ansible', '--stack', 'exim').stdout).toContain('dest: "/etc/exim4/exim4.conf"')
    expect(against(of('--json').stdout)).toEqual([])
    expect(of('--calendar').stdout).toMatch(/^BEGIN:VCALENDAR\r\n/)
  })

  test.each([
    [['setup'], 'expected plan, records, verify or lint, got nothing'],
    [['setup', 'plan'], 'expected a domain, got nothing'],
    [['setup', 'plan', 'localhost'], 'got "localhost"'],
    [['setup', 'plan', 'example.org', '--ip', 'x'], 'expected --ip and an IP address, got "x"'],
    [['setup', 'plan', 'example.org', '--set', 'x=1'], 'got "x=1"'],
    [['setup', 'plan', 'example.org', '--set', 'dmarc=maybe'], 'expected dmarc: none, quarantine, reject'],
    [['setup', 'plan', 'example.org', '--recipe', '--stack', 'x'], 'got "x"'],
    [['setup', 'plan', 'example.org', '--zone'], 'setup plan has no option --zone'],
    [['setup', 'lint', '-', '--kind', 'x'], 'expected a kind'],
    [['setup', 'lint', '-', '-'], 'expected - once'],
    [['setup', 'lint', 'a', 'b', '--kind', 'postfix'], 'expected one --kind for each file, in their order (2), got 1'],
    [['setup', 'records', 'plan.json', '--port25', 'x'], 'setup records has no option --port25'],
  ])('%j is wrong, and it is said why', (argv, words) => {
    const { code, stdout, stderr } = postdesk(...argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  })

  test('that is none is told of', () => {
    const file = folder.write('none.json', '{}')
    const { code, stderr } = postdesk('setup', 'records', file)
    expect(code).toBe(3)
    expect(stderr).toContain('expected a plan of Postdesk')
  })
})

describe('lint', () => {
  test('tells file, line, why and what should stand there', () => {
    const file = folder.write('main.cf', 'myhostname = mail.example.org\nmynetworks = 0.0.0.0/0\n')
    const { code, stdout } = postdesk('setup', 'lint', file)
    expect(code).toBe(1)
    expect(stdout).toContain(`${file}:2: mistake: mynetworks trusts strangers`)
    expect(stdout).toContain('    mynetworks = 127.0.0.0/8 [::1]/128')
    const { stdout: written } = postdesk('setup', 'lint', file, '--json')
    expect(against(written)).toEqual([])
    const json = JSON.parse(written)
    expect(json.files).toEqual([
      { name: file, kind: 'postfix', troubles: [], moreTroubles: 0, rules: expect.any(Number) },
    ])
    expect(json.findings[0]).toMatchObject({ rule: 'postfix-mynetworks-world', line: 2, level: 'error' })
  })

  test('files that belong together are looked at together, with what is known of the server', () => {
    const main = folder.write(
      'main.cf',
      'myhostname = other.example.org\nsmtp_tls_security_level = may\nsmtpd_tls_security_level = may\nsmtpd_tls_chain_files = /a\nsmtpd_sasl_auth_enable = yes\nsmtpd_tls_auth_only = yes\nsmtpd_sender_login_maps = x\nsmtpd_client_message_rate_limit = 10\n',
    )
    const master = folder.write('master.cf', 'smtp inet n - y - - smtpd\n  -o smtpd_sasl_auth_enable=no\n')
    const plan = folder.write('plan.json', postdesk('setup', 'plan', 'example.org', '--json').stdout)
    const rules = (...argv: readonly string[]) =>
      JSON.parse(postdesk('setup', 'lint', ...argv, '--json').stdout).findings.map(({ rule }: { rule: string }) => rule)
    expect(rules(main)).toContain('postfix-auth-on-port-25')
    expect(rules(main, master)).not.toContain('postfix-auth-on-port-25')
    expect(rules(main, '--plan', plan)).not.toContain('postfix-helo-not-reverse')
  })

  test('what cannot be told is asked for, and what cannot be read is told', () => {
    expect(postdesk('setup', 'lint', folder.write('letter.txt', 'Dear Anna\n'))).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('--kind'),
    })
    expect(postdesk('setup', 'lint', join(folder.path(), 'missing')).code).toBe(3)
  })
})

describe('in a test internet', () => {
  let lab: RunningLab
  let labFile: string
  let labFolder: string
  beforeAll(async () => {
    lab = await startScenario(perfectScenario())
    labFolder = mkdtempSync(join(tmpdir(), 'postdesk-setup-'))
    labFile = await writeLabFile(lab, labFolder)
  })
  afterAll(async () => {
    await lab.stop()
    rmSync(labFolder, { recursive: true, force: true, maxRetries: 10 })
  })

  const make = (...more: readonly string[]) =>
    folder.write(
      'plan.json',
      postdesk('setup', 'plan', DOMAIN, '--host', MAIL_HOST, '--ip', ipv4, '--ip', ipv6, ...more, '--json').stdout,
    )

  function inLab(...argv: readonly string[]): Promise<Ended> {
    const child = spawn(process.execPath, [COMMAND, ...argv], {
      env: { ...process.env, LC_ALL: 'C', POSTDESK_LAB: labFile },
    })
    const heard = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        heard[name] += text
      })
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...heard })))
  }

  test('records are read first: what is right stays, what may send already stays, and what is missing is said', {
    timeout: 60_000,
  }, async () => {
    const plan = make()
    const { stdout, stderr } = await inLab('setup', 'records', plan, '--json')
    expect(stderr).toBe('')
    expect(against(stdout)).toEqual([])
    const { changes, zoneFile } = JSON.parse(stdout)
    const of = (name: string, type: string) =>
      changes.find((one: { name: string; type: string }) => one.name === name && one.type === type)
    expect(of(`${MAIL_HOST}.`, 'A')).toMatchObject({ action: 'keep', before: [ipv4] })
    expect(of(`${DOMAIN}.`, 'MX')?.action).toBe('keep')
    const spf = of(`${DOMAIN}.`, 'TXT')
    expect(spf.before.filter((text: string) => text.startsWith('v=spf1'))).toHaveLength(1)
    expect(spf.after.filter((text: string) => text.startsWith('v=spf1'))).toHaveLength(1)
    expect(zoneFile).toContain(`${MAIL_HOST}.\t3600\tIN\tA\t${ipv4}`)
    expect((await inLab('setup', 'records', plan)).stdout).toContain('right as it is')
    expect((await inLab('setup', 'records', plan, '--form', 'cloudflare')).stdout).toContain('Type: TXT')
  })

  test('names that are right are verified, and another host name is not', { timeout: 60_000 }, async () => {
    const right = await inLab('setup', 'verify', make(), '--step', 'names', '--json')
    expect(JSON.parse(right.stdout).steps).toMatchObject([{ step: 'names', result: 'verified' }])
    expect(against(right.stdout)).toEqual([])
    expect(right.code).toBe(0)
    const wrong = await inLab('setup', 'verify', make('--host', `other.${DOMAIN}`), '--step', 'names', '--json')
    expect(JSON.parse(wrong.stdout).steps[0].result).not.toBe('verified')
    expect(wrong.code).not.toBe(0)
  })

  test('whether the address is fit is told with the paste of the server, and what is kept here is looked at', {
    timeout: 60_000,
  }, async () => {
    const paste = folder.write('paste.txt', 'HOST a.example 220 a.example ESMTP\nEND\n')
    const { stdout } = await inLab(
      'setup',
      'verify',
      make(),
      '--step',
      'readiness,firstProbe,programmes',
      '--port25',
      paste,
      '--json',
    )
    expect(against(stdout)).toEqual([])
    const { steps, readiness } = JSON.parse(stdout)
    // Nobody answers for the block lists here, so it is not said to be kept.
    expect(readiness.verdict).toBe('unknown')
    const of = (step: string) => steps.find((one: { step: string }) => one.step === step)
    expect(of('readiness').items.find(({ id }: { id: string }) => id === 'port25-out').outcome).toBe('pass')
    expect(of('firstProbe').items.map(({ id }: { id: string }) => id)).toEqual(['probe-none'])
    expect(of('programmes').result).not.toBe('problems')
  })

  test('the names of the addresses are looked up for lint, and not made up', { timeout: 60_000 }, async () => {
    const main = folder.write('main.cf', 'myhostname = other.example.org\nmydestination = localhost\n')
    const rules = async (plan: string) =>
      JSON.parse((await inLab('setup', 'lint', main, '--plan', plan, '--json')).stdout).findings.map(
        ({ rule }: { rule: string }) => rule,
      )
    expect(await rules(make())).toContain('postfix-helo-not-reverse')
    const unknown = folder.write('other.json', postdesk('setup', 'plan', DOMAIN, '--ip', '192.0.2.77', '--json').stdout)
    expect(await rules(unknown)).not.toContain('postfix-helo-not-reverse')
  })
})

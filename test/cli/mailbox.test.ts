import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Rehearsal, startRehearsal } from '../../src/lab/rehearsal/start-rehearsal.ts'
import { COMMAND, type Ended } from './postdesk.ts'

const folder = mkdtempSync(join(tmpdir(), 'postdesk-accounts-'))
let world: Rehearsal
let labFile = ''
let data = ''
let password = ''

beforeAll(async () => {
  world = await startRehearsal(folder)
  const file = JSON.parse(readFileSync(world.labFile, 'utf8'))
  labFile = join(folder, 'lab-with-issuer.json')
  writeFileSync(labFile, JSON.stringify({ ...file, issuers: [world.accounts.issuer] }))
  password = world.accounts.secrets.find(({ key }) => key.startsWith('sender/'))?.secret ?? ''
})
beforeEach(() => {
  data = mkdtempSync(join(folder, 'data-'))
})
afterAll(async () => {
  await world.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

interface Given {
  readonly env?: Readonly<Record<string, string>>
  /** What stands at the file descriptor 3. */
  readonly three?: string
  /** Is told of what comes on the standard error. */
  readonly heard?: (text: string) => void
}

const NONE = '{\n  "version": 1,\n  "mailboxes": []\n}\n'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../resources/schemas/accounts.schema.json'), 'utf8'),
)
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, validateFormats: false }).compile(schema)

/** Runs the built command in the rehearsal world, where no keychain answers. */
function run(argv: readonly string[], { env = {}, three = '', heard = () => {} }: Given = {}): Promise<Ended> {
  const surroundings = {
    PATH: process.env.PATH,
    HOME: data,
    LC_ALL: 'C',
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(data, 'nobody')}`,
    POSTDESK_LAB: labFile,
    POSTDESK_DATA: data,
    ...env,
  }
  const child = spawn(process.execPath, [COMMAND, ...argv], {
    env: surroundings,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
    heard(said.stderr)
  })
  const third = child.stdio[3]
  if (third !== null && third !== undefined && 'end' in third) third.on('error', () => {}).end(three)
  return new Promise((resolve) =>
    child.on('close', (code) => {
      if (argv.includes('--json') && said.stdout !== '') {
        validate(JSON.parse(said.stdout))
        expect(validate.errors).toBeNull()
      }
      resolve({ code, ...said })
    }),
  )
}

const account = (id: string) => {
  const found = world.accounts.mailboxes.find(({ address }) => address.endsWith(`@${world.provider(id).data.domain}`))
  if (found === undefined) throw new Error(`no mailbox at ${id}`)
  return found
}

describe('postdesk mailbox', () => {
  test('finds, tests and keeps a mailbox, and says where junk lies', async () => {
    const { address } = account('inbox')
    const { code, stdout, stderr } = await run(['mailbox', 'add', address, '--label', 'Friend', '--secret-fd', '3'], {
      three: `${password}\n`,
    })
    expect(stdout).toMatch(/✓ Login[\s\S]*✓ Folders[\s\S]*Everything works\.[\s\S]*Junk lies in Junk; 6 folders/)
    expect(stdout).toContain(`${address} is kept.`)
    expect(stderr).toMatch(/^postdesk: No keychain answers here \(.+\), so the secret is kept nowhere/)
    expect(code).toBe(0)
    const list = await run(['mailbox', 'list'])
    expect(list.stdout).toBe(`${address} · Friend · freundespost.netz · imap.freundespost.netz:993 · no secret\n`)
  })

  test('keeps nothing when the password is wrong, and says what it was', async () => {
    const { address } = account('inbox')
    const wrong = await run(['mailbox', 'add', address, '--secret-env', 'SECRET', '--lang', 'de'], {
      env: { SECRET: 'not-the-password' },
    })
    expect(wrong.stdout).toMatch(/✕ Anmeldung[\s\S]*ist nicht gemerkt, weil der Test scheiterte/)
    expect(wrong.stdout + wrong.stderr).not.toContain('not-the-password')
    expect(wrong.code).toBe(1)
    expect((await run(['mailbox', 'list', '--json'])).stdout).toBe(NONE)
  })

  test('is tested with secrets that are handed in for the run', async () => {
    const { address } = account('inbox')
    const added = await run(['mailbox', 'add', address, '--no-test', '--secret-env', 'SECRET', '--json'], {
      env: { SECRET: password },
    })
    const { saved, test: tried, discovered } = JSON.parse(added.stdout)
    expect([tried, discovered.by, saved.mailbox.imap.host]).toEqual([null, 'srv', 'imap.freundespost.netz'])
    const missing = await run(['mailbox', 'test', address, '--json'])
    expect([JSON.parse(missing.stdout).test.trouble.code, missing.code]).toEqual(['secret-missing', 1])
    const secrets = JSON.stringify({ [`mailbox/${saved.mailbox.id}/password`]: password })
    const byFd = await run(['mailbox', 'test', address, '--json'], {
      env: { POSTDESK_SECRETS_FD: '3' },
      three: secrets,
    })
    expect([JSON.parse(byFd.stdout).test.ok, byFd.code]).toEqual([true, 0])
    const byEnv = await run(['mailbox', 'test', saved.mailbox.id], { env: { POSTDESK_SECRETS: secrets } })
    expect([byEnv.stdout.includes('Everything works.'), byEnv.code]).toEqual([true, 0])
    const direct = await run(['mailbox', 'test', address, '--secret-fd', '3'], { three: password })
    expect(direct.code).toBe(0)
  })

  test('leaves no secret behind: not in the data folder, not in what it prints', async () => {
    const { address } = account('inbox')
    const ended = await run(['mailbox', 'add', address, '--json', '--secret-fd', '3'], { three: password })
    expect(ended.code).toBe(0)
    const all = readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'))
    expect(all.length).toBeGreaterThan(0)
    for (const text of [ended.stdout, ended.stderr, ...all]) expect(text).not.toContain(password)
  })

  test('that is there already is changed, and removed by its label', async () => {
    const { address } = account('inbox')
    await run(['mailbox', 'add', address, '--no-test', '--label', 'One', '--secret-fd', '3'], { three: password })
    const changed = await run(['mailbox', 'add', address, '--no-test', '--label', 'Two', '--warm', '--junk', 'Junk'])
    expect(changed.stdout).toBe(`${address} was there already, and is changed.\n`)
    const [only, ...more] = JSON.parse((await run(['mailbox', 'list', '--json'])).stdout).mailboxes
    expect(only.mailbox).toMatchObject({ label: 'Two', contact: 'warm', junkFolder: 'Junk' })
    expect(more).toEqual([])
    const removed = await run(['mailbox', 'remove', 'two', '--json'])
    expect([JSON.parse(removed.stdout), removed.code]).toEqual([{ version: 1, removed: true }, 0])
    expect((await run(['mailbox', 'remove', address])).code).toBe(2)
  })

  test('logs in by OAuth with a code that is typed in, on the standard error', async () => {
    const mailbox = world.accounts.mailboxes.find(({ authentication }) => authentication.kind === 'oauth')
    const address = mailbox?.address ?? ''
    world.oauth.manner = { ...world.oauth.manner, pollsUntilApproved: null }
    const heard = (text: string) => {
      const code = /type in this code: (\S+)/.exec(text)?.[1]
      if (code !== undefined) world.oauth.approve(code)
    }
    const ended = await run(['mailbox', 'add', address, '--oauth', 'rehearsal', '--json'], { heard })
    expect(ended.stderr).toMatch(/^Open https:\/\/\S+ on any device, and type in this code: \S+\n/)
    const { saved, test: tried } = JSON.parse(ended.stdout)
    expect([tried.ok, saved.mailbox.authentication, ended.code]).toEqual([
      true,
      { kind: 'oauth', issuer: 'rehearsal', clientId: null },
      0,
    ])
    for (const name of readdirSync(data)) expect(readFileSync(join(data, name), 'latin1')).not.toMatch(/accessToken/)
  })

  test('logs in by OAuth at an address that is printed', async () => {
    const mailbox = world.accounts.mailboxes.find(({ authentication }) => authentication.kind === 'oauth')
    let isOpened = false
    const heard = (text: string) => {
      const url = /^https:\/\/\S+$/m.exec(text)?.[0]
      if (url === undefined || isOpened) return
      isOpened = true
      const { location } = world.oauth.authorize(new URL(url).searchParams)
      void fetch(location ?? '')
    }
    const argv = ['mailbox', 'add', mailbox?.address ?? '', '--oauth', 'rehearsal', '--browser']
    const ended = await run(argv, { heard })
    expect([ended.stdout.includes('Everything works.'), ended.code]).toEqual([true, 0])
  })

  test('says no to a login that the provider refuses, and keeps nothing', async () => {
    const mailbox = world.accounts.mailboxes.find(({ authentication }) => authentication.kind === 'oauth')
    const before = world.oauth.manner
    world.oauth.manner = { ...before, consent: 'denied' }
    const ended = await run(['mailbox', 'add', mailbox?.address ?? '', '--oauth', 'rehearsal'])
    world.oauth.manner = before
    expect([ended.stderr.includes('access_denied'), ended.stdout, ended.code]).toEqual([true, '', 1])
    expect((await run(['mailbox', 'list', '--json'])).stdout).toBe(NONE)
  })

  test.each([
    [['mailbox'], 'expected mailbox add, test, list or remove, got ""'],
    [['mailbox', 'add'], 'expected one address'],
    [['mailbox', 'add', 'ann@'], 'expected an address, got "ann@"'],
    [['mailbox', 'add', 'a@b.example\r\nX: y'], 'expected an address'],
    [
      ['mailbox', 'add', 'ann@nobody.example'],
      'expected --imap HOST, because no server was found for ann@nobody.example',
    ],
    [['mailbox', 'add', 'ann@tuta.com'], 'Tuta offers no IMAP'],
    [['mailbox', 'add', 'ann@outlook.com'], 'expected --client-id, because Microsoft takes'],
    [['mailbox', 'add', 'ann@gmail.com', '--oauth', 'nobody'], 'expected --oauth aol, google, microsoft, yahoo'],
    [['mailbox', 'add', 'ann@gmail.com', '--imap', 'a b'], 'expected HOST or HOST:PORT, got "a b"'],
    [['mailbox', 'add', 'ann@gmail.com', '--imap', 'host:99999'], 'expected HOST or HOST:PORT'],
    [['mailbox', 'add', 'ann@gmail.com', '--pin', 'abc'], 'expected --pin with the SHA-256'],
    [['mailbox', 'add', 'ann@gmail.com', '--role', 'boss'], 'expected --role test or reports'],
    [['mailbox', 'add', 'ann@gmail.com', '--label', 'two\nlines'], 'expected --label with one line'],
    [['mailbox', 'add', 'ann@gmail.com', '--password', 'x'], "Unknown option '--password'"],
    [
      ['mailbox', 'add', 'ann@gmail.com', '--secret-fd', '3', '--secret-env', 'X'],
      'expected --secret-fd or --secret-env',
    ],
    [['mailbox', 'add', 'ann@gmail.com', '--secret-env', 'X'], 'expected a secret in the environment variable X'],
    [['mailbox', 'add', 'ann@gmail.com', '--secret-fd', '77'], 'expected a secret at the file descriptor 77'],
    [['mailbox', 'add', 'ann@gmail.com', '--secret-fd', 'x'], 'expected --secret-fd with the number'],
    [['mailbox', 'test', 'nobody@example.org'], 'expected one that is there'],
    [['mailbox', 'list', 'x'], 'expected no more words'],
    [['sender', 'drop'], 'expected sender add, test, list or remove'],
  ])('%j is wrong usage, and says what was expected', async (argv, words) => {
    const { code, stdout, stderr } = await run(argv)
    expect(stderr).toContain(words)
    expect([code, stdout]).toEqual([2, ''])
  })

  test('is told when the secrets that are handed in are none', async () => {
    const ended = await run(['mailbox', 'list'], { env: { POSTDESK_SECRETS: '{"mailbox/1": "top secret"}' } })
    expect([ended.code, ended.stderr]).toEqual([
      2,
      'postdesk: expected JSON like {"mailbox/ID/password": "…"} as secrets\n',
    ])
  })

  test('explains itself', async () => {
    for (const argv of [
      ['mailbox', '--help'],
      ['help', 'mailbox'],
      ['mailbox', 'add', '-h'],
    ])
      expect((await run(argv)).stdout).toMatch(/^Adds, tests, lists and removes your own test mailboxes/)
  })
})

describe('postdesk sender', () => {
  test('finds, tests, lists and removes the submission service with its identities', async () => {
    const reports = world.accounts.mailboxes[0]?.address ?? ''
    await run(['mailbox', 'add', reports, '--role', 'reports', '--no-test', '--secret-fd', '3'], { three: password })
    const { identities, submission } = world.accounts.sender
    const other = `Verein <${identities[1]?.address}>`
    const argv = ['sender', 'add', reports, '--name', 'Anna', '--from', other, '--reports', reports, '--secret-fd', '3']
    const added = await run([...argv, '--submission', `${submission.host}:${submission.port}`], { three: password })
    expect(added.stdout).toMatch(/✓ Login[\s\S]*Everything works\.[\s\S]*is kept\.\n$/)
    expect(added.code).toBe(0)
    const [{ sender }] = JSON.parse((await run(['sender', 'list', '--json'])).stdout).senders
    expect(sender).toMatchObject({
      identities: [
        { name: 'Anna', address: reports },
        { name: 'Verein', address: identities[1]?.address },
      ],
      submission: { host: submission.host, port: submission.port, security: 'implicit', pinnedCertificate: null },
      otherPath: null,
    })
    const { mailboxes } = JSON.parse((await run(['mailbox', 'list', '--json'])).stdout)
    expect(sender.reportsMailbox).toBe(mailboxes[0].mailbox.id)
    const tried = await run(['sender', 'test', reports, '--json', '--secret-fd', '3'], { three: password })
    expect(JSON.parse(tried.stdout)).toMatchObject({ test: { ok: true, submission: { dsn: true } } })
    const wrong = await run(['sender', 'test', reports, '--secret-fd', '3'], { three: 'wrong' })
    expect([wrong.stdout.includes('✕ Login'), wrong.code]).toEqual([true, 1])
    expect((await run(['sender', 'list'])).stdout).toContain(`${reports}, ${identities[1]?.address} · `)
    expect((await run(['sender', 'remove', reports])).code).toBe(0)
    expect((await run(['sender', 'list'])).stdout).toBe('There is none yet.\n')
  })
})

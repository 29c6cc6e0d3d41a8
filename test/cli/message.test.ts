import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { dkimSign } from 'mailauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addRecords } from '../../src/lab/scenarios/edits.ts'
import { ADDRESSES, DOMAIN } from '../../src/lab/scenarios/perfect/addresses.ts'
import { perfectScenario } from '../../src/lab/scenarios/perfect/perfect-scenario.ts'
import { type RunningLab, startScenario } from '../../src/lab/start-scenario.ts'
import { writeLabFile } from '../../src/lab/write-lab-file.ts'
import { postdesk, postdeskAside } from './postdesk.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/schemas/report.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const [ADDRESS = ''] = ADDRESSES.mail
const LETTER = [
  `From: Anna Beispiel <anna@${DOMAIN}>`,
  'To: Bert <bert@example.net>',
  'Subject: Minutes of our meeting',
  `Date: ${new Date(Date.now() - 60_000).toUTCString().replace('GMT', '+0000')}`,
  `Message-ID: <5f2c1e@${DOMAIN}>`,
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello Bert, here are the minutes.',
  '',
].join('\r\n')

const folder = mkdtempSync(join(tmpdir(), 'postdesk-message-'))
const GOOD = join(folder, 'good.eml')
let lab: RunningLab
let labFile: string

beforeAll(async () => {
  const record = `"v=DKIM1; k=rsa; p=${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}"`
  const text = record.replace(/(.{200})/g, '$1" "')
  lab = await startScenario(addRecords('letter._domainkey', 'TXT', text)(perfectScenario()))
  labFile = await writeLabFile(lab, folder)
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const signatureData = [{ signingDomain: DOMAIN, selector: 'letter', privateKey: key }]
  const { signatures } = await dkimSign(LETTER, { canonicalization: 'relaxed/relaxed', signatureData } as never)
  writeFileSync(GOOD, signatures + LETTER)
  writeFileSync(join(folder, 'changed.eml'), signatures + LETTER.replace('minutes.', 'hours.'))
})
afterAll(async () => {
  await lab.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** Runs the built command in the lab. */
const inLab = (argv: readonly string[], input = '') =>
  postdeskAside(['message', ...argv], { input, env: { POSTDESK_LAB: labFile } })

const WAY = ['--ip', ADDRESS, '--ehlo', `mail.${DOMAIN}`, '--from', `anna@${DOMAIN}`]
interface Found {
  readonly id: string
  readonly outcome: string
  readonly summary: string
}

describe('postdesk message', () => {
  test('of a good mail prints what the schema says, and ends with 0', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await inLab([GOOD, ...WAY, '--json'])
    expect(stderr).toBe('')
    const report = JSON.parse(stdout)
    validate(report)
    expect(validate.errors).toBeNull()
    expect(report.domain).toBe(DOMAIN)
    const findings: readonly Found[] = report.findings
    expect(findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')).toEqual([])
    const outcomes = new Map(findings.map(({ id, outcome }) => [id, outcome]))
    for (const id of ['dkim-signature-verifies', 'message-spf', 'message-dmarc', 'message-alignment'])
      expect([id, outcomes.get(id)]).toEqual([id, 'pass'])
    expect(code).toBe(0)
  })

  test('of one that was changed names the body, and ends with 1', async () => {
    const { code, stdout } = await inLab([join(folder, 'changed.eml'), ...WAY])
    expect(stdout).toContain('The body was changed after it was signed')
    expect(code).toBe(1)
  })

  test('reads the standard input, runs only what is named, and speaks German', async () => {
    const argv = ['-', '--only', 'message-from,message-headers', '--lang', 'de', '-v']
    const { code, stdout } = await inLab(argv, readFileSync(GOOD, 'latin1'))
    expect(code).toBe(0)
    expect(stdout.match(/\[[a-z-]+\]$/gm)?.toSorted()).toEqual(['[message-from]', '[message-headers]'])
    expect(stdout).toContain(`So ist es, von ${DOMAIN}.`)
  })

  test('asked only for what cannot be told ends with 3', async () => {
    const { code } = await inLab(['-', '--only', 'message-dmarc'], LETTER)
    expect(code).toBe(3)
  })
})

describe('postdesk message without a network', () => {
  const alone = (argv: readonly string[], input: string) => {
    const nowhere = join(folder, 'nowhere.json')
    writeFileSync(nowhere, JSON.stringify({ map: {}, resolver: '127.0.0.1#9' }))
    return postdesk(['message', ...argv], { input, env: { POSTDESK_LAB: nowhere } })
  }

  test('still judges what the mail itself shows', { timeout: 60_000 }, () => {
    const { code, stdout } = alone(['-', '--only', 'message-headers'], LETTER.replace(/^Date:.*\r\n/m, ''))
    expect(stdout).toContain('Missing: Date.')
    expect(code).toBe(1)
  })

  test.each([
    [[], LETTER],
    [['a.eml', 'b.eml'], LETTER],
    [['-'], 'no mail at all'],
    [['-', '--only', 'mx-record'], LETTER],
    [['-', '--ip', 'nonsense'], LETTER],
  ])('%j is wrong usage', (argv, input) => {
    const { code, stdout, stderr } = alone(argv, input)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/expected/)
    expect(code).toBe(2)
  })

  test('a file that is not there is a trouble of its own', () => {
    expect(alone([join(folder, 'missing.eml')], '').code).toBe(3)
  })
})

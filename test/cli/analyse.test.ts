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

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/schemas', name), 'utf8'))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  .addSchema(schemaOf('report.schema.json'), 'report.schema.json')
  .compile(schemaOf('analysis.schema.json'))

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const [ADDRESS = ''] = ADDRESSES.mail
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toUTCString().replace('GMT', '+0000')
const LETTER = [
  `From: Anna Beispiel <anna@${DOMAIN}>`,
  'To: Bert <bert@example.net>',
  'Subject: Minutes of our meeting',
  `Date: ${ago(400)}`,
  `Message-ID: <5f2c1e@${DOMAIN}>`,
  'User-Agent: Mozilla Thunderbird 128.5 (X11; Linux x86_64)',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello Bert, here are the minutes.',
  '',
].join('\r\n')
const ARRIVAL = [
  `Return-Path: <anna@${DOMAIN}>`,
  'X-Spam-Status: Yes, score=6.1 required=5.0 tests=BAYES_99=3.5,HTML_MESSAGE=0.0',
  `Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=anna@${DOMAIN}; dkim=pass header.d=${DOMAIN}; dmarc=pass`,
  `Received: from mail.${DOMAIN} (mail.${DOMAIN} [${ADDRESS}]) by mx.example.net (Postfix) with ESMTPS id 2; ${ago(40)}`,
  `Received: from laptop.lan (dsl.isp.example [203.0.113.7]) by mail.${DOMAIN} (Postfix) with ESMTPSA id 1; ${ago(395)}`,
  '',
].join('\r\n')

const folder = mkdtempSync(join(tmpdir(), 'postdesk-analyse-'))
const MAIL = join(folder, 'arrived.eml')
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
  writeFileSync(MAIL, ARRIVAL + signatures + LETTER)
})
afterAll(async () => {
  await lab.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

const inLab = (argv: readonly string[], input = '') =>
  postdeskAside(['analyse', ...argv], { input, env: { POSTDESK_LAB: labFile } })

describe('postdesk analyse', () => {
  test('prints JSON as the schema says', { timeout: 60_000 }, async () => {
    const { code, stdout, stderr } = await inLab([MAIL, '--json', '--lang', 'de'])
    expect(stderr).toBe('')
    const analysis = JSON.parse(stdout)
    validate(analysis)
    expect(validate.errors).toBeNull()
    expect(analysis).toMatchObject({
      language: 'de',
      mail: { handedOverBy: ADDRESS },
      way: [
        { side: 'own', software: 'Postfix' },
        { side: 'receiver', correctedSeconds: 355, encrypted: true },
      ],
      greylisting: { seen: true, sure: false },
      receiver: { authservId: 'mx.example.net' },
      ours: [
        { method: 'spf', result: 'pass', receiver: 'fail', agrees: false },
        { method: 'dkim', result: 'pass', receiver: 'pass', agrees: true, secondOpinion: 'pass' },
        { method: 'dmarc', result: 'pass', agrees: true },
      ],
      verdicts: [{ id: 'spamassassin-spam', tone: 'bad', by: 'receiver' }],
    })
    expect(analysis.leaks.map(({ check }: { check: string }) => check)).toEqual(
      expect.arrayContaining(['privacy-client-address', 'privacy-client-name', 'privacy-user-agent']),
    )
    expect(code).toBe(0)
  })

  test('prints a page for people: the way, the proof, the filter, the leaks with their remedy', {
    timeout: 60_000,
  }, async () => {
    const { stdout, code } = await inLab(['-'], readFileSync(MAIL, 'latin1'))
    for (const words of [
      'A filter of the receiver took this mail for unwanted (SpamAssassin)',
      'differs',
      'BAYES_99 3.5: learned from mails: looks like spam',
      '/^Received: .*with E?SMTPS?A/ IGNORE',
      'mailnews.headers.sendUserAgent = false',
    ])
      expect(stdout).toContain(words)
    expect(code).toBe(0)
  })

  test('believes whom it is told to', async () => {
    const { stdout } = await inLab([MAIL, '--json', '--authserv-id', 'mx.other.example', '--own', 'other.example'])
    const { receiver, ours } = JSON.parse(stdout)
    expect(receiver).toMatchObject({ authservId: null, results: [], others: [{ authservId: 'mx.example.net' }] })
    expect(ours[0]).toMatchObject({ method: 'spf', receiver: null, agrees: null })
  })

  test.each([
    [[], ''],
    [['a.eml', 'b.eml'], ''],
    [['-'], 'no mail at all'],
    [['-', '--ip', 'nonsense'], LETTER],
    [['-', '--only', 'spf'], LETTER],
  ])('%j is wrong usage', (argv, input) => {
    const { code, stdout, stderr } = postdesk(['analyse', ...argv], { input, env: { POSTDESK_LAB: labFile } })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/expected|Unknown option/)
  })

  test('a file that is not there is a trouble of its own, and help is there', () => {
    expect(postdesk(['analyse', join(folder, 'missing.eml')]).code).toBe(3)
    expect(postdesk(['analyse', '--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('analysis.schema'),
    })
  })
})

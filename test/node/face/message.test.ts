import { describe, expect, it } from 'vitest'
import { message } from '../../../src/node/face/message.ts'
import { NAMES, OWN } from '../authentication/judge-signed.ts'
import { BODY, FIELDS, mailOf, RSA_TEXT, sealedFields, signedField } from '../authentication/rfc-signer.ts'

const TEXTS: Readonly<Record<string, string>> = {
  'example.org': 'v=spf1 ip4:192.0.2.0/24 -all',
  'helo.example.org': 'v=spf1 ip4:192.0.2.1 -all',
  '_dmarc.example.org': 'v=DMARC1; p=reject',
  'rsa._domainkey.example.org': `v=DKIM1; p=${RSA_TEXT}`,
}

async function resolver(name: string, type: string): Promise<string[][]> {
  const text = type === 'TXT' ? TEXTS[name] : undefined
  if (text === undefined) throw Object.assign(new Error(), { code: 'ENOTFOUND' })
  return [text.match(/.{1,255}/gs) ?? []]
}

const SIGNED = mailOf([signedField({ fields: FIELDS, body: BODY, own: OWN, names: NAMES }), ...FIELDS], BODY)
const PLAIN = mailOf(FIELDS, BODY)
const judge = (mail: string, more: Partial<Parameters<typeof message>[0]> = {}) =>
  message({ message: mail, ip: '192.0.2.1', helo: 'helo.example.org', resolver, ...more })

describe('a mail and the way it came', () => {
  it('passes by its signature, wherever it comes from', async () => {
    expect(await judge(SIGNED, { ip: '198.51.100.1', mailFrom: 'list@example.net' })).toMatchObject({
      spf: { result: 'none' },
      dkim: { result: 'pass' },
      arc: { result: 'none' },
      dmarc: { result: 'pass' },
    })
  })

  it.each([['anna@example.org'], ['<anna@example.org>'], ['anna@EXAMPLE.org.'], [''], ['<>'], [null]])(
    'passes by the envelope sender %s',
    async (mailFrom) => {
      expect(await judge(PLAIN, { mailFrom })).toMatchObject({ spf: { result: 'pass' }, dmarc: { result: 'pass' } })
    },
  )

  it('takes the sender from the Return-Path unless it is told', async () => {
    const mail = `Return-Path: <bounce@example.org>\r\n${PLAIN}`
    expect(await judge(mail, { helo: 'other.example.net' })).toMatchObject({
      spf: { result: 'pass', domain: 'example.org' },
      dmarc: { result: 'pass' },
    })
  })

  it('fails without either, and says what the owner asks for', async () => {
    const verdict = await judge(PLAIN, { ip: '198.51.100.1', mailFrom: 'anna@example.org' })
    expect(verdict).toMatchObject({ spf: { result: 'fail' }, dkim: { result: 'none' } })
    expect(verdict.dmarc).toMatchObject({ result: 'fail', disposition: 'reject' })
  })

  it('does without SPF when no address is known', async () => {
    expect(await judge(SIGNED, { ip: null })).toMatchObject({ spf: null, dmarc: { result: 'pass' } })
  })

  it('has no author in a mail with two From fields', async () => {
    const verdict = await judge(`From: eve@example.net\r\n${SIGNED}`)
    expect(verdict).toMatchObject({ dkim: { result: 'pass' }, dmarc: { result: 'none', reason: 'severalFields' } })
  })

  it('validates a chain beside it', async () => {
    expect((await judge(mailOf(sealedFields([{}, {}]), BODY))).arc).toMatchObject({ result: 'pass', instances: 2 })
  })
})

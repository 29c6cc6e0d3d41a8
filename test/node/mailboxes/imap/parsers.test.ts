import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeFolderName } from '../../../../src/lab/mail/imap/modified-utf7.ts'
import { decodeFolderName } from '../../../../src/node/mailboxes/imap/decode-folder-name.ts'
import { tokensAnywhere, tokensInHeader } from '../../../../src/node/mailboxes/imap/own-header.ts'
import { OTHER_TOKEN, probeMail, TOKEN } from './watched-mailbox.ts'

describe('the name of a folder', () => {
  it.each([
    ['INBOX', 'INBOX'],
    ['Entw&APw-rfe', 'Entwürfe'],
    ['&ZeVnLIqe-/&U,BTFw-', '日本語/台北'],
    ['Tom &- Jerry', 'Tom & Jerry'],
    ['&2D3cTA-', '👌'],
    // No encoding at all, or half of a character: as it came.
    ['A & B', 'A & B'],
    ['&A-', '&A-'],
    ['&2D0-', '&2D0-'],
    ['Entwürfe', 'Entwürfe'],
  ])('%s is %s', (wire, name) => {
    expect(decodeFolderName(wire)).toBe(name)
  })

  it('comes back whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (name) => {
        expect(decodeFolderName(encodeFolderName(name))).toBe(name)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('&', '-', 'A', ',', '/', 'ü', '='), maxLength: 200 }), (wire) => {
        expect(decodeFolderName(wire).isWellFormed()).toBe(true)
      }),
    )
    const start = performance.now()
    decodeFolderName('&'.repeat(1_000_000))
    decodeFolderName(`&${'A'.repeat(1_000_000)}`)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('a token', () => {
  const octets = (text: string) => Buffer.from(text, 'latin1')
  const both = [TOKEN, OTHER_TOKEN]

  it('counts in the fields of the message itself alone', () => {
    expect(tokensInHeader(octets(probeMail()), both)).toEqual([TOKEN])
    expect(tokensInHeader(octets(`Subject: x\r\n\r\n${probeMail()}`), both)).toEqual([])
    expect(tokensInHeader(octets(`X: <pd.${TOKEN}@a.b>\r\nReferences: <pd.${TOKEN}@a.b>\r\n\r\n`), both)).toEqual([])
    expect(tokensInHeader(octets(`message-ID:\r\n <pd.${TOKEN}@a.b>\r\n\r\n`), both)).toEqual([TOKEN])
    expect(tokensInHeader(octets(`Message-ID : <pd.${TOKEN}@a.b>\n\n`), both)).toEqual([TOKEN])
    expect(tokensInHeader(octets(`Subject: x\r\n Message-ID: <pd.${TOKEN}@a.b>\r\n\r\n`), both)).toEqual([])
    expect(tokensInHeader(octets(`Postdesk-Probe: ${OTHER_TOKEN}`), both)).toEqual([OTHER_TOKEN])
    expect(tokensInHeader(new Uint8Array(), both)).toEqual([])
  })

  it('is quoted anywhere', () => {
    expect(tokensAnywhere(octets(`Subject: x\r\n\r\n${probeMail()}`), both)).toEqual([TOKEN])
    expect(tokensAnywhere(octets('nothing'), both)).toEqual([])
  })

  it('takes no time to look for, whatever the message is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (message) => {
        expect(tokensInHeader(message, both)).toEqual([])
      }),
    )
    const start = performance.now()
    for (const piece of ['\r\n ', 'Message-ID:', '\n', ' ', 'Message-ID:\t \t']) {
      tokensInHeader(octets(piece.repeat(500_000)), both)
    }
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

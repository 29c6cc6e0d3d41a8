import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MASK, maskAddress, maskerOf, type PrivateWords } from '../../../../src/engine/tickets/drafting/mask-private.ts'
import { domain, local, SPELLINGS, undone } from './spellings.ts'

function maskPrivate(text: string, words: PrivateWords, scope?: 'words' | 'addresses'): string {
  return maskerOf(words)(text, scope)
}

const ANNA = { recipients: ['Anna.Example+choir@example.net'], subjects: [] }

describe('a recipient', () => {
  test.each([
    ['550 <anna.example+choir@example.net>: blocked', '550 <***@example.net>: blocked'],
    ['550 ANNA.EXAMPLE+CHOIR@EXAMPLE.NET', '550 ***@EXAMPLE.NET'],
    ['anna.example@example.net is full', '***@example.net is full'],
    ['user anna.example unknown', 'user *** unknown'],
    ['user annaexample unknown', 'user *** unknown'],
    ['bounce-7-anna.example+choir=example.net@list.example', 'bounce-7-***=example.net@list.example'],
    ['SRS0=HHH=TT=example.net=anna.example+choir@fwd.example', 'SRS0=HHH=TT=example.net=***@fwd.example'],
    ['anna.example%example.net@relay.example', '***%example.net@relay.example'],
    ['example.net!anna.example', 'example.net!***'],
    ['rfc822;anna.example+2Bchoir+40example.net', 'rfc822;***+40example.net'],
    ['see https://example.net/?to=anna.example%2Bchoir%40example.net', 'see https://example.net/?to=***%40example.net'],
    ['?r=%61nna.example%40example.net', '?r=***%40example.net'],
    ['?r=%2561nna.example%2540example.net', '?r=***%2540example.net'],
    ['anna&#46;example&#64;example.net', '***&#64;example.net'],
    ['anna=2Eexample=40example.net', '***=40example.net'],
    ['anna.example (at) example [dot] net', '*** (at) example [dot] net'],
    ['ａｎｎａ．example＠example.net', '***＠example.net'],
    ['an\u00adna.exam\u200bple@example.net', '***@example.net'],
    ['an\u0001na.example@example.net', '***@example.net'],
    ['/var/mail/anna.example: quota', '/var/mail/***: quota'],
  ])('%s', (text, masked) => {
    expect(maskPrivate(text, ANNA)).toBe(masked)
  })

  test('a longer name is another one', () => {
    expect(maskPrivate('susanna.examples', ANNA)).toBe('susanna.examples')
  })

  test('a word that anybody writes goes only where it is meant', () => {
    const words = { recipients: ['mail@example.net'], subjects: [] }
    expect(maskPrivate('mail from you: <mail@example.net> mailbox mail unknown', words)).toBe(
      'mail from you: <***@example.net> mailbox *** unknown',
    )
    expect(maskPrivate('550 no', { recipients: ['550@example.net'], subjects: [] })).toBe('550 no')
  })

  test('by itself it stays where only addresses are looked for', () => {
    expect(maskPrivate('anna.example.org', { ...ANNA, recipients: ['anna@example.net'] }, 'addresses')).toBe(
      'anna.example.org',
    )
    expect(maskPrivate('x anna=example.net@y', { ...ANNA, recipients: ['anna@example.net'] }, 'addresses')).toBe(
      'x ***=example.net@y',
    )
  })

  test('with a domain in two spellings', () => {
    const words = { recipients: ['jo@bücher.example'], subjects: [] }
    expect(maskPrivate('jo@xn--bcher-kva.example jo@bücher.example', words)).toBe(
      '***@xn--bcher-kva.example ***@bücher.example',
    )
  })

  test('is masked by its domain', () => {
    expect(maskAddress('anna@example.net')).toBe('***@example.net')
    expect(maskAddress('anna')).toBe(MASK)
  })
})

describe('a subject', () => {
  const words = { recipients: [], subjects: ['Re: Minutes of the last meeting'] }
  test.each([
    ['554 Message "Minutes of the last meeting" refused', '554 Message "***" refused'],
    ['554 MINUTES  OF THE la...', '554 *** la...'],
    ['=?utf-8?Q?Minutes_of_the_last_meeting?= refused', '*** refused'],
    ['subject=Minutes%20of%20the%20last%20meeting', 'subject=***'],
    ['the minutes of a meeting', 'the minutes of a meeting'],
  ])('%s', (text, masked) => {
    expect(maskPrivate(text, words)).toBe(masked)
  })
})

describe('whatever the recipient', () => {
  test('no spelling of it is left', () => {
    fc.assert(
      fc.property(local, domain, fc.constantFrom(...SPELLINGS), fc.string(), (l, d, spell, around) => {
        const text = `550 5.7.1 ${spell(l, d)} ${around.replaceAll(l, '')} ${spell(l, d)}`
        const masked = maskPrivate(text, { recipients: [`${l}@${d}`], subjects: [] })
        expect(undone(masked)).not.toContain(l)
        expect(masked).toContain(MASK)
      }),
    )
  })

  test('nothing throws, and long texts take no time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string(),
        (text, recipient, subject) => {
          expect(typeof maskPrivate(text, { recipients: [recipient], subjects: [subject] })).toBe('string')
        },
      ),
    )
    const hostile = ['a.'.repeat(5_000), '%25'.repeat(3_000), '&#37;25'.repeat(2_000), 'x x x '.repeat(2_000)]
    for (const text of hostile)
      maskPrivate(text, { recipients: [`${'a.'.repeat(150)}a@example.net`], subjects: ['x '.repeat(60)] })
  })
})

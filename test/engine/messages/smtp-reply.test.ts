import { describe, expect, it } from 'vitest'
import { foldReplyLines, readSmtpReply } from '../../../src/engine/messages/smtp-reply.ts'

type Codes = readonly [replyCode: string | null, enhancedStatusCode: string | null]

const CODES: readonly (readonly [name: string, text: string, codes: Codes])[] = [
  ['both codes in front', '550 5.1.1 user unknown', ['550', '5.1.1']],
  ['a reply code alone', '550 user unknown', ['550', null]],
  ['an enhanced code alone', '5.1.1 user unknown', [null, '5.1.1']],
  ['a hyphen between them', '550-5.7.26 one 550 5.7.26 two', ['550', '5.7.26']],
  ['a hash before the enhanced code (qmail)', '550 #5.1.0 Address rejected', ['550', '5.1.0']],
  ['the enhanced code in brackets behind the words', '550 Invalid recipient <a@b> (#5.1.1)', ['550', '5.1.1']],
  ['behind the sender’s words', 'host mx.example.com[192.0.2.1] said: 452 4.2.2 Mailbox full', ['452', '4.2.2']],
  ['in quotes', 'error: "554 5.7.1 rejected"', ['554', '5.7.1']],
  ['behind "smtp;"', 'smtp;550 5.1.1 unknown', ['550', '5.1.1']],
  ['behind <<<', '<<< 550 unknown', ['550', null]],
  ['the code alone', '550', ['550', null]],
  ['a success counts at the start only', '250 2.1.5 ok', ['250', '2.1.5']],
  ['a success inside a text is no reply', 'we sent 250 ok and got nothing', [null, null]],
  ['a failure behind a success counts', '250 ok, then 550 5.1.1 no', ['550', '5.1.1']],
  ['the code with its own enhanced code is the reply', 'id 451 said: 550 5.7.1 no', ['550', '5.7.1']],
  ['the reply inside another one (address verification)', '550 <a@b>... 450 Try later', ['450', null]],
  ['571 of older filters', '571 blocked', ['571', null]],
  ['an enhanced code of another class gives way to one of the same', '550 4.0.0 was 5.1.1 once', ['550', '5.1.1']],
  ['no made-up codes: none is stated', 'user unknown', [null, null]],
  ['three digits that are no reply code', '600 things and 399 more', [null, null]],
  ['a second digit that no reply has', '589 x', [null, null]],
  ['an amount is no code', 'limit of 500 messages, 450 KB', [null, null]],
  ['a percentage is no code', 'quota 552% full', [null, null]],
  ['a port is no code', 'mx.example.com:587 closed', [null, null]],
  ['part of a number is no code', '15501 x5502', [null, null]],
  ['an IP address is no enhanced code', 'from 5.1.1.1 and 192.5.1.1', [null, null]],
  ['a version is no enhanced code', 'exim 4.9.2, version 4.9.2, v5.0.1', [null, null]],
  ['a subject that RFC 3463 does not know needs a reply code in front', '5.9.9 x', [null, null]],
  ['… and counts with it', '550 5.9.9 x', ['550', '5.9.9']],
  ['the enhanced code of a longer number is none', '5.1.1234', [null, null]],
  ['nothing', '', [null, null]],
]

describe('the codes that a text states', () => {
  it.each(CODES)('%s', (_name, text, [replyCode, enhancedStatusCode]) => {
    expect(readSmtpReply(text)).toEqual({ replyCode, enhancedStatusCode })
  })
})

const FOLDS: readonly (readonly [name: string, text: string, folded: string])[] = [
  ['one line stays', '550 5.1.1 no', '550 5.1.1 no'],
  ['white space collapses', '  550  5.1.1\t no ', '550 5.1.1 no'],
  ['repeated prefixes go', '550-5.7.26 one\n550-5.7.26 two\n550 5.7.26 three', '550-5.7.26 one two three'],
  ['prefixes without enhanced codes go', '554-one\n554-two\n554 three', '554-one two three'],
  ['prefixes of a reply that was joined to one line go', '550-5.1.1 one 550 5.1.1 two', '550-5.1.1 one two'],
  ['blank lines go', '550-one\n\n550 two', '550-one two'],
  ['the words in front stay', 'host x said: 550-one\n550 two', 'host x said: 550-one two'],
  ['another code inside stays', '550-one\n451 two', '550-one 451 two'],
  ['CRLF', '550-one\r\n550 two', '550-one two'],
  ['nothing', '', ''],
]

describe('a reply of several lines', () => {
  it.each(FOLDS)('%s', (_name, text, folded) => {
    expect(foldReplyLines(text)).toBe(folded)
  })

  it('an enhanced code that only a later line states is kept', () => {
    const folded = foldReplyLines('550-Requested action not taken\n550 5.1.1 user unknown')
    expect(readSmtpReply(folded)).toEqual({ replyCode: '550', enhancedStatusCode: '5.1.1' })
  })
})

import { expect, it } from 'vitest'
import { readSmtpCommand } from '../../../src/engine/bounces/smtp-command.ts'

it.each([
  ['550 no (in reply to RCPT TO command)', 'RCPT'],
  ['550 no (in reply to end of DATA command)', 'DATA'],
  ['550 no (in reply to DATA command)', 'DATA'],
  ['550 no (in reply to MAIL FROM command)', 'MAIL'],
  ['554 no (in reply to EHLO command)', 'EHLO'],
  ['SMTP error from remote mail server after RCPT TO:<a@b.example>: 550', 'RCPT'],
  ['SMTP error from remote mail server after end of data: 554', 'DATA'],
  ['SMTP error from remote mail server after pipelined MAIL FROM:<a@b.example>', 'MAIL'],
  ['host mx refused to talk to me: 554', 'CONNECT'],
  ['SMTP error from remote mail server after initial connection: 554', 'CONNECT'],
  ['198.51.100.1 does not like recipient.', 'RCPT'],
  ['198.51.100.1 failed after I sent the message.', 'DATA'],
  ['Connected to 198.51.100.1 but sender was rejected.', null],
  ['>>> RCPT To:<a@b.example>\n<<< 550 no', 'RCPT'],
  ['user unknown', null],
  ['', null],
])('the command in "%s" is %s', (text, command) => {
  expect(readSmtpCommand(text)).toBe(command)
})

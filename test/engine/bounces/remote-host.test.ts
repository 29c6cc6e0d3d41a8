import { expect, it } from 'vitest'
import { readRemoteHost } from '../../../src/engine/bounces/remote-host.ts'

it.each([
  ['Postfix', 'host MX.b.example[192.0.2.1] said: 550 no', 'mx.b.example'],
  ['Postfix without an answer', 'connect to mx.b.example[192.0.2.1]:25: Connection timed out', 'mx.b.example'],
  ['Exim', 'H=mx.b.example [192.0.2.1]: SMTP error from remote mail server', 'mx.b.example'],
  ['Sendmail', '... while talking to mx.b.example.:', 'mx.b.example'],
  ['qmail', '198.51.100.1 does not like recipient.', '198.51.100.1'],
  ['Exchange', 'Generating server: mx.b.example', 'mx.b.example'],
  ['Gmail', 'the server for the recipient domain b.example by mx.b.example. [192.0.2.1].', 'mx.b.example'],
  ['an address alone', 'host 192.0.2.1 said: 550', '192.0.2.1'],
  ['the client is not the host', 'client host [192.0.2.1] blocked', null],
  ['no host', 'user unknown', null],
  ['nothing', '', null],
])('the answering host in the words of %s', (_name, text, host) => {
  expect(readRemoteHost(text)).toBe(host)
})

import { describe, expect, it } from 'vitest'
import { toldBy, toldByAll } from './told.ts'

const TIME = '2026-01-02 10:00:02'
const column = (...columns: readonly string[]) => columns.join('\t')
const session = (side: 'SMTPC' | 'SMTPD', words: string, id = '101') =>
  column(`"${side}"`, '5544', id, `"${TIME}.004"`, '"192.0.2.1"', `"${words}"`)
const application = (words: string) =>
  column('"APPLICATION"', '101', `"${TIME}.100"`, `"SMTPDeliverer - Message 5: ${words}"`)
const sent = (...words: readonly string[]) => words.map((one) => session('SMTPC', one))

const FAILED = { remoteMta: '192.0.2.1', lastAttemptDate: TIME }

describe('hMailServer', () => {
  it('tells of each recipient what the other server answered', () => {
    const lines = sent(
      'RECEIVED: 220 mx.example.net ESMTP',
      'SENT: EHLO mail.example.org',
      'RECEIVED: 250-mx.example.net[nl]250 SIZE',
      'SENT: MAIL FROM:<s@example.org>',
      'RECEIVED: 250 Ok',
      'SENT: RCPT TO:<a@example.net>',
      'RECEIVED: 550-5.1.1 unknown[nl]550 5.1.1 user',
      'SENT: RCPT TO:<b@example.net>',
      'RECEIVED: 250 Ok',
      'SENT: DATA',
      'RECEIVED: 354 go ahead',
      'SENT: [nl].',
      'RECEIVED: 451 4.3.0 try later',
      'SENT: QUIT',
      'RECEIVED: 221 bye',
    )
    expect(toldByAll(...lines)).toEqual([
      {
        ...FAILED,
        recipient: 'a@example.net',
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        text: '550-5.1.1 unknown user',
        command: 'RCPT',
      },
      {
        ...FAILED,
        recipient: 'b@example.net',
        action: 'delayed',
        replyCode: '451',
        enhancedStatusCode: '4.3.0',
        text: '451 4.3.0 try later',
        command: 'DATA',
      },
    ])
  })

  it('tells of mail that was handed on', () => {
    const lines = sent(
      'SENT: RCPT TO:<a@example.net>',
      'RECEIVED: 250 Ok',
      'SENT: DATA',
      'RECEIVED: 354 go',
      'RECEIVED: 250 2.0.0 queued',
    )
    expect(toldBy(...lines)).toEqual([
      {
        ...FAILED,
        recipient: 'a@example.net',
        action: 'relayed',
        replyCode: '250',
        enhancedStatusCode: '2.0.0',
        text: '250 2.0.0 queued',
      },
    ])
  })

  it('takes the recipient from the reply when the line stands alone', () => {
    expect(toldBy(session('SMTPC', 'RECEIVED: 550 5.1.1 <a@example.net> unknown'))).toEqual([
      {
        ...FAILED,
        recipient: 'a@example.net',
        action: 'failed',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        text: '550 5.1.1 <a@example.net> unknown',
      },
    ])
  })

  it('keeps sessions apart', () => {
    const lines = [
      session('SMTPC', 'SENT: RCPT TO:<a@example.net>', '1'),
      session('SMTPC', 'SENT: RCPT TO:<b@example.net>', '2'),
      session('SMTPC', 'RECEIVED: 550 no', '1'),
    ]
    expect(toldBy(...lines)[0]?.recipient).toBe('a@example.net')
  })

  it('tells of what was refused on its way in, but not of a failed login', () => {
    const came = (...words: readonly string[]) => words.map((one) => session('SMTPD', one))
    expect(toldByAll(...came('RECEIVED: RCPT TO:<a@example.org>', 'SENT: 550 Unknown user'))).toEqual([
      {
        lastAttemptDate: TIME,
        recipient: 'a@example.org',
        action: 'failed',
        replyCode: '550',
        text: '550 Unknown user',
        command: 'RCPT',
      },
    ])
    expect(
      toldByAll(...came('RECEIVED: AUTH LOGIN', 'SENT: 535 Authentication failed', 'SENT: 503 Bad sequence')),
    ).toEqual([])
  })

  it('gives a message up: those of whom nothing was told before', () => {
    const lines = [
      application('Delivering message from s@example.org to a@example.net, b@example.net. File: C:\\x.eml'),
      ...sent('SENT: RCPT TO:<a@example.net>', 'RECEIVED: 550 no'),
      application('Message could not be delivered. Returning error log to sender.'),
    ]
    expect(toldBy(...lines)).toEqual([
      {
        recipient: 'b@example.net',
        action: 'failed',
        text: 'Message could not be delivered. Returning error log to sender.',
        lastAttemptDate: TIME,
        queueId: '5',
      },
    ])
  })

  it.each([
    application('Message could not be delivered. Scheduling it for later delivery in 60 minutes.'),
    application('Relaying to host mx.example.net.'),
    session('SMTPC', 'RECEIVED: 220 mx.example.net ESMTP'),
    session('SMTPD', 'SENT: 250 OK'),
    column('"TCPIP"', '5544', `"${TIME}.004"`, '"TCP - 192.0.2.9 connected to 192.0.2.2:25."'),
  ])('tells nothing of a recipient: %s', (line) => {
    expect(toldBy(line)).toEqual([])
  })
})

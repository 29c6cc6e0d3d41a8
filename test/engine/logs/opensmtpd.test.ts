import { describe, expect, it } from 'vitest'
import { type Stated, toldBy } from './told.ts'

const AT = { reportingMta: 'mail', lastAttemptDate: 'Jan  7 03:04:05' }
const line = (message: string) => `Jan  7 03:04:05 mail smtpd[123]: ${message}`
const SESSION = '7f2b1234aabbccdd'
const EVPID = '1234567890abcdef'

type Row = readonly [name: string, message: string, told: Stated]

const ROWS: readonly Row[] = [
  [
    'a refusal, since 6.4',
    `${SESSION} mta delivery evpid=${EVPID} from=<s@example.org> to=<a@example.net> rcpt=<b@example.org> source="192.0.2.2" relay="192.0.2.1 (mx.example.net)" delay=1s result="PermFail" stat="550 5.1.1 <a@example.net>: no \\"user\\""`,
    {
      recipient: 'a@example.net',
      originalRecipient: 'b@example.org',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: '550 5.1.1 <a@example.net>: no "user"',
      remoteMta: 'mx.example.net',
      queueId: EVPID,
    },
  ],
  [
    'a deferral, until 6.3; without a session the relay is only the domain',
    `0000000000000000 mta event=delivery evpid=${EVPID} from=<s@example.org> to=<a@example.net> rcpt=<-> source="-" relay="example.net" delay=6m40s result="TempFail" stat="Temporary failure in MX lookup"`,
    { recipient: 'a@example.net', action: 'delayed', text: 'Temporary failure in MX lookup', queueId: EVPID },
  ],
  [
    'mail that was handed on',
    `${SESSION} mta delivery evpid=${EVPID} from=<s@example.org> to=<a@example.net> rcpt=<a@example.net> source="192.0.2.2" relay="mx.example.net (192.0.2.1)" delay=1s result="Ok" stat="250 2.0.0 Ok"`,
    {
      recipient: 'a@example.net',
      action: 'relayed',
      replyCode: '250',
      enhancedStatusCode: '2.0.0',
      text: '250 2.0.0 Ok',
      remoteMta: 'mx.example.net',
      queueId: EVPID,
    },
  ],
  [
    'a delivery into a mailbox, whose status is not quoted',
    `${SESSION} mda delivery evpid=${EVPID} from=<s@example.org> to=<a@example.org> rcpt=<a@example.org> user=a delay=0s result=Ok stat=Delivered`,
    { recipient: 'a@example.org', action: 'delivered', text: 'Delivered', queueId: EVPID },
  ],
  [
    'a delivery agent that failed',
    `${SESSION} mda delivery evpid=${EVPID} from=<s@example.org> to=<a@example.org> user=a delay=0s result=PermFail stat=Error ("mail.lmtp: 550 5.1.1 unknown")`,
    {
      recipient: 'a@example.org',
      action: 'failed',
      replyCode: '550',
      enhancedStatusCode: '5.1.1',
      text: 'Error ("mail.lmtp: 550 5.1.1 unknown")',
      queueId: EVPID,
    },
  ],
  [
    'a deferral, in 5.3',
    `relay: TempFail for ${EVPID}: session=00000016486029f7, from=<s@example.org>, to=<a@example.net>, rcpt=<->, source=192.0.2.2, relay=192.0.2.1 (mx.example.net), delay=12s, stat=451 Temporary failure, please try again later.`,
    {
      recipient: 'a@example.net',
      action: 'delayed',
      replyCode: '451',
      text: '451 Temporary failure, please try again later.',
      remoteMta: 'mx.example.net',
      queueId: EVPID,
    },
  ],
  [
    'a failure, in 5.9',
    `smtp-out: session 0000000000000000: evpid=${EVPID}, status=PermFail, from=<>, to=<a@example.net>, rcpt=<->, source=-, relay=example.net, delay=0s, stat=Invalid domain name`,
    { recipient: 'a@example.net', action: 'failed', text: 'Invalid domain name', queueId: EVPID },
  ],
  [
    'a refused recipient',
    `${SESSION} smtp failed-command command="RCPT TO:<a@example.org> " result="550 Invalid recipient: <a@example.org>"`,
    {
      recipient: 'a@example.org',
      action: 'failed',
      replyCode: '550',
      text: '550 Invalid recipient: <a@example.org>',
      command: 'RCPT',
    },
  ],
  [
    'refused data, until 6.3',
    `${SESSION} smtp event=failed-command address=192.0.2.9 host=h command="DATA" result="451 Try again later"`,
    { action: 'delayed', replyCode: '451', text: '451 Try again later', command: 'DATA' },
  ],
  [
    'a refused sender, in 5.9',
    `smtp-in: Failed command on session ${SESSION}: "MAIL FROM:<s@example.com>" => 550 5.1.8 no`,
    { action: 'failed', replyCode: '550', enhancedStatusCode: '5.1.8', text: '550 5.1.8 no', command: 'MAIL' },
  ],
]

describe('OpenSMTPD', () => {
  it.each(ROWS)('logs %s', (_, message, told) => {
    expect(toldBy(line(message))).toEqual([{ ...AT, ...told }])
  })

  it.each([
    `${SESSION} smtp connected address=192.0.2.9 host=h.example`,
    `${SESSION} smtp failed-command command="AUTH LOGIN" result="503 5.5.1 Invalid command: Command not supported"`,
    `${SESSION} smtp failed-command command="" result="550 no rDNS please fix"`,
    `${SESSION} smtp message msgid=67a9a85f size=12 nrcpt=1 proto=ESMTP`,
    `${SESSION} smtp envelope evpid=${EVPID} from=<> to=<a@example.net>`,
    `${SESSION} mta connecting address=smtp+tls://192.0.2.1:25 host=mx.example.net`,
    `${SESSION} mta error reason=Connection timeout`,
    'smtp-out: Disabling route [] <-> 192.0.2.1 (mx.example.net) for 15s',
  ])('tells nothing of a recipient: %s', (message) => {
    expect(toldBy(line(message))).toEqual([])
  })
})

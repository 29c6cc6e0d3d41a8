import { describe, expect, it } from 'vitest'
import { toldBy } from './told.ts'

const AT = { reportingMta: 'mx', lastAttemptDate: 'Jan  7 03:04:05' }
const line = (message: string) => `Jan  7 03:04:05 mx ${message}`

describe('Dovecot', () => {
  it.each([
    [
      'dovecot: lmtp(a@example.org)<123><abc>: msgid=<1@example.com>: saved mail to INBOX',
      'delivered',
      'saved mail to INBOX',
    ],
    [
      "dovecot: lmtp(a@example.org)<123><abc>: sieve: msgid=<1@example.com>: stored mail into mailbox 'Lists'",
      'delivered',
      "stored mail into mailbox 'Lists'",
    ],
    [
      'dovecot: lmtp(123, a@example.org): Error: msgid=<1@example.com>: save failed to INBOX: Quota exceeded (mailbox for user is full)',
      'failed',
      'save failed to INBOX: Quota exceeded (mailbox for user is full)',
    ],
    [
      'dovecot: lda(a@example.org)<1><2>: msgid=unspecified: save failed to INBOX: Internal error occurred',
      'delayed',
      'save failed to INBOX: Internal error occurred',
    ],
    [
      'dovecot: lmtp(a@example.org)<1><2>: sieve: msgid=<1@example.com>: rejected message from <s@example.com> (reject action)',
      'failed',
      'rejected message from <s@example.com> (reject action)',
    ],
  ])('%s', (message, action, text) => {
    expect(toldBy(line(message))).toEqual([{ ...AT, recipient: 'a@example.org', action, text }])
  })

  it.each([
    'dovecot: imap-login: Login: user=<a@example.org>, method=PLAIN',
    'dovecot: lmtp(a@example.org)<1><2>: Connect from local',
    'dovecot: lmtp(a@example.org)<1><2>: sieve: msgid=<1@example.com>: marked message to be discarded if not explicitly delivered (discard action)',
  ])('tells nothing of a delivery: %s', (message) => {
    expect(toldBy(line(message))).toEqual([])
  })
})

describe('amavis', () => {
  it('blocks mail for several recipients', () => {
    const message =
      'amavis[123]: (00123-01) Blocked SPAM {DiscardedInbound,Quarantined}, [192.0.2.9]:5 [192.0.2.9] <s@example.com> -> <a@example.org>,<b@example.org>, quarantine: Q, Queue-ID: 5B1C0A0FE2, Message-ID: <1@example.com>, Hits: 12.3, size: 123, 500 ms'
    const told = { ...AT, action: 'failed', text: 'Blocked SPAM {DiscardedInbound,Quarantined}', queueId: '5B1C0A0FE2' }
    expect(toldBy(line(message))).toEqual([
      { ...told, recipient: 'a@example.org' },
      { ...told, recipient: 'b@example.org' },
    ])
  })

  it('leaves the verdict to others for what it passes', () => {
    expect(
      toldBy(
        line('amavis[123]: (00123-01) Passed CLEAN {RelayedInbound}, <s@example.com> -> <a@example.org>, Hits: 1'),
      ),
    ).toEqual([])
  })
})

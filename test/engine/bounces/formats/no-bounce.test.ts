import { mail } from './mail.ts'
import { type Sample, testSamples } from './sample.ts'

const friend = { From: 'Anna User <anna@example.net>', 'Message-ID': '<2@example.net>' }

const ORDINARY: readonly (readonly [name: string, source: string])[] = [
  [
    'a question about a bounce',
    mail(
      { ...friend, Subject: 'Undeliverable mail - what to do?', 'User-Agent': 'Thunderbird' },
      'Hi,\n\nsince yesterday my mails to bob@example.org come back: "550 5.1.1 User unknown". The subject says "Undelivered Mail Returned to Sender".\nWhat can I do? Could you have a look?\n\nRegards\nAnna',
    ),
  ],
  [
    'an answer in that thread',
    mail(
      {
        ...friend,
        Subject: 'Re: Undelivered Mail Returned to Sender',
        'In-Reply-To': '<1@example.com>',
        References: '<1@example.com>',
      },
      'Please check the address.\n\nOn Tuesday you wrote:\n> This is the mail system at host mail.example.com.\n> <bob@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n\nBest,\nAnna',
    ),
  ],
  [
    'a newsletter about bounces',
    mail(
      {
        From: 'Mail News <news@example.net>',
        Subject: 'Why mails bounce: delivery failures explained',
        'List-Unsubscribe': '<https://example.net/u>',
        Precedence: 'bulk',
      },
      'This week: what a 550 5.1.1 reply means, why a mailbox is full, and what to do when a message could not be delivered.\n\nUnsubscribe: https://example.net/u',
    ),
  ],
  [
    'an order that was delivered',
    mail(
      { From: 'Shop <no-reply@shop.example>', Subject: 'Your delivery failed - we will try again tomorrow' },
      'We could not deliver your parcel 550 512 345. Nobody was at home. Track it at https://shop.example/t/1 or write to service@shop.example.',
    ),
  ],
  [
    'a payment that failed',
    mail(
      { From: 'Bank <noreply@bank.example>', Subject: 'Payment returned' },
      'Your payment of 550 EUR was rejected: account unknown. Please contact help@bank.example.',
    ),
  ],
  [
    'mailbox almost full',
    mail(
      { From: 'Mail Administrator <postmaster@example.com>', Subject: 'Your mailbox is almost full' },
      'Your mailbox sender@example.com has reached 95% of its quota. When it is full, new messages will be rejected and returned to their senders. Please delete old mails.',
    ),
  ],
  [
    'mailbox over quota, Exchange',
    mail(
      {
        From: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>',
        Subject: 'Your mailbox is almost full.',
      },
      'Your mailbox is almost full.\n\n1.9 GB of 2 GB\n\nPlease reduce your mailbox size. When your mailbox is full, you cannot send or receive messages.',
    ),
  ],
  [
    'phishing that looks like a bounce',
    mail(
      {
        From: 'Mail Delivery System <info@shady.example>',
        Subject: '(5) Undelivered messages for sender@example.com',
        'Content-Type': 'text/html; charset=utf-8',
      },
      '<html><body><p>Dear sender@example.com,</p><p>You have (5) undelivered mails clustered on your cloud due to low storage.</p><p><a href="https://shady.example/login?u=sender@example.com">Retrieve messages</a></p><p>Your password expires today.</p></body></html>',
    ),
  ],
  [
    'a quarantine digest',
    mail(
      { From: 'Spam Quarantine <postmaster@filter.example.com>', Subject: 'Quarantine summary for sender@example.com' },
      'The following messages were not delivered to your mailbox and are held in quarantine:\n\nFrom: shop@shady.example  Subject: Offer\nFrom: news@shady.example  Subject: News\n\nRelease: https://filter.example.com/q',
    ),
  ],
  [
    'a server that reports its own state',
    mail(
      { From: 'root@mail.example.com', Subject: 'Logwatch for mail.example.com' },
      ' --------------------- Postfix Begin ------------------------\n\n       12   Rejected\n        3   5xx Reject relay denied\n        2   Bounced (remote)\n\n ---------------------- Postfix End -------------------------',
    ),
  ],
  [
    'cron',
    mail(
      { From: 'root@mail.example.com (Cron Daemon)', Subject: 'Cron <root@mail> /usr/local/bin/backup' },
      'backup: error: connection refused\nexit 1',
    ),
  ],
  [
    'a digest of a bounce handler',
    mail(
      { From: 'list-bounces@lists.example.net', Subject: 'Bounce action notification' },
      'This is a Mailman mailing list bounce action notice:\n\n    List:       news\n    Member:     user@example.net\n    Action:     Subscription disabled.\n    Reason:     Excessive or fatal bounces.',
    ),
  ],
  [
    'a warning of a list: your mails bounce',
    mail(
      { From: 'list-help@lists.example.net', Subject: 'ezmlm warning' },
      "Hi! This is the ezmlm program. I'm managing the\nlist@lists.example.net mailing list.\n\nMessages to you from the list mailing list seem to\nhave been bouncing. I've attached a copy of the first bounce\nmessage I received.",
    ),
  ],
  [
    'a job refused',
    mail(
      { ...friend, Subject: 'Your application was rejected' },
      'We are sorry to inform you that your application could not be accepted. Mail jobs@example.net with questions.',
    ),
  ],
  ['plain talk', mail(friend, 'See you at 8. Tickets are 550 each, room 5.1.1.')],
]

testSamples(
  'ordinary mails',
  ORDINARY.map(([name, source]): Sample => ({ name, source, kind: 'notABounce', detail: 'ordinaryMail' })),
)

testSamples('texts that are no bounce', [
  {
    name: 'prose',
    source:
      'Dear Anna, thank you for the minutes. I will answer next week, when I am back at my desk.\n\nBest regards\nBob',
    kind: 'notABounce',
  },
  { name: 'a shopping list', source: 'milk\nbread\n550 g flour\n4 eggs', kind: 'notABounce' },
  { name: 'an address', source: 'user@example.net', kind: 'notABounce' },
  {
    name: 'a program',
    source: 'function main() {\n  const code = 550\n  return fetch("https://example.com/5.1.1")\n}',
    kind: 'notABounce',
  },
  {
    name: 'a change log',
    source: '# 4.5.1\n\n- fixed delivery\n- 550 tests\n\n# 4.5.0\n\n- first release',
    kind: 'notABounce',
  },
  { name: 'numbers', source: '550\n551\n552\n', kind: 'notABounce' },
])

import { mail } from './mail.ts'
import { type Sample, testSamples } from './sample.ts'

/** Mails of programs and offices that talk of delivery, refusal and failure, and yet return nothing. */
const MAILS: Readonly<Record<string, string>> = {
  'a postmaster announces maintenance': mail(
    { From: 'Postmaster <postmaster@example.net>', Subject: 'Maintenance of the mail server on Sunday' },
    'Dear colleagues,\n\non Sunday messages may be delayed or rejected. Please contact help@example.net with questions.\n\nRegards\nYour postmaster',
  ),
  'an issue tracker': mail(
    {
      From: 'Anna <notifications@tracker.example>',
      Subject: 'Re: [org/repo] Mail rejected with 550 5.7.1 (#123)',
      'List-ID': '<repo.org.tracker.example>',
      'In-Reply-To': '<1@tracker.example>',
    },
    'We see "550 5.7.1 Message rejected" for user@example.net:\n\n    host mx.example.net said: 550 5.7.1 rejected\n\nAny idea?',
  ),
  'a question to a mailing list': mail(
    {
      From: 'Anna <anna@example.net>',
      Subject: '[users] Undelivered Mail Returned to Sender - help',
      'List-Id': '<users.lists.example.net>',
    },
    'Hello list,\n\nI get this:\n\n<user@example.net>: host mx.example.net[192.0.2.1] said: 550 5.1.1 unknown\n\nwhat does it mean?\n\nThanks',
  ),
  'a campaign tells of its bounces': mail(
    { From: 'Mailings <noreply@mailings.example>', Subject: 'Bounced email summary for your campaign' },
    '3 recipients bounced:\n\nuser@example.net\nother@example.org\n\nThey were removed from your list.',
  ),
  'a list switched somebody off': mail(
    {
      From: 'news-bounces@lists.example.net',
      Subject: 'Your membership in the mailing list News has been disabled',
      'Return-Path': '<>',
    },
    'Your membership in the mailing list News has been disabled due to excessive bounces. You will not get any more messages from this list until you re-enable it.',
  ),
  'a parcel that nobody took': mail(
    { From: 'Mail Delivery <info@parcel.example>', Subject: 'Delivery failed: your parcel could not be delivered' },
    'Dear customer,\n\nwe could not deliver your parcel because the recipient was not at home.\n\nYour delivery team\ninfo@parcel.example',
  ),
  'a help desk explains a bounce': mail(
    { From: 'Support <support@example.net>', Subject: '[Ticket 4711] Mail delivery problem' },
    'Hello,\n\nwe checked the delivery problem for user@example.org. The mailbox was full, please try again.\n\nBest regards,\nSupport',
  ),
  'phishing with a full storage': mail(
    {
      From: 'Mail Server <postmaster@shady.example>',
      Subject: 'Undelivered messages',
      'Return-Path': '<bounce@shady.example>',
    },
    'Dear sender@example.com,\n\n7 incoming messages could not be delivered to your inbox because your storage is full.\n\nRetrieve your messages: https://shady.example/',
  ),
  'phishing in the dress of a bounce': mail(
    {
      From: 'Mail Delivery Subsystem <mailer@shady.example>',
      Subject: 'Mail delivery failed: returning message to sender',
    },
    'Your message to the following recipients could not be delivered.\n\nView held messages: https://shady.example/login',
  ),
  'a spam filter counts': mail(
    { From: 'Spam filter <noreply@filter.example.com>', Subject: '[SPAM REPORT] 3 messages blocked' },
    'The following messages addressed to you were blocked:\n\nFrom: a@shady.example To: sender@example.com Subject: Offer',
  ),
  'a log summary': mail(
    { From: 'root@mail.example.com', Subject: 'mail.example.com Daily Mail Report' },
    'Grand Totals\n  550   received\n    3   bounced (0%)\n\nmessage bounce detail (by relay)\n  user@example.net: host mx.example.net said: 550 5.1.1 User unknown',
  ),
  'a mail forwarded that is none either': mail(
    { From: 'Anna <anna@example.net>', Subject: 'Fwd: Minutes' },
    'FYI\n\n---------- Forwarded message ---------\nFrom: Bob <bob@example.org>\nDate: Tue\nSubject: Minutes\nTo: Anna\n\nThe delivery of the chairs was rejected.',
  ),
  'a recall that failed': mail(
    { From: 'Anna <anna@example.net>', Subject: 'Message Recall Failure: Minutes' },
    'Your message\n\n  To: anna@example.net\n  Subject: Minutes\n\ncould not be recalled.',
  ),
  'a monitor of blocklists': mail(
    { From: 'Monitor <monitor@example.net>', Subject: 'Blacklist alert: 192.0.2.10 listed' },
    'Your server 192.0.2.10 is listed on a blocklist. Mails may be rejected with 554 5.7.1.',
  ),
  'a parcel in German': mail(
    { From: 'Hausmeister <hm@example.net>', Subject: 'Zustellung Paket' },
    'Das Paket konnte nicht zugestellt werden. Bitte melden: hm@example.net',
  ),
}

testSamples(
  'programs and offices',
  Object.entries(MAILS).map(([name, source]): Sample => ({ name, source, kind: 'notABounce', detail: 'ordinaryMail' })),
)

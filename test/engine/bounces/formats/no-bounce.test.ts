import { mail, multipart, RETURNED } from './mail.ts'
import { type Sample, testSamples } from './sample.ts'

const friend = { From: 'Anna User <anna@example.net>', 'Message-ID': '<2@example.net>' }

testSamples('automatic answers', [
  { name: 'RFC 3834', source: mail({ ...friend, 'Return-Path': '<>', 'Auto-Submitted': 'auto-replied', Subject: 'Re: Minutes of the meeting' }, 'Thank you for your mail. I cannot be reached until Monday. Mails are not delivered to anybody else.'), kind: 'autoReply', detail: 'vacation' },
  { name: 'vacation(1) with a null return path', source: mail({ ...friend, 'Return-Path': '<>', Precedence: 'bulk', Subject: 'away from my mail' }, 'I will not be reading my mail for a while.\nYour mail regarding "Minutes" will be read when I return.'), kind: 'autoReply', detail: 'vacation' },
  { name: 'Exchange in German', source: mail({ ...friend, 'X-Auto-Response-Suppress': 'All', 'Auto-Submitted': 'auto-generated', Subject: 'Automatische Antwort: Protokoll' }, 'Ich bin nicht im Büro. Ihre Nachricht wird nicht weitergeleitet. In dringenden Fällen: kollege@example.net'), kind: 'autoReply', detail: 'vacation' },
  { name: 'Spanish', source: mail({ ...friend, 'Auto-Submitted': 'auto-replied', Subject: 'Respuesta automática: Acta', 'Content-Type': 'text/plain; charset=utf-8' }, 'Estoy fuera de la oficina hasta el lunes. Su mensaje no será leído.'), kind: 'autoReply', detail: 'vacation' },
  { name: 'a ticket system', source: mail({ ...friend, From: 'Support <support@example.net>', 'Auto-Submitted': 'auto-replied', Subject: '[#4711] We have received your request' }, 'Your request "Mail returned: 550 5.7.1 blocked" was received. An agent will answer within two days.'), kind: 'autoReply' },
  { name: 'a mailbox that nobody reads', source: mail({ ...friend, From: 'no-reply@example.net', 'Auto-Submitted': 'auto-replied', Subject: 'Automatic reply: Minutes' }, 'This mailbox is not monitored. Please use our form at https://example.net/contact.'), kind: 'autoReply', detail: 'vacation' },
])

testSamples('challenges', [
  { name: 'confirm that you are a person', source: mail({ From: 'Anna User <anna@example.net>', 'Return-Path': '<>', Subject: 'Please confirm your message', 'Auto-Submitted': 'auto-replied' }, 'Your message to anna@example.net is being held because your address was not recognized.\nTo deliver it, please click https://example.net/confirm/abc'), kind: 'autoReply', detail: 'challenge' },
  { name: 'TMDA', source: mail({ From: 'Anna User <anna-confirm-1@example.net>', Subject: 'Please confirm your message', 'X-Delivery-Agent': 'TMDA/1.1.12' }, 'This message was created automatically by mail delivery software (TMDA).\n\nYour message attached below is being held because the address <sender@example.com> has not been verified.\n\nTo release your message for delivery, please send an empty message to the following address, or use your mailer\'s "Reply" feature.\n\n   anna-confirm-1@example.net'), kind: 'autoReply', detail: 'challenge' },
])

testSamples('complaints and reports', [
  {
    name: 'ARF',
    source: multipart({ From: 'fbl@provider.example', Subject: 'FW: Earn money' }, 'report; report-type=feedback-report', [
      'Content-Type: text/plain\n\nThis is an email abuse report for an email message received from IP 192.0.2.10.',
      'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: SomeGenerator/1.0\nVersion: 1\nOriginal-Rcpt-To: <user@provider.example>\nSource-IP: 192.0.2.10',
      `Content-Type: message/rfc822\n\n${RETURNED}\nHello`,
    ]),
    kind: 'complaint',
    detail: 'abuseReport',
  },
  {
    name: 'the old way: the complained mail alone is attached',
    source: multipart({ From: 'scomp@provider.example', Subject: 'Client TOS Notification', 'Return-Path': '<scomp@provider.example>' }, 'mixed', [`Content-Type: message/rfc822\n\n${RETURNED}\nHello`]),
    kind: 'complaint',
    detail: 'abuseReport',
  },
  {
    name: 'a junk mail report of Microsoft',
    source: multipart({ From: 'staff@hotmail.example', Subject: 'complaint about message from 192.0.2.10', 'X-HmXmrOriginalRecipient': 'user@hotmail.example' }, 'mixed', [`Content-Type: message/rfc822\n\n${RETURNED}\nHello`]),
    kind: 'complaint',
    detail: 'abuseReport',
  },
  {
    name: 'a read receipt',
    source: multipart({ From: 'Anna User <anna@example.net>', Subject: 'Read: Minutes of the meeting' }, 'report; report-type=disposition-notification', [
      'Content-Type: text/plain\n\nYour message was read on Tuesday.',
      'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;anna@example.net\nDisposition: manual-action/MDN-sent-manually; displayed',
    ]),
    kind: 'report',
    detail: 'readReceipt',
  },
  {
    name: 'deleted without being read: not a failure of delivery',
    source: multipart({ From: 'Anna User <anna@example.net>', Subject: 'Not read: Minutes of the meeting' }, 'report; report-type=disposition-notification', [
      'Content-Type: text/plain\n\nYour message was deleted without being read.',
      'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;anna@example.net\nDisposition: automatic-action/MDN-sent-automatically; deleted',
    ]),
    kind: 'report',
    detail: 'readReceipt',
  },
  {
    name: 'a DMARC report, compressed',
    source: multipart({ From: 'noreply-dmarc@provider.example', Subject: 'Report domain: example.com Submitter: provider.example Report-ID: <1>' }, 'mixed', [
      'Content-Type: text/plain\n\nThis is an aggregate report.',
      'Content-Type: application/gzip; name="provider.example!example.com!1772409600!1772495999.xml.gz"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="provider.example!example.com!1772409600!1772495999.xml.gz"\n\nH4sIAAAAAAAAAw==',
    ]),
    kind: 'report',
    detail: 'dmarcReport',
  },
  {
    name: 'a DMARC report that is the whole mail',
    source: mail({ From: 'noreply@provider.example', Subject: 'Dmarc Aggregate Report', 'Content-Type': 'application/gzip; name="provider.example!example.com!1772409600!1772495999.xml.gz"', 'Content-Transfer-Encoding': 'base64' }, 'H4sIAAAAAAAAAw=='),
    kind: 'report',
    detail: 'dmarcReport',
  },
  {
    name: 'a DMARC report, bare XML',
    source: `<?xml version="1.0" encoding="UTF-8" ?>
<feedback>
  <report_metadata><org_name>provider.example</org_name><email>noreply@provider.example</email><report_id>1</report_id></report_metadata>
  <policy_published><domain>example.com</domain><p>reject</p></policy_published>
  <record><row><source_ip>192.0.2.10</source_ip><count>550</count><policy_evaluated><disposition>none</disposition><dkim>fail</dkim><spf>fail</spf></policy_evaluated></row></record>
</feedback>`,
    kind: 'report',
    detail: 'dmarcReport',
  },
  {
    name: 'a DMARC failure report',
    source: multipart({ From: 'dmarc@provider.example', Subject: 'FW: Minutes of the meeting' }, 'report; report-type=feedback-report', [
      'Content-Type: text/plain\n\nThis is an authentication failure report.',
      'Content-Type: message/feedback-report\n\nFeedback-Type: auth-failure\nVersion: 1\nAuth-Failure: dmarc\nReported-Domain: example.com',
    ]),
    kind: 'report',
    detail: 'dmarcReport',
  },
  {
    name: 'a TLS report',
    source: multipart({ From: 'tlsrpt@provider.example', Subject: 'Report Domain: example.com Submitter: provider.example Report-ID: <1@provider.example>', 'TLS-Report-Domain': 'example.com', 'TLS-Report-Submitter': 'provider.example' }, 'report; report-type="tlsrpt"', [
      'Content-Type: text/plain\n\nThis is an aggregate TLS report.',
      'Content-Type: application/tlsrpt+gzip; name="x.json.gz"\nContent-Transfer-Encoding: base64\n\nH4sIAAAAAAAAAw==',
    ]),
    kind: 'report',
    detail: 'tlsReport',
  },
  {
    name: 'a TLS report, bare JSON',
    source: '{"organization-name":"Provider","date-range":{"start-datetime":"2026-03-03T00:00:00Z"},"contact-info":"smtp-tls-reporting@provider.example","report-id":"1","policies":[{"policy":{"policy-type":"sts","policy-domain":"example.com"},"summary":{"total-successful-session-count":5,"total-failure-session-count":0}}]}',
    kind: 'report',
    detail: 'tlsReport',
  },
])

const ORDINARY: readonly (readonly [name: string, source: string])[] = [
  ['a question about a bounce', mail({ ...friend, Subject: 'Undeliverable mail - what to do?', 'User-Agent': 'Thunderbird' }, 'Hi,\n\nsince yesterday my mails to bob@example.org come back: "550 5.1.1 User unknown". The subject says "Undelivered Mail Returned to Sender".\nWhat can I do? Could you have a look?\n\nRegards\nAnna')],
  ['an answer in that thread', mail({ ...friend, Subject: 'Re: Undelivered Mail Returned to Sender', 'In-Reply-To': '<1@example.com>', References: '<1@example.com>' }, 'Please check the address.\n\nOn Tuesday you wrote:\n> This is the mail system at host mail.example.com.\n> <bob@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n\nBest,\nAnna')],
  ['a newsletter about bounces', mail({ From: 'Mail News <news@example.net>', Subject: 'Why mails bounce: delivery failures explained', 'List-Unsubscribe': '<https://example.net/u>', Precedence: 'bulk' }, 'This week: what a 550 5.1.1 reply means, why a mailbox is full, and what to do when a message could not be delivered.\n\nUnsubscribe: https://example.net/u')],
  ['an order that was delivered', mail({ From: 'Shop <no-reply@shop.example>', Subject: 'Your delivery failed - we will try again tomorrow' }, 'We could not deliver your parcel 550 512 345. Nobody was at home. Track it at https://shop.example/t/1 or write to service@shop.example.')],
  ['a payment that failed', mail({ From: 'Bank <noreply@bank.example>', Subject: 'Payment returned' }, 'Your payment of 550 EUR was rejected: account unknown. Please contact help@bank.example.')],
  ['mailbox almost full', mail({ From: 'Mail Administrator <postmaster@example.com>', Subject: 'Your mailbox is almost full' }, 'Your mailbox sender@example.com has reached 95% of its quota. When it is full, new messages will be rejected and returned to their senders. Please delete old mails.')],
  ['mailbox over quota, Exchange', mail({ From: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>', Subject: 'Your mailbox is almost full.' }, 'Your mailbox is almost full.\n\n1.9 GB of 2 GB\n\nPlease reduce your mailbox size. When your mailbox is full, you cannot send or receive messages.')],
  ['phishing that looks like a bounce', mail({ From: 'Mail Delivery System <info@shady.example>', Subject: '(5) Undelivered messages for sender@example.com', 'Content-Type': 'text/html; charset=utf-8' }, '<html><body><p>Dear sender@example.com,</p><p>You have (5) undelivered mails clustered on your cloud due to low storage.</p><p><a href="https://shady.example/login?u=sender@example.com">Retrieve messages</a></p><p>Your password expires today.</p></body></html>')],
  ['a quarantine digest', mail({ From: 'Spam Quarantine <postmaster@filter.example.com>', Subject: 'Quarantine summary for sender@example.com' }, 'The following messages were not delivered to your mailbox and are held in quarantine:\n\nFrom: shop@shady.example  Subject: Offer\nFrom: news@shady.example  Subject: News\n\nRelease: https://filter.example.com/q')],
  ['a server that reports its own state', mail({ From: 'root@mail.example.com', Subject: 'Logwatch for mail.example.com' }, ' --------------------- Postfix Begin ------------------------\n\n       12   Rejected\n        3   5xx Reject relay denied\n        2   Bounced (remote)\n\n ---------------------- Postfix End -------------------------')],
  ['cron', mail({ From: 'root@mail.example.com (Cron Daemon)', Subject: 'Cron <root@mail> /usr/local/bin/backup' }, 'backup: error: connection refused\nexit 1')],
  ['a digest of a bounce handler', mail({ From: 'list-bounces@lists.example.net', Subject: 'Bounce action notification' }, 'This is a Mailman mailing list bounce action notice:\n\n    List:       news\n    Member:     user@example.net\n    Action:     Subscription disabled.\n    Reason:     Excessive or fatal bounces.')],
  ['a warning of a list: your mails bounce', mail({ From: 'list-help@lists.example.net', Subject: 'ezmlm warning' }, 'Hi! This is the ezmlm program. I\'m managing the\nlist@lists.example.net mailing list.\n\nMessages to you from the list mailing list seem to\nhave been bouncing. I\'ve attached a copy of the first bounce\nmessage I received.')],
  ['a job refused', mail({ ...friend, Subject: 'Your application was rejected' }, 'We are sorry to inform you that your application could not be accepted. Mail jobs@example.net with questions.')],
  ['plain talk', mail(friend, 'See you at 8. Tickets are 550 each, room 5.1.1.')],
]

testSamples('ordinary mails', ORDINARY.map(([name, source]): Sample => ({ name, source, kind: 'notABounce', detail: 'ordinaryMail' })))

testSamples('texts that are no bounce', [
  { name: 'prose', source: 'Dear Anna, thank you for the minutes. I will answer next week, when I am back at my desk.\n\nBest regards\nBob', kind: 'notABounce' },
  { name: 'a shopping list', source: 'milk\nbread\n550 g flour\n4 eggs', kind: 'notABounce' },
  { name: 'an address', source: 'user@example.net', kind: 'notABounce' },
  { name: 'a program', source: 'function main() {\n  const code = 550\n  return fetch("https://example.com/5.1.1")\n}', kind: 'notABounce' },
  { name: 'a change log', source: '# 4.5.1\n\n- fixed delivery\n- 550 tests\n\n# 4.5.0\n\n- first release', kind: 'notABounce' },
  { name: 'numbers', source: '550\n551\n552\n', kind: 'notABounce' },
])

import { mail, RETURNED } from './mail.ts'
import { testSamples } from './sample.ts'

testSamples('filters and gateways', [
  {
    name: 'Barracuda, blocked',
    source: mail(
      {
        From: 'Barracuda Spam Firewall <postmaster@filter.example.net>',
        Subject: '**Message you sent blocked by our bulk email filter**',
      },
      `Your message to: user@example.net
was blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:

Subject: Minutes of the meeting`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', reason: 'spam-detected' }],
  },
  {
    name: 'MessageLabs',
    source: mail(
      { From: 'MAILER-DAEMON@messagelabs.example', Subject: 'failure notice' },
      `This is the mail delivery agent at messagelabs.example.
I was not able to deliver your message to the following addresses.

<user@example.net>:
192.0.2.25 does not like recipient.
Remote host said: 550 No such recipient`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', remoteMta: '192.0.2.25' }],
  },
  {
    name: 'InterScan',
    source: mail(
      { From: 'InterScan MSS <postmaster@filter.example.com>', Subject: 'Mail could not be delivered' },
      `
****** Message from InterScan Messaging Security Suite ******

Sent <<< RCPT TO:<user@example.net>
Received >>> 550 5.1.1 <user@example.net>: Recipient address rejected: User unknown

Unable to deliver message to <user@example.net>.


************************     End of message     **********************`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', command: 'RCPT' }],
  },
  {
    name: 'MXLogic',
    source: mail(
      {
        From: 'Mail Delivery System <Mailer-Daemon@mxlogic.example>',
        Subject: 'Mail delivery failed: returning message to sender',
      },
      `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address failed:

  <user@example.net>: 550 5.1.1 <user@example.net>: Recipient address rejected: User unknown

Included is a copy of the message header:
------------------------------------------
${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'Proofpoint, refused by policy',
    source: mail(
      {
        From: 'Mail Delivery Subsystem <MAILER-DAEMON@filter.example.net>',
        Subject: 'Returned mail: see transcript for details',
      },
      `The original message was received at Tue, 3 Mar 2026 10:00:00 GMT

   ----- The following addresses had permanent fatal errors -----
<user@example.net>
    (reason: 554 5.7.1 Message rejected by content policy)

   ----- Transcript of session follows -----
554 5.0.0 Service unavailable`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '554', enhancedStatusCode: '5.7.1' }],
  },
  {
    name: 'MailMarshal',
    source: mail(
      { From: 'MailMarshal <postmaster@filter.example.com>', Subject: 'Undeliverable Mail: "Minutes of the meeting"' },
      `Your message:
   From:    sender@example.com
   Subject: Minutes of the meeting

Could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
   user@example.net


Additional Information
======================
Original Sender:    <sender@example.com>
Sender-MTA:         <192.0.2.10>
Remote-MTA:         <192.0.2.25>
Reporting-MTA:      <filter.example.com>
MessageName:        <B1234567890.000000000001.0001.mml>`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'MIMEsweeper and ClearSwift: who, not to whom',
    source: mail(
      {
        From: 'MAILsweeper <postmaster@filter.example.com>',
        Subject: 'Message not delivered: attachment type not allowed',
      },
      `The message with subject "Minutes" that was sent by sender@example.com to user@example.net has not been delivered.

It was blocked because it contains an attachment that is not allowed (.exe).`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', reason: 'content-error' }],
  },
  {
    name: 'a virus scanner that refuses',
    source: mail(
      { From: 'MAILER-DAEMON@filter.example.com', Subject: 'VIRUS (Eicar-Test-Signature) IN MAIL FROM YOU' },
      `VIRUS ALERT

Our content checker found
    virus: Eicar-Test-Signature
in your email to the following recipient:
-> user@example.net

Delivery of the email was stopped!`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', reason: 'virus-detected' }],
  },
])

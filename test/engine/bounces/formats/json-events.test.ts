import { mail, RETURNED } from './mail.ts'
import { testSamples } from './sample.ts'

const daemon = {
  'Return-Path': '<>',
  From: 'Mail Delivery System <MAILER-DAEMON@mail.example.com>',
  Subject: 'Delivery Status Notification (Failure)',
}
const notification = JSON.stringify({
  notificationType: 'Bounce',
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [
      {
        emailAddress: 'user@example.net',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      },
      {
        emailAddress: 'other@example.org',
        action: 'failed',
        status: '5.2.2',
        diagnosticCode: 'smtp; 552 5.2.2 mailbox full',
      },
    ],
    timestamp: '2026-03-03T10:00:00.000Z',
    remoteMtaIp: '192.0.2.25',
    reportingMTA: 'dsn; a1-2.smtp-out.example.com',
  },
  mail: {
    source: 'sender@example.com',
    messageId: '0123',
    destination: ['user@example.net', 'other@example.org'],
    commonHeaders: { subject: 'Minutes' },
  },
})

testSamples('Amazon SES', [
  {
    name: 'an error occurred',
    source: mail(
      { ...daemon, From: 'MAILER-DAEMON@eu-west-1.amazonses.com' },
      `An error occurred while trying to deliver the mail to the following recipients:
user@example.net

${RETURNED}`,
    ),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net' }],
  },
  {
    name: 'a notification as JSON',
    source: notification,
    kind: 'bounce',
    says: [
      {
        recipient: 'user@example.net',
        replyCode: '550',
        enhancedStatusCode: '5.1.1',
        action: 'failed',
        reason: 'user-unknown',
      },
      { recipient: 'other@example.org', replyCode: '552', enhancedStatusCode: '5.2.2', reason: 'mailbox-full' },
    ],
  },
  {
    name: 'the same wrapped by SNS, as its mail has it',
    source: mail(
      { From: 'AWS Notifications <no-reply@sns.example.com>', Subject: 'AWS Notification Message' },
      `${notification}

--
If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:
https://sns.example.com/unsubscribe.html?Endpoint=sender@example.com`,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' },
      { recipient: 'other@example.org', replyCode: '552', enhancedStatusCode: '5.2.2' },
    ],
  },
  {
    name: 'the same in an envelope of SNS',
    source: JSON.stringify(
      { Type: 'Notification', MessageId: 'x', TopicArn: 'arn:aws:sns:eu-west-1:1:bounces', Message: notification },
      null,
      2,
    ),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' },
      { recipient: 'other@example.org', replyCode: '552', enhancedStatusCode: '5.2.2' },
    ],
  },
  {
    name: 'a complaint as JSON is no bounce',
    source: JSON.stringify({
      notificationType: 'Complaint',
      complaint: { complainedRecipients: [{ emailAddress: 'user@example.net' }], complaintFeedbackType: 'abuse' },
      mail: {},
    }),
    kind: 'complaint',
  },
  {
    name: 'a delivery as JSON is none either',
    source: JSON.stringify({
      notificationType: 'Delivery',
      delivery: { recipients: ['user@example.net'], smtpResponse: '250 2.6.0 Message received' },
      mail: {},
    }),
    kind: 'report',
    detail: 'successfulDelivery',
    says: [{ recipient: 'user@example.net', replyCode: '250', enhancedStatusCode: '2.6.0', reason: 'delivered' }],
  },
])

testSamples('events of other senders as JSON', [
  {
    name: 'SendGrid',
    source: JSON.stringify([
      {
        email: 'user@example.net',
        event: 'bounce',
        type: 'bounce',
        status: '5.1.1',
        reason: '550 5.1.1 The email account does not exist',
        'smtp-id': '<1@example.com>',
        timestamp: 1,
      },
      { email: 'open@example.net', event: 'open', timestamp: 2 },
    ]),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'Mailgun',
    source: JSON.stringify({
      'event-data': {
        event: 'failed',
        severity: 'permanent',
        reason: 'bounce',
        recipient: 'user@example.net',
        'delivery-status': { code: 550, message: '5.1.1 No such user', description: '', 'mx-host': 'mx.example.net' },
      },
    }),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'Postmark',
    source: JSON.stringify({
      RecordType: 'Bounce',
      Type: 'HardBounce',
      TypeCode: 1,
      Email: 'user@example.net',
      Details: 'smtp;550 5.1.1 unknown user',
      Description: 'The server was unable to deliver your message',
      Subject: 'x',
      From: 'sender@example.com',
    }),
    kind: 'bounce',
    says: [{ recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1' }],
  },
  {
    name: 'KumoMTA',
    source: JSON.stringify({
      type: 'Bounce',
      id: 'd1',
      sender: 'sender@example.com',
      recipient: 'user@example.net',
      queue: 'example.net',
      response: {
        code: 550,
        enhanced_code: { class: 5, subject: 1, detail: 1 },
        content: 'No such user',
        command: 'RCPT TO:<user@example.net>',
      },
      peer_address: { name: 'mx.example.net.', addr: '192.0.2.25' },
    }),
    kind: 'bounce',
    says: [
      { recipient: 'user@example.net', replyCode: '550', enhancedStatusCode: '5.1.1', remoteMta: 'mx.example.net' },
    ],
  },
  {
    name: 'JSON that is something else',
    source: JSON.stringify({ name: 'postdesk', version: '1.0.0', email: 'user@example.net', status: '5.1.1' }),
    kind: 'notABounce',
  },
])

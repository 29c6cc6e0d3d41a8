import { mail, multipart, RETURNED } from './mail.ts'
import { testSamples } from './sample.ts'

testSamples('complaints and reports', [
  {
    name: 'ARF',
    source: multipart(
      { From: 'fbl@provider.example', Subject: 'FW: Earn money' },
      'report; report-type=feedback-report',
      [
        'Content-Type: text/plain\n\nThis is an email abuse report for an email message received from IP 192.0.2.10.',
        'Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: SomeGenerator/1.0\nVersion: 1\nOriginal-Rcpt-To: <user@provider.example>\nSource-IP: 192.0.2.10',
        `Content-Type: message/rfc822\n\n${RETURNED}\nHello`,
      ],
    ),
    kind: 'complaint',
    detail: 'abuseReport',
  },
  {
    name: 'the old way: the complained mail alone is attached',
    source: multipart(
      { From: 'scomp@provider.example', Subject: 'Client TOS Notification', 'Return-Path': '<scomp@provider.example>' },
      'mixed',
      [`Content-Type: message/rfc822\n\n${RETURNED}\nHello`],
    ),
    kind: 'complaint',
    detail: 'abuseReport',
  },
  {
    name: 'a junk mail report of Microsoft',
    source: multipart(
      {
        From: 'staff@hotmail.example',
        Subject: 'complaint about message from 192.0.2.10',
        'X-HmXmrOriginalRecipient': 'user@hotmail.example',
      },
      'mixed',
      [`Content-Type: message/rfc822\n\n${RETURNED}\nHello`],
    ),
    kind: 'complaint',
    detail: 'abuseReport',
  },
  {
    name: 'a read receipt',
    source: multipart(
      { From: 'Anna User <anna@example.net>', Subject: 'Read: Minutes of the meeting' },
      'report; report-type=disposition-notification',
      [
        'Content-Type: text/plain\n\nYour message was read on Tuesday.',
        'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;anna@example.net\nDisposition: manual-action/MDN-sent-manually; displayed',
      ],
    ),
    kind: 'report',
    detail: 'readReceipt',
  },
  {
    name: 'deleted without being read: not a failure of delivery',
    source: multipart(
      { From: 'Anna User <anna@example.net>', Subject: 'Not read: Minutes of the meeting' },
      'report; report-type=disposition-notification',
      [
        'Content-Type: text/plain\n\nYour message was deleted without being read.',
        'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;anna@example.net\nDisposition: automatic-action/MDN-sent-automatically; deleted',
      ],
    ),
    kind: 'report',
    detail: 'readReceipt',
  },
  {
    name: 'a DMARC report, compressed',
    source: multipart(
      {
        From: 'noreply-dmarc@provider.example',
        Subject: 'Report domain: example.com Submitter: provider.example Report-ID: <1>',
      },
      'mixed',
      [
        'Content-Type: text/plain\n\nThis is an aggregate report.',
        'Content-Type: application/gzip; name="provider.example!example.com!1772409600!1772495999.xml.gz"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="provider.example!example.com!1772409600!1772495999.xml.gz"\n\nH4sIAAAAAAAAAw==',
      ],
    ),
    kind: 'report',
    detail: 'dmarcReport',
  },
  {
    name: 'a DMARC report that is the whole mail',
    source: mail(
      {
        From: 'noreply@provider.example',
        Subject: 'Dmarc Aggregate Report',
        'Content-Type': 'application/gzip; name="provider.example!example.com!1772409600!1772495999.xml.gz"',
        'Content-Transfer-Encoding': 'base64',
      },
      'H4sIAAAAAAAAAw==',
    ),
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
    source: multipart(
      { From: 'dmarc@provider.example', Subject: 'FW: Minutes of the meeting' },
      'report; report-type=feedback-report',
      [
        'Content-Type: text/plain\n\nThis is an authentication failure report.',
        'Content-Type: message/feedback-report\n\nFeedback-Type: auth-failure\nVersion: 1\nAuth-Failure: dmarc\nReported-Domain: example.com',
      ],
    ),
    kind: 'report',
    detail: 'dmarcReport',
  },
  {
    name: 'a TLS report',
    source: multipart(
      {
        From: 'tlsrpt@provider.example',
        Subject: 'Report Domain: example.com Submitter: provider.example Report-ID: <1@provider.example>',
        'TLS-Report-Domain': 'example.com',
        'TLS-Report-Submitter': 'provider.example',
      },
      'report; report-type="tlsrpt"',
      [
        'Content-Type: text/plain\n\nThis is an aggregate TLS report.',
        'Content-Type: application/tlsrpt+gzip; name="x.json.gz"\nContent-Transfer-Encoding: base64\n\nH4sIAAAAAAAAAw==',
      ],
    ),
    kind: 'report',
    detail: 'tlsReport',
  },
  {
    name: 'a TLS report, bare JSON',
    source:
      '{"organization-name":"Provider","date-range":{"start-datetime":"2026-03-03T00:00:00Z"},"contact-info":"smtp-tls-reporting@provider.example","report-id":"1","policies":[{"policy":{"policy-type":"sts","policy-domain":"example.com"},"summary":{"total-successful-session-count":5,"total-failure-session-count":0}}]}',
    kind: 'report',
    detail: 'tlsReport',
  },
])

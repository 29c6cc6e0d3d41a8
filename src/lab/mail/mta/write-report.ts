import { parseHeaders } from '../../../engine/messages/headers.ts'
import type { Recipient, TakenMail } from './envelope.ts'
import { encodeXtext } from './read-path.ts'
import { mailDate } from './trace-field.ts'

/** What a report tells of one recipient (RFC 3464). */
export interface ReportData {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed'
  /** Host that writes it. */
  readonly host: string
  readonly queueId: string
  readonly mail: TakenMail
  readonly recipient: Recipient
  /** Who said the last word; null: nobody was reached. */
  readonly remote: string | null
  /** The reply, or what went wrong. */
  readonly said: string
  readonly arrivedAt: Date
  readonly at: Date
  readonly retryUntil: Date | null
}

const SUBJECTS = {
  failed: 'Undelivered Mail Returned to Sender',
  delayed: 'Delayed Mail (still being retried)',
  delivered: 'Successful Mail Delivery Report',
  relayed: 'Successful Mail Delivery Report',
} as const

/** A whole report to the sender of a mail. */
export function writeReport(data: ReportData): string {
  const { host, queueId, mail, at, action } = data
  const boundary = `${queueId}.${at.getTime()}/${host}`
  const date = mailDate(at)
  const quoted = quote(data)
  return [
    `Date: ${date}`,
    `From: MAILER-DAEMON@${host} (Mail Delivery System)`,
    `Subject: ${SUBJECTS[action]}`,
    `To: ${mail.envelope.from}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="${boundary}"`,
    'Content-Transfer-Encoding: 8bit',
    `Message-Id: <${at.getTime()}.${queueId}.report@${host}>`,
    '',
    'This is a MIME-encapsulated message.',
    '',
    `--${boundary}`,
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=utf-8',
    '',
    explain(data),
    '',
    `--${boundary}`,
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    statusFields(data),
    '',
    `--${boundary}`,
    `Content-Description: Undelivered Message${quoted.type === 'message/rfc822' ? '' : ' Headers'}`,
    `Content-Type: ${quoted.type}`,
    'Content-Transfer-Encoding: 8bit',
    '',
    quoted.text,
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** A failure quotes as much as RET asks for, everything else only the header (RFC 3461 §4.3). */
function quote({ action, mail }: ReportData): { readonly type: string; readonly text: string } {
  if (action === 'failed' && mail.envelope.returns === 'full') return { type: 'message/rfc822', text: mail.source }
  return { type: 'text/rfc822-headers', text: mail.source.slice(0, parseHeaders(mail.source).bodyStart) }
}

function explain({ action, host, recipient, remote, said, retryUntil }: ReportData): string {
  const begin = `This is the mail system at host ${host}.\r\n\r\n`
  const whose = remote === null ? said : `host ${remote} said: ${said}`
  switch (action) {
    case 'failed':
      return `${begin}I'm sorry to have to inform you that your message could not\r\nbe delivered to one or more recipients. It's attached below.\r\n\r\n<${recipient.address}>: ${whose}`
    case 'delayed':
      return `${begin}THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\r\n\r\nYour message could not be delivered yet; it will be retried until\r\n${retryUntil === null ? 'later' : mailDate(retryUntil)}.\r\n\r\n<${recipient.address}>: ${whose}`
    default:
      return `${begin}Your message was successfully delivered to the destination(s)\r\nlisted below. If the message was delivered to mailbox you will\r\nreceive no further notifications.\r\n\r\n<${recipient.address}>: delivery via ${remote ?? host}: ${said}`
  }
}

function statusFields({
  action,
  host,
  queueId,
  mail,
  recipient,
  remote,
  said,
  arrivedAt,
  retryUntil,
}: ReportData): string {
  const { id, from } = mail.envelope
  const oneLine = said.replaceAll(/\s+/g, ' ')
  const fields = [
    `Reporting-MTA: dns; ${host}`,
    ...(id === null ? [] : [`Original-Envelope-Id: ${encodeXtext(id)}`]),
    `X-Postfix-Queue-ID: ${queueId}`,
    `X-Postfix-Sender: rfc822; ${from}`,
    `Arrival-Date: ${mailDate(arrivedAt)}`,
    '',
    `Final-Recipient: rfc822; ${recipient.address}`,
    `Original-Recipient: rfc822;${recipient.original ?? recipient.address}`,
    `Action: ${action}`,
    `Status: ${statusOf(action, oneLine)}`,
    ...(remote === null ? [] : [`Remote-MTA: dns; ${remote.replace(/\[.*/, '')}`]),
    `Diagnostic-Code: ${/^\d{3}[ -]/.test(oneLine) ? 'smtp' : 'X-Postfix'}; ${oneLine}`,
    ...(retryUntil === null ? [] : [`Will-Retry-Until: ${mailDate(retryUntil)}`]),
    '',
  ]
  return fields.join('\r\n')
}

/** RFC 3463; what the reply does not say follows from the action. */
function statusOf(action: ReportData['action'], said: string): string {
  const told = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(said)?.[1]
  const usual = { failed: '5.0.0', delayed: '4.4.1', delivered: '2.0.0', relayed: '2.0.0' }[action]
  return told !== undefined && told[0] === usual[0] ? told : usual
}

import { mailDate, traceField } from '../../mail/mta/trace-field.ts'
import { fields, type StampContext } from './stamp.ts'

/** The Received field of a Postfix at the door. */
export function postfixReceived({ mail, peerName, host, id, recipient, takenAt }: StampContext): string {
  return traceField({ peer: mail.peer, peerName, by: host, id, to: recipient, at: takenAt })
}

/** What a Dovecot behind it writes on top. */
export function dovecotReceived({ provider, host, mail, recipient, id, deliveredAt }: StampContext): string {
  return fields(
    `Return-Path: <${mail.envelope.from}>`,
    `Delivered-To: ${recipient}`,
    `Received: from ${host} ([10.0.0.25])\r\n\tby imap.${provider.domain} with LMTP id ${id}\r\n\tfor <${recipient}>; ${mailDate(deliveredAt)}`,
  )
}

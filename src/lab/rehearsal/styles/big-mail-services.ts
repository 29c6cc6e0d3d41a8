import { mailDate } from '../../mail/mta/trace-field.ts'
import { authenticationResults } from './authentication-results.ts'
import { bracketed, fields, type Stamp } from './stamp.ts'

/** In the manner of GMX and Web.de. */
export const gmxStamp: Stamp = (context) => {
  const { host, mail, recipient, takenAt, id, isJunk } = context
  const { helo, address } = mail.peer
  const above =
    fields(
      `Return-Path: <${mail.envelope.from}>`,
      `Received: from ${helo} (${bracketed(address, false)}) by ${host}\r\n with ESMTPS (Nemesis) id 1${id}-1${id.slice(0, 6)} for <${recipient}>; ${mailDate(takenAt)}`,
    ) + authenticationResults(context)
  const below = fields(
    `Envelope-To: <${recipient}>`,
    `X-GMX-Antispam: ${isJunk ? '5 (Mail was recognized as spam)' : '0 (Mail was not recognized as spam)'}; Detail=V3;`,
    `X-Spam-Flag: ${isJunk ? 'YES' : 'NO'}`,
    `X-UI-Filterresults: ${isJunk ? 'junk:10' : 'notjunk:1'};V03:K0:${id};`,
  )
  return { above, below }
}

/** In the manner of Yahoo. */
export const yahooStamp: Stamp = (context) => {
  const { host, mail, recipient, takenAt, deliveredAt, id, provider, isJunk, results } = context
  const { helo, address, tls } = mail.peer
  const cipher = tls === null ? '' : `\r\n (version=${tls.protocol.replace('v1.', '1_')} cipher=${tls.cipher})`
  const above =
    fields(
      `X-Apparently-To: ${recipient}; ${mailDate(deliveredAt)}`,
      `Return-Path: <${mail.envelope.from}>`,
      `Received: from 10.222.138.24\r\n by atlas-production.v2-mail-prod1.${provider.domain} pod-id atlas--production-ir2-${id.toLowerCase()} with HTTP; ${mailDate(deliveredAt)}`,
    ) +
    authenticationResults(context) +
    fields(
      `X-Originating-IP: [${address}]`,
      `Received-SPF: ${results.spf} (domain of ${mail.envelope.from.split('@')[1] ?? ''} ${results.spf === 'pass' ? 'designates' : 'does not designate'} ${address} as permitted sender)`,
      `X-YMailISG: ${id}.QeQWLDtLYlwGVm2XkZ0eRq7M.${isJunk ? 'kAo3' : 'A2Bd'}`,
      `Received: from ${address} (EHLO ${helo})\r\n by ${host} with SMTPs${cipher}; ${mailDate(takenAt)}`,
      ...(isJunk ? [`X-YahooFilteredBulk: ${address}`] : []),
    )
  return { above }
}

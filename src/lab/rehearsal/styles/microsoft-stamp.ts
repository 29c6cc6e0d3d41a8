import { mailDate } from '../../mail/mta/trace-field.ts'
import { authenticationResults } from './authentication-results.ts'
import { fields, type Stamp } from './stamp.ts'

/** In the manner of Outlook.com and Exchange Online. */
export const microsoftStamp: Stamp = (context) => {
  const { host, provider, mail, results, takenAt, deliveredAt, isJunk, peerName, id, recipient } = context
  const { helo, address, tls } = mail.peer
  const { domain } = provider
  const inner = `DB9PR0302MB7741.eurprd03.${domain}`
  const by = (from: string, at: Date) =>
    `Received: from ${from}\r\n by ${inner} with Microsoft SMTP Server\r\n (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9253.18; ${mailDate(at)}`
  const cipher = tls === null ? '' : ` (version=${tls.protocol.replace('v1.', '1_')}, cipher=${tls.cipher})`
  const [scl, verdict] = isJunk ? ['5', 'SPM'] : ['1', 'NSPM']
  const found = isJunk ? 'SPM' : 'NONE'
  return (
    fields(
      by(`${host} (2603:10a6:10:1::25)`, deliveredAt),
      `Received: from ${helo} (${address})\r\n by ${host} (10.167.16.66) with Microsoft SMTP Server${cipher}\r\n id 15.20.9275.9 via Frontend Transport; ${mailDate(takenAt)}`,
    ) +
    authenticationResults(context, [`compauth=${results.dmarc} reason=${results.dmarc === 'pass' ? '100' : '001'}`]) +
    fields(
      `Received-SPF: ${results.spf === 'pass' ? 'Pass' : 'Fail'} (protection.${domain}: domain of ${mail.envelope.from.split('@')[1] ?? ''}\r\n designates ${address} as permitted sender) receiver=protection.${domain};\r\n client-ip=${address}; helo=${helo}; pr=C`,
      `X-IncomingTopHeaderMarker: OriginalChecksum:${id}${id};UpperCasedChecksum:${id};SizeAsReceived:1204;Count:12`,
      `X-Forefront-Antispam-Report: CIP:${address};CTRY:DE;LANG:de;SCL:${scl};SRV:;IPV:NLI;SFV:${verdict};H:${helo};PTR:${peerName ?? 'InfoDomainNonexistent'};CAT:${found};SFS:(13230040);DIR:INB;`,
      `X-Microsoft-Antispam: BCL:0;ARA:14566002|461199028`,
      `X-MS-Exchange-Organization-SCL: ${scl}`,
      `X-MS-Exchange-Organization-AuthSource: ${host}`,
      `X-Microsoft-Antispam-Mailbox-Delivery: ucf:0;jmr:0;auth:0;dest:${isJunk ? 'J' : 'I'};ENG:(5062000305)`,
      `Return-Path: ${mail.envelope.from}`,
      `X-MS-Exchange-Transport-EndToEndLatency: 00:00:01.${String(recipient.length).padStart(7, '0')}`,
    )
  )
}

import { mailDate } from '../../mail/mta/trace-field.ts'
import { authenticationResults } from './authentication-results.ts'
import { fields, type Stamp } from './stamp.ts'

/** The one who runs mail for many, also for this provider; only in what it writes itself. */
const STORE = 'DB9PR03MB7741.eurprd03.prod.outlook.com'
const DOOR = 'DB5PEPF00014B8A.mail.protection.outlook.com'

/** In the manner of Outlook.com and Exchange Online, whose hosts have other names than the MX says. */
export const microsoftStamp: Stamp = (context) => {
  const { mail, results, takenAt, deliveredAt, isJunk, peerName, id } = context
  const { helo, address, tls } = mail.peer
  const cipher = tls === null ? '' : ` (version=${tls.protocol.replace('v1.', '1_')}, cipher=${tls.cipher})`
  const [scl, verdict, found] = isJunk ? ['5', 'SPM', 'SPM'] : ['1', 'NSPM', 'NONE']
  const envelopeDomain = mail.envelope.from.split('@')[1] ?? ''
  const above =
    fields(
      `Received: from ${DOOR} (2603:10a6:10:1::25)\r\n by ${STORE} with Microsoft SMTP Server\r\n (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9253.18; ${mailDate(deliveredAt)}`,
    ) +
    authenticationResults(context, [`compauth=${results.dmarc} reason=${results.dmarc === 'pass' ? '100' : '001'}`]) +
    fields(
      `Received-SPF: ${results.spf === 'pass' ? 'Pass' : 'Fail'} (protection.outlook.com: domain of ${envelopeDomain}\r\n designates ${address} as permitted sender) receiver=protection.outlook.com;\r\n client-ip=${address}; helo=${helo}; pr=C`,
      `Received: from ${helo} (${address})\r\n by ${DOOR} (10.167.16.66) with Microsoft SMTP Server${cipher}\r\n id 15.20.9275.9 via Frontend Transport; ${mailDate(takenAt)}`,
      `X-IncomingTopHeaderMarker: OriginalChecksum:${id}${id};UpperCasedChecksum:${id};SizeAsReceived:1204;Count:12`,
    )
  const below = fields(
    'X-IncomingHeaderCount: 12',
    `Return-Path: ${mail.envelope.from}`,
    `X-MS-Exchange-Organization-AuthSource: ${DOOR}`,
    `X-MS-Exchange-Organization-SCL: ${scl}`,
    `X-Forefront-Antispam-Report: CIP:${address};CTRY:DE;LANG:de;SCL:${scl};SRV:;IPV:NLI;SFV:${verdict};H:${helo};PTR:${peerName ?? 'InfoDomainNonexistent'};CAT:${found};SFS:(13230040);DIR:INB;`,
    'X-Microsoft-Antispam: BCL:0;ARA:14566002|461199028',
    `X-Microsoft-Antispam-Mailbox-Delivery: ucf:0;jmr:0;auth:0;dest:${isJunk ? 'J' : 'I'};ENG:(5062000305)`,
  )
  return { above, below }
}

import type { FolderData } from '../../mail/imap/stored-mail.ts'
import { ADDRESSES } from '../../scenarios/perfect/addresses.ts'
import type { ProviderData } from '../provider-data.ts'
import type { DeskScript } from './desk-data.ts'
import { MICROSOFT_SCRIPT } from './scripts/microsoft.ts'
import { SPAMHAUS_SCRIPT } from './scripts/spamhaus.ts'
import { T_ONLINE_SCRIPT } from './scripts/t-online.ts'

const FOLDERS: readonly FolderData[] = [
  { name: 'INBOX' },
  { name: 'Drafts', specialUse: '\\Drafts' },
  { name: 'Junk', specialUse: '\\Junk' },
  { name: 'Sent', specialUse: '\\Sent' },
  { name: 'Trash', specialUse: '\\Trash' },
]

/** A provider who refuses the user’s server, and whom one can write to. */
export interface StageProvider extends ProviderData {
  /** Host that takes its mail. */
  readonly mx: string
  readonly desk: NonNullable<ProviderData['desk']>
}

const [OWN] = ADDRESSES.mail
const usual = { localPart: 'anna.beispiel', folders: FOLDERS, junkFolder: 'Junk', contact: 'cold', family: 4 } as const
/** Nobody answers here. */
const SILENCE: DeskScript = []

/** Those of whom the journeys of tickets tell: pretended, under the names by which the program knows them, for their words carry these names. */
export const STAGE: readonly StageProvider[] = [
  {
    ...usual,
    ...at(1),
    id: 'microsoft',
    name: 'Outlook.com',
    domain: 'outlook.com',
    mx: 'outlook-com.olc.protection.outlook.com',
    style: 'microsoft',
    manner: {
      refuses: `550 5.7.1 Unfortunately, messages from [${OWN}] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150). You can also refer your provider to http://mail.live.com/mail/troubleshooting.aspx#errors. [Name=Protocol Filter Agent][AGT=PFA][MxId=11BB5C7A0E1D2F30] [AMS0EPF000001B2.eurprd05.prod.outlook.com 2026-11-21T09:00:00.000Z 08DE23F1]`,
    },
    desk: {
      organization: 'microsoft-outlook',
      addresses: ['support@css.one.microsoft.com', 'deliv-inv@microsoft.com'],
      ticketNumber: 'SRX##########ID',
      script: MICROSOFT_SCRIPT,
    },
  },
  {
    ...usual,
    ...at(2),
    id: 't-online',
    name: 'T-Online',
    domain: 't-online.de',
    mx: 'mx00.t-online.de',
    style: 'postgrey',
    manner: {
      refuses: `554 IP=${OWN} - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)`,
    },
    desk: { organization: 't-online', addresses: ['tosa@rx.t-online.de'], ticketNumber: null, script: T_ONLINE_SCRIPT },
  },
  {
    ...usual,
    ...at(3),
    id: 'proofpoint',
    name: 'Kanzlei Muster',
    domain: 'kanzlei-muster.netz',
    mx: 'mx0a-00123401.pphosted.com',
    style: 'spamassassin',
    manner: { refuses: `554 Blocked - see https://ipcheck.proofpoint.com/?ip=${OWN}` },
    desk: {
      organization: 'proofpoint',
      addresses: ['postmaster@proofpoint.com', 'delist-request@proofpoint.com'],
      ticketNumber: null,
      script: SILENCE,
    },
  },
  {
    ...usual,
    ...at(4),
    id: 'spamhaus',
    name: 'Stiftung Garten',
    domain: 'stiftung-garten.netz',
    mx: 'mx.stiftung-garten.netz',
    style: 'spamassassin',
    manner: {
      refuses: `554 5.7.1 Service unavailable; Client host [${OWN}] blocked using zen.spamhaus.org; https://www.spamhaus.org/pbl/query/PBL000431`,
    },
    desk: {
      organization: 'spamhaus',
      addresses: ['no-reply@spamhaus.org'],
      ticketNumber: null,
      script: SPAMHAUS_SCRIPT,
    },
  },
  {
    ...usual,
    ...at(5),
    id: 'gmail',
    name: 'Gmail',
    domain: 'gmail.com',
    mx: 'gmail-smtp-in.l.google.com',
    style: 'google',
    manner: {
      refuses: `550-5.7.1 [${OWN}      19] Gmail has detected that this message is likely\n550-5.7.1 unsolicited mail. To reduce the amount of spam sent to Gmail, this\n550-5.7.1 message has been blocked. For more information, go to\n550 5.7.1  https://support.google.com/mail/?p=UnsolicitedMessageError a640c23a62f3a-b7654d7a0a5si1234567a12.345 - gsmtp`,
    },
    desk: { organization: 'google-gmail', addresses: ['postmaster@google.com'], ticketNumber: null, script: SILENCE },
  },
]

function at(number: number): Pick<ProviderData, 'addresses'> {
  return { addresses: [`185.31.${number}.25`, `2a02:5100:${number}::25`] }
}

import type { DeskCase } from '../../desks/desk.ts'
import { USER } from '../../rehearsal-accounts.ts'
import {
  answered,
  drafted,
  mailed,
  OWN_ADDRESS,
  ownMessageId,
  type PastStory,
  submitted,
  theirMessageId,
} from './past-story.ts'

const NUMBER = 'SRX1158027400ID'
const TEAM = 'support@css.one.microsoft.com'
const SUBJECT = `${NUMBER} Reported deliverability problem to Outlook.com`
const REFUSAL = `550 5.7.1 Unfortunately, messages from [${OWN_ADDRESS}] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).`
const REQUEST = `Hello,

Mail from the server below is refused because of the sending address.

Sending address: ${OWN_ADDRESS}
Host name: mail.beispielverein.netz

The refusal, word for word:

${REFUSAL}

Please review it and lift the block.`
const REPLY = `Hello,

Thank you for looking into it. The address is still refused; a refusal of today:

${REFUSAL}

Please review it again.`

/** Asked, “nothing found”, asked again, refused: now it is the user's turn, and the next reply helps. */
export const MICROSOFT_STORY: PastStory = {
  number: 1,
  about: {
    organization: 'microsoft-outlook',
    appeal: 'microsoft-outlook-block',
    reason: 'address-blocked',
    recipientDomain: 'kontorpost.netz',
  },
  refusal: REFUSAL,
  steps: [
    [5, drafted('en', `Mail from ${OWN_ADDRESS} is refused`, REQUEST)],
    [4.99, submitted(REQUEST, 'request', NUMBER)],
    [
      4.985,
      answered(
        'ms-receipt',
        { kind: 'acknowledged', known: 'received' },
        {
          sender: 'deliv-inv@microsoft.com',
          subject: `Reported deliverability problem to Outlook.com ${NUMBER}`,
          text: `Reported deliverability problem to Outlook.com ${NUMBER}\n\nPlease note that your ticket number is in the subject line of this mail.\n\n${OWN_ADDRESS}`,
          number: NUMBER,
          matchedBy: 'ticketNumber',
        },
      ),
    ],
    [
      4.6,
      answered(
        'ms-nothing',
        { kind: 'nothingFound', known: 'nothing-found' },
        {
          sender: TEAM,
          subject: SUBJECT,
          text: `Hello,\n\nI have reviewed your IP (${OWN_ADDRESS}) and do not see anything offhand with the IP that would be preventing your mail from reaching our customers.`,
          number: NUMBER,
          matchedBy: 'ticketNumber',
        },
      ),
    ],
    [
      4.2,
      ...mailed({
        place: 'ms-reply',
        to: TEAM,
        subject: `RE: ${SUBJECT}`,
        text: REPLY,
        inReplyTo: theirMessageId('ms-nothing', TEAM),
      }),
    ],
    [
      3.1,
      answered(
        'ms-refused',
        { kind: 'refused', known: 'not-qualified' },
        {
          sender: TEAM,
          subject: `RE: ${SUBJECT}`,
          text: `Not qualified for mitigation\n${OWN_ADDRESS}\nOur investigation has determined that the above IP(s) do not qualify for mitigation.`,
          number: NUMBER,
        },
      ),
    ],
  ],
}

/** The same correspondence, as the desk remembers it. */
export const MICROSOFT_CASE: DeskCase = {
  number: NUMBER,
  contact: USER.login,
  address: OWN_ADDRESS,
  thread: [
    theirMessageId('ms-receipt', 'deliv-inv@microsoft.com'),
    theirMessageId('ms-nothing', TEAM),
    ownMessageId('ms-reply'),
    theirMessageId('ms-refused', TEAM),
  ],
  asked: [REQUEST, REPLY],
  subject: `RE: ${SUBJECT}`,
}

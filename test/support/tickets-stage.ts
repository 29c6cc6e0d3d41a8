import type { OpenedTicket } from './tickets-app.ts'

const ADDRESS = '192.0.2.25'

/** An automatic answer as Microsoft writes it, with what a stranger could put into one. */
const NOTHING_FOUND = `Hello,

My name is Asha and I work with the Outlook.com Sender Support Team.

I have reviewed your IP (${ADDRESS}) and do not see anything offhand with the IP that would be preventing your mail from reaching our customers.

<b>This is no markup</b> and https://example.com/ is no link.

SRX1589012345ID`

/** A ticket, and how many hours before the morning that is shown it was worked on. */
type Earlier = OpenedTicket & { readonly hoursAgo: number }

/** Requests as they stand on one morning: one in each state. */
export const ON_THE_DESK: readonly Earlier[] = [
  { hoursAgo: 2, organization: 't-online', appeal: 't-online-block', addresses: [ADDRESS] },
  {
    hoursAgo: 30,
    organization: 'google-gmail',
    appeal: 'google-gmail',
    addresses: ['example.net'],
    deeds: [{ submit: 'request' }],
  },
  {
    hoursAgo: 20,
    organization: 'proofpoint',
    appeal: 'proofpoint',
    addresses: [ADDRESS, '2001:db8::25'],
    deeds: [
      { submit: 'request', number: '123456' },
      { answer: 'Your request has been submitted. Reference ID: 123456' },
    ],
  },
  {
    hoursAgo: 1,
    organization: 'gmx-webde',
    appeal: 'gmx-webde',
    addresses: [ADDRESS],
    deeds: [
      { submit: 'request' },
      {
        answer:
          'In the meanwhile the IP address was de-listed from our blacklists. The delivery of the emails should be possible.',
      },
    ],
  },
  {
    hoursAgo: 3,
    organization: 'yahoo',
    appeal: 'yahoo',
    addresses: ['example.net'],
    deeds: [
      { submit: 'request' },
      {
        answer:
          'We aren’t able to fully exempt your mail server from our SpamGuard technology, but we have made appropriate changes to this IP address in our database.',
      },
    ],
  },
  {
    hoursAgo: 0.5,
    organization: 'barracuda',
    appeal: 'barracuda',
    addresses: ['198.51.100.7'],
    deeds: [{ submit: 'request' }, { submit: 'escalation' }],
  },
  {
    hoursAgo: 300,
    organization: 'mimecast',
    appeal: 'mimecast',
    addresses: [ADDRESS],
    deeds: [{ submit: 'request' }, { say: { type: 'givenUp' } }],
  },
  {
    hoursAgo: 200,
    organization: 'spamhaus',
    appeal: 'spamhaus-pbl',
    addresses: [ADDRESS],
    deeds: [{ submit: 'request' }, { say: { type: 'solved' } }, { say: { type: 'verified' } }],
  },
]

/** The one that is looked at: a long way, and an answer that says nothing. */
export const LOOKED_AT: Earlier = {
  hoursAgo: 0.2,
  organization: 'microsoft-outlook',
  appeal: 'microsoft-outlook-block',
  addresses: [ADDRESS],
  deeds: [
    { submit: 'request', number: 'SRX1589012345ID' },
    {
      answer:
        'Reported deliverability problem to Outlook.com SRX1589012345ID\n\nPlease note that your ticket number is in the subject line of this mail.',
    },
    { say: { type: 'noted', text: 'The hoster says that the network has been quiet for months.' } },
    { answer: NOTHING_FOUND },
  ],
}

import type { DeskAnswer, DeskScript } from '../desk-data.ts'

const TEAM = 'Outlook.com Support <support@css.one.microsoft.com>'
const FAREWELL = '\n\nThank you,\n\nOutlook.com Deliverability Support'
const BEGIN =
  'Hello,\n\nWe have completed reviewing the IP(s) you submitted. The following table contains the results of our investigation.\n\n'

const reply = { from: TEAM, subject: 'RE: {{subject}}', inThread: true, afterSeconds: 3 } as const

/** A receipt of the machine with the ticket number. */
const RECEIVED: DeskAnswer = {
  from: 'Outlook.com Support <deliv-inv@microsoft.com>',
  subject: 'Reported deliverability problem to Outlook.com {{number}}',
  text: `Reported deliverability problem to Outlook.com {{number}}\n\nPlease note that your ticket number is in the subject line of this mail.\n\n{{address}}\n\nNote: Errors are unlikely, however, if an error is indicated, please resubmit the specific IP or IP range.${FAREWELL}`,
  inThread: false,
  afterSeconds: 1,
}

const NOTHING_FOUND: DeskAnswer = {
  from: TEAM,
  subject: '{{number}} Reported deliverability problem to Outlook.com',
  text: `Hello,\n\nMy name is Vera and I work with the Outlook.com Sender Support Team.\n\nI have reviewed your IP ({{address}}) and do not see anything offhand with the IP that would be preventing your mail from reaching our customers.${FAREWELL}`,
  html: '<html><head><title>x</title><style>p{color:red}</style></head><body><p>Hello,</p><p>My name is Vera and I work with the Outlook.com Sender Support Team.</p><p>I have reviewed your IP ({{address}}) and do not see anything offhand with the IP that would be preventing your mail from reaching our customers.</p><p>Thank you,<br>Outlook.com Deliverability Support</p></body></html>',
  inThread: true,
  afterSeconds: 3,
}

const NOT_QUALIFIED: DeskAnswer = {
  ...reply,
  text: `${BEGIN}Not qualified for mitigation\n{{address}}\nOur investigation has determined that the above IP(s) do not qualify for mitigation.\n\nPlease ensure your emails comply with the Outlook.com policies, practices and guidelines.${FAREWELL}`,
}

const MITIGATED: DeskAnswer = {
  ...reply,
  text: `Hello,\n\nI have implemented mitigation for your IP ({{address}}) and this process may take 24 - 48 hours to replicate completely throughout our system.\n\nPlease be patient until then.${FAREWELL}`,
  lifts: true,
}

/** As people tell it: a receipt and “nothing” at once, “does not qualify” to the first reply, and to the second what was wanted from the start. */
export const MICROSOFT_SCRIPT: DeskScript = [[RECEIVED, NOTHING_FOUND], [NOT_QUALIFIED], [MITIGATED]]

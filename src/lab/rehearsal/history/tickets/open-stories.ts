import { answered, drafted, OWN_ADDRESS, type PastStory, submitted } from './past-story.ts'

const PROOFPOINT_REFUSAL = `554 Blocked - see https://ipcheck.proofpoint.com/?ip=${OWN_ADDRESS}`

/** The form was filled in and nobody said a word: it is time to write to somebody else. */
export const PROOFPOINT_STORY: PastStory = {
  number: 6,
  about: {
    organization: 'proofpoint',
    appeal: 'proofpoint',
    reason: 'address-blocked',
    recipientDomain: 'kanzlei-muster.netz',
  },
  refusal: PROOFPOINT_REFUSAL,
  steps: [
    [
      4.4,
      submitted(
        `Mail from ${OWN_ADDRESS} is refused because of its rating with Proofpoint Dynamic Reputation.\n\n${PROOFPOINT_REFUSAL}`,
      ),
    ],
    [3.4, { type: 'silent', dueAt: '', advice: { kind: 'askAgain' } }],
  ],
}

const YAHOO_REFUSAL = `421 4.7.0 [TSS04] Messages from ${OWN_ADDRESS} temporarily deferred due to unexpected volume or user complaints`

/** Asked yesterday: they are to answer. */
export const YAHOO_STORY: PastStory = {
  number: 7,
  about: { organization: 'yahoo', appeal: 'yahoo', reason: 'bad-reputation', recipientDomain: 'yahoo.com' },
  refusal: YAHOO_REFUSAL,
  steps: [
    [0.9, submitted(`Mail from ${OWN_ADDRESS} is deferred.\n\n${YAHOO_REFUSAL}`)],
    [
      0.89,
      answered(
        'yahoo-received',
        { kind: 'acknowledged', known: 'received' },
        {
          sender: 'no-reply@yahooinc.com',
          subject: 'We received your request',
          text: `Thank you for contacting us about ${OWN_ADDRESS}. We have received your request.`,
          matchedBy: 'senderAndAddress',
        },
      ),
    ],
  ],
}

const GMX_REFUSAL = `554-gmx.net (mxgmx016) Nemesis ESMTP Service not available. No SMTP service. IP address is block listed: ${OWN_ADDRESS}`

/** Begun, and not sent yet. */
export const GMX_STORY: PastStory = {
  number: 8,
  about: { organization: 'gmx-webde', appeal: 'gmx-webde', reason: 'address-blocked', recipientDomain: 'gmx.net' },
  refusal: GMX_REFUSAL,
  steps: [
    [
      1.6,
      drafted(
        'de',
        `Sperre von ${OWN_ADDRESS}`,
        `Guten Tag,\n\nMail von ${OWN_ADDRESS} wird abgewiesen.\n\n${GMX_REFUSAL}\n\nIch bitte um Prüfung.`,
      ),
    ],
  ],
}

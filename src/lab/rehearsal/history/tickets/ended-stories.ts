import { answered, drafted, mailed, OWN_ADDRESS, type PastStory, submitted, theirMessageId } from './past-story.ts'

const TOSA = 'tosa@rx.t-online.de'
const T_ONLINE_REFUSAL = `554 IP=${OWN_ADDRESS} - A problem occurred. (Ask your postmaster for help or to contact ${TOSA} to clarify.) (BL)`
const T_ONLINE_SUBJECT = `Sperre von ${OWN_ADDRESS}: Bitte um Klärung`
const T_ONLINE_REQUEST = `Guten Tag,

Mail des unten genannten Servers an t-online.de wird abgewiesen.

Sendende Adresse: ${OWN_ADDRESS}
Hostname: mail.beispielverein.netz

Die Abweisung im Wortlaut:

${T_ONLINE_REFUSAL}

Ich bitte um Mitteilung, was aufgefallen ist, und um Aufhebung der Sperre, falls kein Grund mehr vorliegt.`

/** A page with the operator's name was wanted; a day after it was there mail passed. */
export const T_ONLINE_STORY: PastStory = {
  number: 2,
  about: {
    organization: 't-online',
    appeal: 't-online-block',
    reason: 'address-blocked',
    recipientDomain: 't-online.de',
  },
  refusal: T_ONLINE_REFUSAL,
  steps: [
    [46, drafted('de', T_ONLINE_SUBJECT, T_ONLINE_REQUEST)],
    [45.98, ...mailed({ place: 'tosa-request', to: TOSA, subject: T_ONLINE_SUBJECT, text: T_ONLINE_REQUEST })],
    [
      44.7,
      answered(
        'tosa-more',
        { kind: 'needsMore', known: 'section-4-1' },
        {
          sender: TOSA,
          subject: `Re: ${T_ONLINE_SUBJECT}`,
          text: 'Guten Tag,\n\nbitte beachten Sie in unserer "Postmaster-FAQ" den Abschnitt 4.1.',
        },
      ),
    ],
    [44.5, { type: 'noted', text: 'Webseite mit Impressum auf mail.beispielverein.netz eingerichtet.' }],
    [
      44.4,
      ...mailed({
        place: 'tosa-reply',
        to: TOSA,
        subject: `Re: ${T_ONLINE_SUBJECT}`,
        text: 'Guten Tag,\n\nauf https://mail.beispielverein.netz/ steht jetzt, wer den Server betreibt. Ich bitte um erneute Prüfung.',
        inReplyTo: theirMessageId('tosa-more', TOSA),
      }),
    ],
    [
      43.9,
      answered(
        'tosa-reset',
        { kind: 'solved', known: 'reset' },
        {
          sender: TOSA,
          subject: `Re: ${T_ONLINE_SUBJECT}`,
          text: `Guten Tag,\n\ndie Reputation der IP-Adresse ${OWN_ADDRESS} wurde soeben zurückgesetzt. Die Änderung wird innerhalb von 24 Stunden wirksam.`,
        },
      ),
    ],
    [42.8, { type: 'verified', by: 'user', reference: null }],
  ],
}

/** The new machine stood in a range that sends no mail; the form takes minutes. */
export const SPAMHAUS_STORY: PastStory = {
  number: 3,
  about: { organization: 'spamhaus', appeal: 'spamhaus-pbl', reason: 'address-blocked', recipientDomain: null },
  refusal: null,
  steps: [
    [51.9, submitted(`${OWN_ADDRESS} is a fixed address on which I run a mail server. Please take it out of the PBL.`)],
    [
      51.899,
      answered(
        'pbl-verify',
        { kind: 'needsMore', known: 'verify' },
        {
          sender: 'no-reply@spamhaus.org',
          subject: 'Spamhaus: please verify your email address',
          text: 'If this was you, please verify your email address by clicking the following link.',
          matchedBy: 'senderAndAddress',
        },
      ),
    ],
    [51.89, { type: 'solved' }],
    [51.4, { type: 'verified', by: 'check', reference: null }],
  ],
}

const GMAIL_REFUSAL = `550 5.7.1 [${OWN_ADDRESS}] Gmail has detected that this message is likely unsolicited mail. - gsmtp`
const GMAIL_REQUEST = `Hello,

Mail from the server below to Gmail users is refused.

Sending address: ${OWN_ADDRESS}

The refusal, word for word:

${GMAIL_REFUSAL}`

/** Nobody ever answered; two weeks after mails were signed they passed. */
export const GMAIL_STORY: PastStory = {
  number: 4,
  about: {
    organization: 'google-gmail',
    appeal: 'google-gmail',
    reason: 'bad-reputation',
    recipientDomain: 'gmail.com',
  },
  refusal: GMAIL_REFUSAL,
  steps: [
    [41, submitted(GMAIL_REQUEST)],
    [27, { type: 'silent', dueAt: '', advice: { kind: 'escalate', step: 0 } }],
    [26.5, { type: 'verified', by: 'user', reference: null }],
  ],
}

/** There is nobody to ask who does not want money for it. */
export const UCEPROTECT_STORY: PastStory = {
  number: 5,
  about: { organization: 'uceprotect', appeal: 'uceprotect-2', reason: 'address-blocked', recipientDomain: null },
  refusal: null,
  steps: [
    [33, { type: 'noted', text: 'Level 2: das Netz des Hosters. Einträge verschwinden nach sieben Tagen von selbst.' }],
    [32.9, { type: 'givenUp' }],
  ],
}

import type { DeskAnswer, DeskScript } from '../desk-data.ts'

const removals = { from: 'Spamhaus Removals <no-reply@spamhaus.org>', inThread: false, afterSeconds: 2 } as const

/** The form wants the mail address proved. */
export const SPAMHAUS_SCRIPT: DeskScript = [
  [
    {
      ...removals,
      subject: 'Spamhaus: please verify your email address',
      text: 'Thank you for contacting Spamhaus removals,\nA request for removal of {{address}} from a Spamhaus list was made with this email address.\nIf this was you, please verify your email address by clicking the following link:\nhttps://check.spamhaus.org/verifying_email/?a=1&b=2\n\nBest wishes,\nThe Spamhaus Project Team',
    },
  ],
]

/** What comes when the link was followed: the list does it by itself. */
export const SPAMHAUS_REMOVED: DeskAnswer = {
  ...removals,
  subject: 'Spamhaus: {{address}} was removed',
  text: 'The listing has been removed: {{address}} is in the PBL no longer. Please allow up to 24 hours for caches to expire.\n\nBest wishes,\nThe Spamhaus Project Team',
  lifts: true,
}

import { readAnswer } from '../../engine/tickets/read-answer.ts'
import type { Net } from '../checks/pretended-internet.ts'
import { MAIL_PATIENCE, type MailPatience } from './connect/mail-patience.ts'
import { testMailbox } from './imap/test-mailbox.ts'
import { watchForAnswers } from './imap/watch-for-answers.ts'
import { watchMailbox } from './imap/watch-mailbox.ts'
import { ANSWER_PACE, WATCH_PACE, type WatchPace } from './imap/watch-pace.ts'
import type { MailServices } from './mail-services.ts'
import { submitMessage } from './smtp/submit.ts'
import { testSubmission } from './smtp/test-sender.ts'

export interface MailServicesOptions {
  readonly net: Net
  readonly patience?: Partial<MailPatience>
  readonly pace?: Partial<WatchPace>
}

/** The hands for mail in this very thread: for the command line, and inside the worker of the window. */
export function mailServices({ net, ...changes }: MailServicesOptions): MailServices {
  const patience = { ...MAIL_PATIENCE, ...changes.patience }
  const pace = { ...WATCH_PACE, ...changes.pace }
  const never = new AbortController().signal
  return {
    testMailbox: (mailbox, credential, signal) => testMailbox(mailbox, credential, { net, patience, signal }),
    testSender: (sender, credential, signal) => testSubmission(sender, credential, { net, patience, signal }),
    submit: (submission, credential, beforeMessage) =>
      submitMessage(submission, credential, beforeMessage, { net, patience, signal: never }),
    watch: (options) => watchMailbox(options, { net, patience, pace }),
    watchAnswers: (options) => watchForAnswers(options, { net, patience, pace: { ...ANSWER_PACE, ...changes.pace } }),
    readAnswer: async (source, how) =>
      readAnswer(Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('latin1'), how),
  }
}

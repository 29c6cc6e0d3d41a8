import type { Mailbox, Sender } from '../../../engine/mailboxes/account.ts'
import type { ConnectionTest } from '../../../engine/mailboxes/mail-trouble.ts'
import type { AnswersWanted } from '../../../engine/tickets/answers-wanted.ts'
import type { AnswerReading, ReadAnswer } from '../../../engine/tickets/read-answer.ts'
import type {
  AnswerWatchOptions,
  Credential,
  SeenMail,
  Sighting,
  Submission,
  SubmitOutcome,
  Watching,
  WatchOptions,
  WatchPositions,
  WatchState,
} from '../mail-services.ts'

/** What the thread can be asked. `id` names a test, a submission or a watch for all that follows. */
export interface MailThreadApi {
  testMailbox(id: number, mailbox: Mailbox, credential: Credential): Promise<ConnectionTest>
  testSender(id: number, sender: Sender, credential: Credential): Promise<ConnectionTest>
  cancel(id: number): void
  submit(id: number, submission: Submission, credential: Credential): Promise<SubmitOutcome>
  watch(id: number, options: SentWatchOptions): void
  tokens(id: number, tokens: readonly string[]): void
  lookNow(id: number): Promise<void>
  remove(id: number, message: Parameters<Watching['remove']>[0]): Promise<boolean>
  close(id: number): Promise<void>
  watchAnswers(id: number, options: SentAnswerWatchOptions): void
  wanted(id: number, wanted: AnswersWanted): void
  readAnswer(source: Uint8Array, how: AnswerReading): Promise<ReadAnswer>
}

/** What the thread asks and tells. */
export interface MailOwnerApi {
  beforeMessage(id: number): Promise<void>
  credential(id: number): ReturnType<WatchOptions['credential']>
  sighting(id: number, sighting: Sighting): void
  positions(id: number, positions: WatchPositions): void
  state(id: number, state: WatchState): void
  isKnown(id: number, messageId: string): Promise<boolean>
  mail(id: number, mail: SeenMail): void
}

/** The part of a watch that can be sent. */
export interface SentWatchOptions extends Pick<WatchOptions, 'mailbox' | 'junkNames' | 'positions'> {
  readonly tokens: readonly string[]
}

/** The part of a watch for answers that can be sent. */
export interface SentAnswerWatchOptions extends Pick<AnswerWatchOptions, 'mailbox' | 'junkNames' | 'positions'> {
  readonly wanted: AnswersWanted
}

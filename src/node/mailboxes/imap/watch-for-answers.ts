import type { AnswersWanted } from '../../../engine/tickets/answers-wanted.ts'
import type { AnswerWatching, AnswerWatchOptions } from '../mail-services.ts'
import { lookForAnswers } from './look-for-answers.ts'
import type { WatchPurpose } from './look-into-folder.ts'
import { keepWatching, type WatchSurroundings } from './watch-mailbox.ts'

/** Watches a mailbox for answers, with all the care that is taken of one with probes. */
export function watchForAnswers(options: AnswerWatchOptions, surroundings: WatchSurroundings): AnswerWatching {
  const marks = new WantedMarks(() => options.wanted())
  const purpose: WatchPurpose = {
    tokens: () => marks.now(),
    junkNames: options.junkNames,
    onPositions: (positions) => options.onPositions(positions),
    look: (session, folder, look) =>
      lookForAnswers(session, folder, { ...look, watch: options, wanted: marks.only(look.tokens) }),
  }
  const { lookNow, close } = keepWatching(options, purpose, surroundings)
  return { lookNow, close }
}

const KINDS = ['addresses', 'domains', 'mailboxDomains', 'messageIds', 'ticketNumbers'] as const

/** What is wanted, as the single marks that a session waits for: a new one is looked for behind the position too. */
class WantedMarks {
  readonly #wanted: () => AnswersWanted
  #last: AnswersWanted | null = null
  #marks: readonly string[] = []

  constructor(wanted: () => AnswersWanted) {
    this.#wanted = wanted
  }

  now(): readonly string[] {
    const wanted = this.#wanted()
    if (wanted !== this.#last) this.#marks = KINDS.flatMap((kind) => wanted[kind].map((mark) => `${kind} ${mark}`))
    this.#last = wanted
    return this.#marks
  }

  /** The part of what is wanted that has these marks. */
  only(marks: readonly string[]): AnswersWanted {
    const wanted = this.#wanted()
    if (marks.length === this.now().length) return wanted
    const some = new Set(marks)
    const of = (kind: (typeof KINDS)[number]) => wanted[kind].filter((mark) => some.has(`${kind} ${mark}`))
    return {
      since: wanted.since,
      addresses: of('addresses'),
      domains: of('domains'),
      mailboxDomains: of('mailboxDomains'),
      messageIds: of('messageIds'),
      ticketNumbers: of('ticketNumbers'),
    }
  }
}

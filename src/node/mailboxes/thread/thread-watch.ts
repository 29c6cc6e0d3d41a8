import type { AnswersWanted } from '../../../engine/tickets/answers-wanted.ts'
import type { AnswerWatchOptions, WatchOptions, WatchPositions } from '../mail-services.ts'
import type { MailThreadApi } from './mail-thread-api.ts'
import type { Peer } from './peer.ts'

/** A watch as its owner's side of the thread remembers it, so that it can be begun again on another thread. */
export interface ThreadWatch {
  readonly options: Pick<WatchOptions, 'credential' | 'onPositions' | 'onState'>
  readonly onSighting: WatchOptions['onSighting'] | null
  readonly answers: Pick<AnswerWatchOptions, 'isKnown' | 'onMail'> | null
  positions: WatchPositions
  begin(peer: Peer<MailThreadApi>, id: number): Promise<void>
  /** Says what is looked for now, when that changed. */
  refresh(peer: Peer<MailThreadApi> | undefined, id: number): void
}

export function probeThreadWatch(options: WatchOptions): ThreadWatch {
  let tokens = options.tokens()
  return {
    options,
    onSighting: (sighting) => options.onSighting(sighting),
    answers: null,
    positions: options.positions,
    begin(peer, id) {
      const { mailbox, junkNames } = options
      return peer.ask('watch', [id, { mailbox, junkNames, positions: this.positions, tokens }])
    },
    refresh(peer, id) {
      const now = options.tokens()
      if (now === tokens || (now.length === tokens.length && now.join() === tokens.join())) return
      tokens = now
      void peer?.ask('tokens', [id, tokens]).catch(() => {})
    },
  }
}

/** The same `wanted` is the same object. */
export function answerThreadWatch(options: AnswerWatchOptions): ThreadWatch {
  let wanted: AnswersWanted = options.wanted()
  return {
    options,
    onSighting: null,
    answers: options,
    positions: options.positions,
    begin(peer, id) {
      const { mailbox, junkNames } = options
      return peer.ask('watchAnswers', [id, { mailbox, junkNames, positions: this.positions, wanted }])
    },
    refresh(peer, id) {
      const now = options.wanted()
      if (now === wanted) return
      wanted = now
      void peer?.ask('wanted', [id, wanted]).catch(() => {})
    },
  }
}

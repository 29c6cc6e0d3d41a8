import { createHash } from 'node:crypto'
import type { Mailbox } from '../../engine/mailboxes/account.ts'
import type { AnswersWanted } from '../../engine/tickets/answers-wanted.ts'
import type { AnswerWatching, SeenMail, WatchPositions, WatchState } from '../mailboxes/mail-services.ts'
import { watchLogin } from '../mailboxes/oauth/watch-login.ts'
import type { TicketPorts } from './ports.ts'

type Ports = Pick<TicketPorts, 'store' | 'services' | 'credential' | 'presets' | 'onMailboxes' | 'reportBug'>

interface Watch {
  readonly mailbox: Mailbox
  wanted: AnswersWanted
  state: WatchState
  readonly watching: AnswerWatching
}

/** What takes in the mails that are seen. */
export interface AnswerTaker {
  add(mailbox: Mailbox, mail: SeenMail): void
  /** Resolves when all that was seen so far is kept. */
  settled(): Promise<void>
  readonly hasMissed: boolean
}

/** Keeps a connection to each mailbox in which answers are looked for, as long as something is awaited. */
export class AnswersWatching {
  readonly #ports: Ports
  readonly #taker: AnswerTaker
  readonly #watches = new Map<string, Watch>()
  /** How watches ended that needed the user. */
  readonly #states = new Map<string, WatchState>()
  #kept: Promise<void> = Promise.resolve()
  #closed = false

  constructor(ports: Ports, taker: AnswerTaker) {
    this.#ports = ports
    this.#taker = taker
  }

  stateOf(mailbox: string): WatchState | null {
    return this.#watches.get(mailbox)?.state ?? this.#states.get(mailbox) ?? null
  }

  /** Starts and ends connections so that these mailboxes are watched for that; null: nothing is awaited. */
  async watch(mailboxes: readonly Mailbox[], wanted: AnswersWanted | null): Promise<void> {
    const those = wanted === null ? [] : mailboxes.filter(({ paused }) => !paused)
    for (const [id, { mailbox }] of [...this.#watches]) {
      const still = those.find((one) => one.id === id)
      if (still === undefined || JSON.stringify(still) !== JSON.stringify(mailbox)) await this.#end(id)
    }
    for (const mailbox of those) {
      if (this.#closed || wanted === null) return
      const watch = this.#watches.get(mailbox.id)
      if (watch === undefined) await this.#start(mailbox, wanted)
      else watch.wanted = wanted
    }
  }

  /** Looks through all that is watched; resolves when that is done and what was found is kept. */
  async lookNow(): Promise<void> {
    await Promise.all([...this.#watches.values()].map(({ watching }) => watching.lookNow()))
    await this.#taker.settled()
  }

  /** Resolves when each mailbox was looked into, or cannot be now; at the latest after so many milliseconds. */
  async lookedOnce(mostMs: number): Promise<void> {
    const end = performance.now() + mostMs
    const isBusy = () => [...this.#watches.values()].some(({ state }) => state.state === 'connecting')
    while (!this.#closed && isBusy() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
    await this.#taker.settled()
  }

  get count(): number {
    return this.#watches.size
  }

  /** The account was changed: it is connected anew with what holds now. */
  async renew(mailbox: string): Promise<void> {
    this.#states.delete(mailbox)
    await this.#end(mailbox)
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#watches.keys()].map((id) => this.#end(id)))
    await this.#taker.settled()
    await this.#kept
  }

  async #start(mailbox: Mailbox, wanted: AnswersWanted): Promise<void> {
    const { services, store, credential, presets } = this.#ports
    const preset = presets?.().find(({ id }) => id === mailbox.preset)
    const kept = await store.answerPositions(mailbox.id)
    const searched = hashOf(wanted)
    const login = watchLogin((refused) => credential({ kind: 'mailbox', account: mailbox }, refused))
    const started: { watch?: Watch } = {}
    const watching = services.watchAnswers({
      mailbox,
      credential: () => login.credential(),
      wanted: () => started.watch?.wanted ?? wanted,
      junkNames: [...(mailbox.junkFolder === null ? [] : [mailbox.junkFolder]), ...(preset?.junk ?? [])],
      positions: kept[SEARCHED]?.uidValidity === searched ? withoutMark(kept) : {},
      isKnown: (messageId) => store.knowsAnswer(messageId),
      onMail: (mail) => this.#taker.add(mailbox, mail),
      onPositions: (positions) => this.#keep(mailbox.id, { ...positions, [SEARCHED]: mark(searched) }),
      onState: (state) => {
        login.heard(state)
        if (started.watch !== undefined) started.watch.state = state
        this.#states.set(mailbox.id, state)
        this.#ports.onMailboxes?.([mailbox.id])
      },
    })
    const watch: Watch = { mailbox, wanted, state: { state: 'connecting' }, watching }
    started.watch = watch
    this.#watches.set(mailbox.id, watch)
    if (this.#closed) await this.#end(mailbox.id)
  }

  /** Not before what lies there is kept, and not where it could not be: then the next run looks at it again. */
  #keep(mailbox: string, positions: WatchPositions): void {
    this.#kept = this.#kept
      .then(() => this.#taker.settled())
      .then(async () => {
        if (!this.#taker.hasMissed) await this.#ports.store.keepAnswerPositions({ mailbox, positions })
      })
      .catch(this.#ports.reportBug)
  }

  async #end(id: string): Promise<void> {
    const watch = this.#watches.get(id)
    if (watch === undefined) return
    this.#watches.delete(id)
    await watch.watching.close()
    if (watch.state.state !== 'stopped' && watch.state.state !== 'waiting') this.#states.delete(id)
    this.#ports.onMailboxes?.([id])
  }
}

/**
 * Beside the positions stands for what the mailbox was looked through to there. Where something else is awaited at the next start (another
 * program may have sent a request meanwhile), its answer may lie before the position: then all since the first request is searched again. No
 * folder has this name.
 */
const SEARCHED = '\0searched'

function mark(searched: string): WatchPositions[string] {
  return { uidValidity: searched, uidNext: 1 }
}

function withoutMark({ [SEARCHED]: _, ...positions }: WatchPositions): WatchPositions {
  return positions
}

function hashOf(wanted: AnswersWanted): string {
  const { since, ...marks } = wanted
  const sorted = Object.entries(marks).map(([kind, some]) => [kind, some.toSorted()] as const)
  return createHash('sha256')
    .update(JSON.stringify([since, Object.fromEntries(sorted)]))
    .digest('hex')
}

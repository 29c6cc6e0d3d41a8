import type { Mailbox } from '../../engine/mailboxes/account.ts'
import type { Sighting, Watching, WatchState } from '../mailboxes/mail-services.ts'
import { watchLogin } from '../mailboxes/oauth/watch-login.ts'
import type { PostOfficePorts } from './ports.ts'

/** How long a look at a mailbox that is not watched all the time may take. */
const LOOK_MS = 120_000

/** What a mailbox is watched for. */
export interface Wanted {
  readonly mailbox: Mailbox
  /** Tokens that may come at any moment: the connection stays. */
  readonly awaited: readonly string[]
  /** Tokens that are only looked for now and then: late ones, ones that may have been moved. */
  readonly occasional: readonly string[]
}

type Ports = Pick<PostOfficePorts, 'services' | 'store' | 'credential' | 'knowledge' | 'onMailboxes' | 'reportBug'>

interface Watch {
  mailbox: Mailbox
  tokens: readonly string[]
  state: WatchState
  readonly watching: Watching
}

/** Keeps a connection to every mailbox in which something is awaited, and to no other. */
export class Watchers {
  readonly #ports: Ports
  readonly #onSighting: (mailbox: Mailbox, sighting: Sighting) => void
  readonly #taken: () => Promise<void>
  readonly #watches = new Map<string, Watch>()
  readonly #states = new Map<string, WatchState>()
  #kept: Promise<void> = Promise.resolve()
  #closed = false

  /** `taken` resolves when all that was seen so far is kept. */
  constructor(ports: Ports, onSighting: (mailbox: Mailbox, sighting: Sighting) => void, taken: () => Promise<void>) {
    this.#ports = ports
    this.#onSighting = onSighting
    this.#taken = taken
  }

  /** What is known of each mailbox: as it is watched now, else how the last watch ended. */
  stateOf(mailbox: string): WatchState | null {
    return this.#watches.get(mailbox)?.state ?? this.#states.get(mailbox) ?? null
  }

  /** Starts and ends connections so that what is wanted is watched. */
  async watch(wanted: readonly Wanted[]): Promise<void> {
    const awaited = wanted.filter(({ mailbox, awaited }) => awaited.length > 0 && !mailbox.paused)
    for (const [id, { mailbox }] of [...this.#watches]) {
      const still = awaited.find((one) => one.mailbox.id === id)
      if (still === undefined || !isSameAccount(still.mailbox, mailbox)) await this.#end(id)
    }
    for (const one of awaited) {
      if (this.#closed) return
      const watch = this.#watches.get(one.mailbox.id)
      if (watch === undefined) await this.#start(one)
      else watch.tokens = [...one.awaited, ...one.occasional]
    }
  }

  /** Looks into a mailbox now: over its connection, or over one that is made for it and ended again. */
  async lookInto(wanted: Wanted, act?: (watching: Watching) => Promise<void>): Promise<void> {
    const { id } = wanted.mailbox
    const had = this.#watches.has(id)
    const watch = this.#watches.get(id) ?? (await this.#start(wanted))
    watch.tokens = [...wanted.awaited, ...wanted.occasional]
    try {
      await withinTime(this.#untilWatching(id), LOOK_MS)
      await watch.watching.lookNow()
      await act?.(watch.watching)
    } finally {
      if (!had) await this.#end(id)
    }
  }

  /** The account was changed: connects anew with what holds now, also where it had stopped. */
  async renew(mailbox: string): Promise<void> {
    this.#states.delete(mailbox)
    await this.#end(mailbox)
  }

  /** Also what is just being started ends: a connection that is left would keep the program from ending. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#watches.keys()].map((id) => this.#end(id)))
    await this.#kept
  }

  async #start({ mailbox, awaited, occasional }: Wanted): Promise<Watch> {
    const { services, store, knowledge, credential } = this.#ports
    const preset = knowledge().presets.find(({ id }) => id === mailbox.preset)
    const positions = await store.positions(mailbox.id)
    const started: { watch?: Watch } = {}
    const login = watchLogin((refused) => credential({ kind: 'mailbox', account: mailbox }, refused))
    const watching = services.watch({
      mailbox,
      credential: () => login.credential(),
      tokens: () => started.watch?.tokens ?? [...awaited, ...occasional],
      junkNames: [...(mailbox.junkFolder === null ? [] : [mailbox.junkFolder]), ...(preset?.junk ?? [])],
      positions,
      onSighting: (sighting) => this.#onSighting(mailbox, sighting),
      // Not before what lies there is kept: who is ended in between looks at it again.
      onPositions: (positions) => {
        this.#kept = this.#taken()
          .then(() => store.keepPositions({ mailbox: mailbox.id, positions }))
          .catch(this.#ports.reportBug)
      },
      onState: (state) => {
        login.heard(state)
        this.#heard(mailbox.id, started.watch, state)
      },
    })
    const watch: Watch = { mailbox, tokens: [...awaited, ...occasional], state: { state: 'connecting' }, watching }
    started.watch = watch
    this.#watches.set(mailbox.id, watch)
    if (this.#closed) await this.#end(mailbox.id)
    return watch
  }

  #heard(id: string, watch: Watch | undefined, state: WatchState): void {
    if (watch !== undefined) watch.state = state
    this.#states.set(id, state)
    this.#ports.onMailboxes([id])
  }

  async #untilWatching(id: string): Promise<void> {
    for (;;) {
      const state = this.#watches.get(id)?.state.state
      if (state === 'watching' || state === 'stopped' || state === 'closed' || state === undefined) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  async #end(id: string): Promise<void> {
    const watch = this.#watches.get(id)
    if (watch === undefined) return
    this.#watches.delete(id)
    await watch.watching.close()
    // A trouble stays to be seen; that a healthy connection was closed says nothing.
    if (watch.state.state !== 'stopped' && watch.state.state !== 'waiting') this.#states.delete(id)
    this.#ports.onMailboxes([id])
  }
}

function isSameAccount(a: Mailbox, b: Mailbox): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function withinTime(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}

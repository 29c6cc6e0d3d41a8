import { Worker } from 'node:worker_threads'
import { Fault } from '../../engine/fault.ts'
import type { AnswerReading, ReadAnswer } from '../../engine/tickets/read-answer.ts'
import type { MailServices, SubmitOutcome } from './mail-services.ts'
import type { MailOwnerApi, MailThreadApi } from './thread/mail-thread-api.ts'
import { type Peer, peerAt } from './thread/peer.ts'
import { answerThreadWatch, probeThreadWatch, type ThreadWatch } from './thread/thread-watch.ts'

/** The same hands on a thread of their own. `close` ends it, with all that is watched. */
export interface MailServicesThread extends MailServices {
  close(): Promise<void>
}

/** Reading mail of strangers happens in one worker thread (`script`: mail-worker), which is started when first needed; `env` names a lab in a rehearsal. */
export function mailServicesThread(
  script: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): MailServicesThread {
  const thread = new MailThread(script, env)
  return {
    testMailbox: (mailbox, credential, signal) =>
      thread.cancellable(signal, (peer, id) => peer.ask('testMailbox', [id, mailbox, credential])),
    testSender: (sender, credential, signal) =>
      thread.cancellable(signal, (peer, id) => peer.ask('testSender', [id, sender, credential])),
    submit: (submission, credential, beforeMessage) =>
      thread.submit(beforeMessage, (peer, id) => peer.ask('submit', [id, submission, credential])),
    readAnswer: (source, how) => thread.readAnswer(source, how),
    watchAnswers: (options) => {
      const id = thread.watch(answerThreadWatch(options))
      return {
        lookNow: () => thread.ofWatch(id, (peer) => peer.ask('lookNow', [id]), undefined),
        close: () => thread.unwatch(id),
      }
    },
    watch: (options) => {
      const id = thread.watch(probeThreadWatch(options))
      return {
        lookNow: () => thread.ofWatch(id, (peer) => peer.ask('lookNow', [id]), undefined),
        remove: (message) => thread.ofWatch(id, (peer) => peer.ask('remove', [id, message]), false),
        close: () => thread.unwatch(id),
      }
    },
    close: () => thread.close(),
  }
}

const MAX_HEAP_MEGABYTES = 512
const TOKENS_EVERY_MS = 250
/** After a crash, so that what crashes each time does not do so without a pause. */
const RESTART_MS = 3000

interface Handing {
  beforeMessage(): Promise<void>
  /** The message may have gone out. */
  begun: boolean
  refusal: { readonly error: unknown } | null
}

class MailThread {
  readonly #script: string
  readonly #env: Readonly<Record<string, string | undefined>>
  readonly #watches = new Map<number, ThreadWatch>()
  readonly #handings = new Map<number, Handing>()
  #running: { readonly worker: Worker; readonly peer: Peer<MailThreadApi> } | null = null
  #timer: NodeJS.Timeout | undefined
  #last = 0
  #closed = false

  constructor(script: string, env: Readonly<Record<string, string | undefined>>) {
    this.#script = script
    this.#env = env
  }

  async cancellable<T>(signal: AbortSignal, run: (peer: Peer<MailThreadApi>, id: number) => Promise<T>): Promise<T> {
    const id = this.#newId()
    const peer = this.#peer()
    const cancel = () => void peer.ask('cancel', [id]).catch(() => {})
    signal.addEventListener('abort', cancel, { once: true })
    try {
      const asked = run(peer, id)
      if (signal.aborted) cancel()
      return await asked
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

  async submit(
    beforeMessage: () => Promise<void>,
    run: (peer: Peer<MailThreadApi>, id: number) => Promise<SubmitOutcome>,
  ): Promise<SubmitOutcome> {
    const id = this.#newId()
    const handing: Handing = { beforeMessage, begun: false, refusal: null }
    this.#handings.set(id, handing)
    try {
      return await run(this.#peer(), id)
    } catch (error) {
      if (handing.refusal !== null) throw handing.refusal.error
      // The thread is gone: whether it was before or after the message, only we know.
      if (handing.begun) return { kind: 'unclear' }
      if (!(error instanceof Fault) || error.code !== 'crashed') throw error
      const trouble = { stage: 'protocol', code: 'connection-lost', said: '', certificate: null } as const
      return { kind: 'notSubmitted', trouble }
    } finally {
      this.#handings.delete(id)
    }
  }

  /** Reading a mail of strangers that ends the thread ends only this. */
  readAnswer(source: Uint8Array, how: AnswerReading): Promise<ReadAnswer> {
    const copy = new Uint8Array(source)
    return this.#peer().ask('readAnswer', [copy, how], [copy.buffer])
  }

  watch(watch: ThreadWatch): number {
    const id = this.#newId()
    this.#watches.set(id, watch)
    this.#begin(id)
    this.#timer ??= setInterval(() => this.#refresh(), TOKENS_EVERY_MS).unref()
    return id
  }

  async ofWatch<T>(id: number, ask: (peer: Peer<MailThreadApi>) => Promise<T>, unanswered: T): Promise<T> {
    if (!this.#watches.has(id) || this.#running === null) return unanswered
    this.#refresh()
    return ask(this.#running.peer).catch(() => unanswered)
  }

  async unwatch(id: number): Promise<void> {
    await this.ofWatch(id, (peer) => peer.ask('close', [id]), undefined)
    this.#watches.delete(id)
    if (this.#watches.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#watches.keys()].map((id) => this.unwatch(id)))
    await this.#running?.worker.terminate()
  }

  #newId(): number {
    this.#last += 1
    return this.#last
  }

  #begin(id: number): void {
    const watch = this.#watches.get(id)
    if (watch !== undefined) void watch.begin(this.#peer(), id).catch(() => {})
  }

  #refresh(): void {
    for (const [id, watch] of this.#watches) watch.refresh(this.#running?.peer, id)
  }

  #peer(): Peer<MailThreadApi> {
    if (this.#closed) throw new Fault('cancelled')
    if (this.#running !== null) return this.#running.peer
    const worker = new Worker(this.#script, {
      env: { ...this.#env },
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
    })
    const peer = peerAt<MailThreadApi>(worker, this.#ownerApi())
    const running = { worker, peer }
    this.#running = running
    const gone = () => {
      peer.lost()
      if (this.#running !== running) return
      this.#running = null
      if (!this.#closed) setTimeout(() => this.#beginAgain(), RESTART_MS).unref()
    }
    worker.on('error', gone).on('exit', gone)
    return peer
  }

  #beginAgain(): void {
    if (!this.#closed && this.#running === null) for (const id of this.#watches.keys()) this.#begin(id)
  }

  #ownerApi(): MailOwnerApi {
    const optionsOf = (id: number) => this.#watches.get(id)?.options
    return {
      beforeMessage: (id) => this.#beforeMessage(id),
      credential: async (id) => (await optionsOf(id)?.credential()) ?? null,
      sighting: (id, sighting) => this.#watches.get(id)?.onSighting?.(sighting),
      isKnown: async (id, messageId) => (await this.#watches.get(id)?.answers?.isKnown(messageId)) ?? true,
      mail: (id, mail) => this.#watches.get(id)?.answers?.onMail(mail),
      positions: (id, positions) => {
        const watch = this.#watches.get(id)
        if (watch !== undefined) watch.positions = positions
        watch?.options.onPositions(positions)
      },
      state: (id, state) => optionsOf(id)?.onState(state),
    }
  }

  async #beforeMessage(id: number): Promise<void> {
    const handing = this.#handings.get(id)
    if (handing === undefined) throw new Fault('cancelled')
    try {
      await handing.beforeMessage()
      handing.begun = true
    } catch (error) {
      handing.refusal = { error }
      // What went wrong stays on this side.
      throw new Fault('cancelled')
    }
  }
}

import { type MessagePort, parentPort } from 'node:worker_threads'
import { Fault } from '../../engine/fault.ts'
import type { AnswersWanted } from '../../engine/tickets/answers-wanted.ts'
import { netOf } from '../checks/pretended-internet.ts'
import { mailServices } from './direct-mail-services.ts'
import type { AnswerWatching, MailServices, Watching } from './mail-services.ts'
import type { MailOwnerApi, MailThreadApi, SentAnswerWatchOptions, SentWatchOptions } from './thread/mail-thread-api.ts'
import { type Peer, peerAt } from './thread/peer.ts'

/** What strangers send is read here, so that neither a hostile server nor a large mail stops the program. */
if (parentPort !== null) serveMail(parentPort)

function serveMail(port: MessagePort): void {
  const services = mailServices({ net: netOf(process.env) })
  const watches = new Map<number, Watched>()
  const answers = new Map<number, AnswersWatched>()
  const tests = new Map<number, AbortController>()
  const own: MailThreadApi = {
    testMailbox: (id, mailbox, credential) =>
      cancellable(tests, id, (signal) => services.testMailbox(mailbox, credential, signal)),
    testSender: (id, sender, credential) =>
      cancellable(tests, id, (signal) => services.testSender(sender, credential, signal)),
    cancel: (id) => tests.get(id)?.abort(),
    submit: (id, submission, credential) =>
      services.submit(submission, credential, () => owner.ask('beforeMessage', [id])),
    watch: (id, options) => void watches.set(id, watch(id, options)),
    tokens: (id, tokens) => {
      const watched = watches.get(id)
      if (watched !== undefined) watched.tokens = tokens
    },
    watchAnswers: (id, options) => void answers.set(id, answersWatched(services, owner, id, options)),
    wanted: (id, wanted) => {
      const watched = answers.get(id)
      if (watched !== undefined) watched.wanted = wanted
    },
    readAnswer: (source, how) => services.readAnswer(source, how),
    lookNow: async (id) => (watches.get(id) ?? answers.get(id))?.watching.lookNow(),
    remove: async (id, message) => (await watches.get(id)?.watching.remove(message)) ?? false,
    close: async (id) => {
      const watched = watches.get(id) ?? answers.get(id)
      watches.delete(id)
      answers.delete(id)
      await watched?.watching.close()
    },
  }
  const owner = peerAt<MailOwnerApi>(port, own)
  const watch = (id: number, { tokens, ...options }: SentWatchOptions): Watched => {
    const heard: { tokens: readonly string[] } = { tokens }
    const watching = services.watch({
      ...options,
      tokens: () => heard.tokens,
      credential: () => owner.ask('credential', [id]),
      onSighting: (sighting) => tell(owner.ask('sighting', [id, sighting])),
      onPositions: (positions) => tell(owner.ask('positions', [id, positions])),
      onState: (state) => tell(owner.ask('state', [id, state])),
    })
    return Object.assign(heard, { watching })
  }
}

/** Begins to watch for answers; what is wanted may be said anew. */
function answersWatched(
  services: MailServices,
  owner: Peer<MailOwnerApi>,
  id: number,
  { wanted, ...options }: SentAnswerWatchOptions,
): AnswersWatched {
  const heard = { wanted }
  const watching = services.watchAnswers({
    ...options,
    wanted: () => heard.wanted,
    credential: () => owner.ask('credential', [id]),
    isKnown: (messageId) => owner.ask('isKnown', [id, messageId]),
    onMail: (mail) => tell(owner.ask('mail', [id, mail])),
    onPositions: (positions) => tell(owner.ask('positions', [id, positions])),
    onState: (state) => tell(owner.ask('state', [id, state])),
  })
  return Object.assign(heard, { watching })
}

/** Nobody waits for it. */
function tell(told: Promise<unknown>): void {
  void told.catch(() => {})
}

interface AnswersWatched {
  wanted: AnswersWanted
  readonly watching: AnswerWatching
}

interface Watched {
  tokens: readonly string[]
  readonly watching: Watching
}

async function cancellable<T>(
  running: Map<number, AbortController>,
  id: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (running.has(id)) throw new Fault('internal', 'id')
  const stop = new AbortController()
  running.set(id, stop)
  try {
    return await run(stop.signal)
  } finally {
    running.delete(id)
  }
}

import { type MessagePort, parentPort } from 'node:worker_threads'
import { Fault } from '../../engine/fault.ts'
import { netOf } from '../checks/pretended-internet.ts'
import { mailServices } from './direct-mail-services.ts'
import type { Watching } from './mail-services.ts'
import type { MailOwnerApi, MailThreadApi, SentWatchOptions } from './thread/mail-thread-api.ts'
import { peerAt } from './thread/peer.ts'

/** What strangers send is read here, so that neither a hostile server nor a large mail stops the program. */
if (parentPort !== null) serveMail(parentPort)

function serveMail(port: MessagePort): void {
  const services = mailServices({ net: netOf(process.env) })
  const watches = new Map<number, Watched>()
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
    lookNow: async (id) => watches.get(id)?.watching.lookNow(),
    remove: async (id, message) => (await watches.get(id)?.watching.remove(message)) ?? false,
    close: async (id) => {
      const watched = watches.get(id)
      watches.delete(id)
      await watched?.watching.close()
    },
  }
  const owner = peerAt<MailOwnerApi>(port, own)
  const tell = (told: Promise<unknown>) => void told.catch(() => {})
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

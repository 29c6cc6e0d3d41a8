import { vi } from 'vitest'
import type { Bridge, Listener } from '../../src/contract/bridge.ts'
import type { EventName, Events } from '../../src/contract/events.ts'
import type { Handlers, MethodName } from '../../src/contract/methods.ts'
import type { CalmView } from '../../src/contract/probe-shapes.ts'
import type { AppInfo, Fault, Reply } from '../../src/contract/shapes.ts'
import type { TicketBoard, TicketStart } from '../../src/contract/ticket-shapes.ts'
import { NO_DATA } from './programmes.ts'

export const INFO: AppInfo = {
  version: '1.2.3',
  platform: 'linux',
  systemLanguage: 'en',
  dataFolder: '/home/anna/.config/Postdesk',
  store: { state: 'ready' },
  knowledge: { providers: 120, rules: 600, newestVerifiedOn: '2026-11-21' },
}

/** Thrown by a handler of a test: the main process answers with this fault. */
export class FaultReply extends Error {
  readonly fault: Fault

  constructor(code: Fault['code'], detail = '') {
    super(code)
    this.fault = { code, detail }
  }
}

const CALM: CalmView = {
  limits: { spacingSeconds: 300, perFamilyPerDay: 6, giveUpAfterSeconds: 7200 },
  stops: [],
  families: [],
}

const EMPTY = { lines: [], total: 0 }

const NO_BOARD: TicketBoard = {
  columns: { toWrite: EMPTY, asked: EMPTY, answered: EMPTY, escalated: EMPTY, solved: EMPTY, ended: EMPTY },
  organizations: [],
}

const NO_START: TicketStart = {
  organizations: [],
  addresses: [],
  reason: null,
  recipientDomain: null,
  ways: [],
  existing: [],
  evidence: [],
}

const NOTHING: Partial<Handlers> = {
  'bounces.history': () => ({ entries: [], total: 0 }),
  'settings.read': () => ({ language: 'system', appearance: 'system' }),
  'settings.write': (settings) => settings,
  'app.info': () => INFO,
  'checks.domains': () => [],
  'checks.runs': () => ({ runs: [], total: 0 }),
  'links.known': ({ urls }) => urls.map(() => false),
  'mailboxes.list': () => [],
  'senders.list': () => [],
  'keychain.state': () => ({ kind: 'keychain' }),
  'probes.list': () => ({ probes: [], total: 0 }),
  'probes.lights': () => [],
  'probes.experiments': () => [],
  'probes.calm': () => CALM,
  'setup.knowledge': () => ({ stacks: [], hosters: [], dnsHosts: [] }),
  'setup.list': () => [],
  'setup.stage': () => null,
  'tickets.begin': () => NO_START,
  'tickets.board': () => NO_BOARD,
  'programmes.data': () => NO_DATA,
  'tickets.due': () => [],
  'tickets.list': () => ({ lines: [], total: 0 }),
  'tickets.looseAnswers': () => [],
}

/** Puts a main process of the test's own behind the window, of the contract's type. */
export function installBridge(handlers: Partial<Handlers> = {}) {
  const listeners = new Set<Listener>()
  const answers: Partial<Handlers> = { ...NOTHING, ...handlers }
  const call = vi.fn(async (name: MethodName, input: unknown): Promise<Reply<unknown>> => {
    const handler = answers[name] as ((input: unknown) => unknown) | undefined
    if (!handler) throw new Error(`The test does not expect ${name}`)
    try {
      return { ok: true, value: await handler(input) }
    } catch (error) {
      if (error instanceof FaultReply) return { ok: false, fault: error.fault }
      throw error
    }
  })
  const bridge: Bridge = {
    // The handlers are typed by the contract; through the map the compiler cannot follow.
    call: call as unknown as Bridge['call'],
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  Object.defineProperty(window, 'postdesk', { value: bridge, configurable: true })
  return {
    call,
    calls: (name: MethodName) => call.mock.calls.filter(([called]) => called === name).map(([, input]) => input),
    publish: <N extends EventName>(name: N, payload: Events[N]) => {
      for (const listener of listeners) listener(name, payload)
    },
  }
}

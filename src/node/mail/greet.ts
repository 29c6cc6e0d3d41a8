import type { Endpoint, Service, ServiceGreeting } from '../../engine/checks/world.ts'
import type { Attempt } from './connections.ts'
import { type Conversation, newConversation } from './conversation.ts'
import type { MailOptions } from './mail-options.ts'
import { type Heard, SERVICE_PROTOCOLS, type ServiceProtocol } from './service-protocols.ts'

type Draft = { -readonly [K in keyof ServiceGreeting]: ServiceGreeting[K] }

/** The greeting, the capabilities and the TLS of an IMAP, POP3 or ManageSieve service. Nobody logs in. */
export async function greet(
  endpoint: Endpoint,
  service: Service,
  attempt: Attempt,
  options: MailOptions,
): Promise<ServiceGreeting> {
  const draft = newGreeting(endpoint, attempt)
  if (attempt.socket === null) return draft
  const talk = newConversation(attempt.socket, options.patience, options.signal)
  await speak(talk, draft, service, options)
  if (draft.broke === null && draft.greeting !== null && draft.startTls !== 'failed')
    talk.say(SERVICE_PROTOCOLS[service.protocol].goodbye)
  talk.close()
  if (options.signal.aborted) draft.connection = 'cancelled'
  return { ...draft, transcript: talk.transcript.lines, tookMs: attempt.tookMs + talk.elapsed() }
}

async function speak(talk: Conversation, draft: Draft, service: Service, options: MailOptions): Promise<void> {
  const protocol = SERVICE_PROTOCOLS[service.protocol]
  if (service.implicitTls && !(await secure(talk, draft, options))) return
  const greeting = take(draft, await protocol.greeting(talk, options.patience.greetingMs))
  draft.greeting = greeting.lines[0] ?? null
  if (!greeting.ok) {
    draft.broke ??= 'malformed'
    return
  }
  const capabilities = await learn(talk, draft, protocol, greeting, options)
  if (service.implicitTls) {
    draft.capabilitiesAfterTls = capabilities
    return
  }
  draft.capabilities = capabilities
  if (draft.broke !== null) return
  if (!protocol.offersTls(capabilities)) {
    draft.startTls = 'notOffered'
    return
  }
  await upgrade(talk, draft, protocol, options)
}

async function upgrade(talk: Conversation, draft: Draft, protocol: ServiceProtocol, options: MailOptions) {
  const begun = take(draft, await protocol.beginTls(talk, options.patience.replyMs))
  if (!begun.ok) {
    draft.startTls = draft.broke === null ? 'refused' : 'failed'
    return
  }
  draft.startTls = (await secure(talk, draft, options)) ? 'used' : 'failed'
  if (draft.startTls === 'failed') return
  // RFC 5804 §2.2: ManageSieve tells its capabilities again by itself.
  const again =
    protocol.askCapabilities === null
      ? take(draft, await protocol.greeting(talk, options.patience.replyMs))
      : { lines: [], ok: true, broke: null }
  draft.capabilitiesAfterTls = await learn(talk, draft, protocol, again, options)
}

async function learn(
  talk: Conversation,
  draft: Draft,
  protocol: ServiceProtocol,
  greeting: Heard,
  options: MailOptions,
) {
  if (protocol.askCapabilities === null) return protocol.capabilities(greeting.lines)
  const heard = take(draft, await protocol.askCapabilities(talk, options.patience.replyMs))
  return heard.ok ? protocol.capabilities(heard.lines) : []
}

async function secure(talk: Conversation, draft: Draft, { extraCa }: MailOptions): Promise<boolean> {
  draft.tls = await talk.secure({ servername: draft.endpoint.host, extraCa })
  return draft.tls.outcome === 'ok'
}

function take(draft: Draft, heard: Heard): Heard {
  draft.broke = heard.broke
  return heard
}

function newGreeting(endpoint: Endpoint, attempt: Attempt): Draft {
  return {
    endpoint,
    connection: attempt.outcome,
    greeting: null,
    capabilities: [],
    startTls: 'notTried',
    tls: null,
    capabilitiesAfterTls: null,
    broke: null,
    transcript: [`* ${attempt.outcome}`],
    tookMs: attempt.tookMs,
  }
}

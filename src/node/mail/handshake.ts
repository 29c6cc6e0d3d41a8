import type { Endpoint, HandshakeOptions, TlsService, TlsState } from '../../engine/checks/world.ts'
import { failedTls } from '../tls/shake-hands.ts'
import { clientName } from './client-name.ts'
import type { Attempt } from './connections.ts'
import { type Conversation, newConversation } from './conversation.ts'
import type { MailOptions } from './mail-options.ts'
import { SERVICE_PROTOCOLS } from './service-protocols.ts'
import { hearReply } from './smtp-reply.ts'

/** One handshake, after STARTTLS where the service needs it; then the connection is dropped. */
export async function handshake(
  endpoint: Endpoint,
  service: TlsService,
  wanted: HandshakeOptions,
  attempt: Attempt,
  options: MailOptions,
): Promise<TlsState> {
  if (attempt.socket === null) return failedTls('connection', attempt.outcome)
  const talk = newConversation(attempt.socket, options.patience, options.signal)
  try {
    const trouble =
      service === 'implicit' ? null : await prepare(talk, service, options, clientName('[]', attempt.socket))
    if (trouble !== null) return failedTls('startTls', trouble)
    return await talk.secure({ servername: endpoint.host, ...wanted, extraCa: options.extraCa })
  } finally {
    talk.close()
  }
}

/** Null when the server is ready for the handshake, else what stood in the way. */
async function prepare(
  talk: Conversation,
  service: Exclude<TlsService, 'implicit'>,
  { patience }: MailOptions,
  ehloName: string,
): Promise<string | null> {
  if (service !== 'smtp') {
    const protocol = SERVICE_PROTOCOLS[service]
    const greeting = await protocol.greeting(talk, patience.greetingMs)
    if (!greeting.ok) return greeting.broke ?? 'no greeting'
    const begun = await protocol.beginTls(talk, patience.replyMs)
    return begun.ok ? null : (begun.broke ?? 'refused')
  }
  const banner = await hearReply(talk, patience.greetingMs)
  if (banner.reply?.code !== 220) return banner.broke ?? `greeted with ${banner.reply?.code}`
  for (const [command, code] of [[`EHLO ${ehloName}`, 250] as const, ['STARTTLS', 220] as const]) {
    talk.say(command)
    const { reply, broke } = await hearReply(talk, patience.replyMs)
    if (broke !== null || reply?.code !== code) return broke ?? `${command.slice(0, 8)} answered with ${reply?.code}`
  }
  return null
}

import { isHostName } from '../../dns/domain-name.ts'
import type { Verdict } from '../check.ts'
import { fact } from '../run.ts'
import { notApplicable } from '../verdict.ts'
import type { SmtpSession } from '../world.ts'
import { mxSessions } from './mx-sessions.ts'
import { publicSenders } from './public-senders.ts'

/** The name that a server introduces itself with. */
export interface EhloName {
  /** Lower-case, without final dot; as it was given when it is no name. */
  readonly name: string
  readonly from: 'user' | 'banner' | 'ehloReply'
  /** The server that said it; null: named by the user. */
  readonly server: string | null
  /** The addresses that send under this name. */
  readonly addresses: readonly string[]
}

/** The EHLO names that are known, or why there are none. */
export interface EhloNames {
  readonly names: readonly EhloName[]
  readonly without: Verdict | null
}

/**
 * The user's word, else what the own servers say of themselves: software introduces itself with the same name when it
 * sends. Never guessed from the DNS.
 */
export const ehloNames = fact('ehloNames', async (run): Promise<EhloNames> => {
  const { ehloName } = run.subject
  const senders = await run.get(publicSenders)
  const sending = senders.addresses.map(({ address }) => address)
  if (ehloName !== null)
    return { names: [{ name: plain(ehloName), from: 'user', server: null, addresses: sending }], without: null }
  if (senders.without !== null) return { names: [], without: senders.without }
  const sessions = await run.get(mxSessions)
  const names = sessions.flatMap(({ server, session }) => {
    const said = nameSaid(session)
    const addresses = sending.includes(server.address) ? [server.address] : []
    return said === null ? [] : [{ ...said, server: `${server.host} [${server.address}]`, addresses }]
  })
  return { names, without: names.length > 0 ? null : notApplicable(NOT_SAID) }
})

function nameSaid({ banner, ehlo }: SmtpSession): Pick<EhloName, 'name' | 'from'> | null {
  const [greeting, reply] = [firstWord(banner?.code === 220 ? banner.lines[0] : ''), firstWord(ehlo?.lines[0])]
  if (isFullName(greeting)) return { name: greeting, from: 'banner' }
  return isFullName(reply) ? { name: reply, from: 'ehloReply' } : null
}

function firstWord(line = ''): string {
  return plain(line.trim().split(/\s+/)[0] ?? '')
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\.$/, '')
}

function isFullName(name: string): boolean {
  return isHostName(name) && name.includes('.')
}

const NOT_SAID = {
  en: 'Not known: no own server told its name here. The name that it sends with can be named with --ehlo.',
  de: 'Nicht bekannt: Kein eigener Server hat hier seinen Namen genannt. Der Name, mit dem er sendet, lässt sich mit --ehlo angeben.',
}

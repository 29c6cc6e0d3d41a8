import type { SmtpSession } from '../../../../src/engine/checks/world.ts'
import { certificate, smtpSession, tlsState } from '../fake-values.ts'
import { type MailServer, smtpReply } from './mail-world.ts'

/** A name, the check that must tell it, what it must say, and the server. */
export type Row = readonly [name: string, id: string, outcome: string, server: MailServer]

const good = smtpSession()
export const without = (keyword: string, after = good.capabilitiesAfterTls) => {
  const drop = (from: ReadonlyMap<string, string> | null) =>
    new Map([...(from ?? [])].filter(([key]) => key !== keyword))
  return { capabilities: drop(good.capabilities), capabilitiesAfterTls: drop(after) }
}
export const withMore = (keyword: string, value = '') => ({
  capabilities: new Map([...good.capabilities, [keyword, value]]),
  capabilitiesAfterTls: new Map([...(good.capabilitiesAfterTls ?? []), [keyword, value]]),
})
export const on25 = (session: Partial<SmtpSession>, more: MailServer = {}): MailServer => ({
  ...more,
  smtp: { ...more.smtp, 25: session },
})
export const banner = (line: string, tookMs = 1) => on25({ banner: smtpReply(line, tookMs) })
export const answering = (pattern: RegExp, line: string, port = 25): MailServer => ({
  reply: (command, at) => (at === port && pattern.test(command) ? line : undefined),
})
export const ended = { banner: null, ehlo: null, tls: null, startTls: 'notTried', replies: [] } as const
export const noTlsa = { '_25._tcp.mail.example.org': {} }
export const tlsa = (...data: string[]): MailServer => ({ zones: { '_25._tcp.mail.example.org': { TLSA: data } } })
export const day = 86_400_000
export const chained = (...changes: Parameters<typeof certificate>[0][]) =>
  tlsState({ chain: changes.map((one) => certificate(one)) })
export const noServer: MailServer = { smtp: { 25: null, 465: null }, services: { 993: null } }
export const sub587 = (session: Partial<SmtpSession>): MailServer => ({
  smtp: { 587: { capabilitiesAfterTls: new Map([['AUTH', 'PLAIN']]), ...session } },
})

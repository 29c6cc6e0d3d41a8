import type { Localized } from '../bounces/diagnosis.ts'
import type { Verdict } from './check.ts'
import { mailHost } from './facts/mail-host.ts'
import { mxHosts } from './facts/mx.ts'
import { type MxSession, mxSessions } from './facts/mx-sessions.ts'
import { ownServers } from './facts/own-servers.ts'
import type { CheckOutcome, FindingPart, Fix } from './finding.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'
import { couldNotTell, notApplicable, worstOf } from './verdict.ts'
import type { SmtpSession } from './world.ts'

/** What was seen at one server. */
export interface Judgement {
  readonly outcome: CheckOutcome
  readonly summary: Localized
  readonly fix?: Fix
  /** The check whose finding already says it. */
  readonly because?: string
}

/** How far a conversation must have come for a check to say anything. */
export type Stage = 'connected' | 'greeted' | 'ehlo' | 'commands' | 'tls'

/** Judges what each of the user's own mail servers said on port 25, as far as the conversation came that far. */
export async function judgeSessions(
  run: Run,
  stage: Stage,
  judge: (seen: MxSession) => Judgement | Promise<Judgement>,
): Promise<Verdict> {
  const sessions = await run.get(mxSessions)
  if (sessions.length === 0) return withoutServers(run)
  const judged = await Promise.all(
    sessions.map(async (seen) => {
      const missing = missingStage(seen.session, stage)
      const target = nameOf(seen.server)
      return { target, ...(missing === null ? await judge(seen) : notReached(missing)) }
    }),
  )
  return sumUp(judged)
}

/** One verdict for several servers: the worst decides, and it is said where. */
export function sumUp(parts: readonly (Judgement & { readonly target: string })[]): Verdict {
  const [first] = parts
  const because = parts.find((part) => part.because !== undefined)?.because ?? null
  if (first !== undefined && parts.every(({ outcome }) => outcome === 'notApplicable'))
    return notApplicable(first.summary, because)
  return worstOf(parts, (_worst, these) => summaryOf(these, parts.length))
}

/** Why no server was talked to. */
export async function withoutServers(run: Run): Promise<Verdict> {
  const { status } = await run.get(mxHosts)
  if (status === 'unknown')
    return couldNotTell({
      en: 'Could not tell: the question for the mail servers (MX) of the domain was not answered.',
      de: 'Nicht festzustellen: Die Frage nach den Mailservern (MX) der Domain blieb ohne Antwort.',
    })
  if (status === 'nullMx' || status === 'none')
    return notApplicable({ en: 'The domain takes no mail.', de: 'Die Domain nimmt keine Mail an.' })
  const [own, host] = await Promise.all([run.get(ownServers), run.get(mailHost)])
  if (own.length > 0) return notApplicable(NO_WAY_IN)
  return notApplicable(host === null ? NOT_SAID_TO_BE_OWN : heldBy(host.name))
}

/** Said once for the whole run: the user has only to name the servers. */
export const NOT_SAID_TO_BE_OWN: Localized = {
  en: 'Left out: SMTP is only spoken with servers that are said to be one’s own, and none of the domain’s servers is.',
  de: 'Ausgelassen: SMTP wird nur mit Servern gesprochen, die als eigene angegeben sind; von den Servern der Domain ist das keiner.',
}
const NO_WAY_IN = {
  en: 'Left out: none of the servers has an address that could be reached; another finding says so.',
  de: 'Ausgelassen: Keiner der Server hat eine Adresse, die zu erreichen wäre; das sagt ein anderer Befund.',
}

function heldBy(name: string): Localized {
  return {
    en: `Left out: the mail servers are run by ${name}, who looks after them.`,
    de: `Ausgelassen: Die Mailserver betreibt ${name} und kümmert sich um sie.`,
  }
}

/** `mail.example.org [192.0.2.25]`, with the port where it is not 25. */
export function nameOf({ host, address, port = 25 }: { host: string; address: string; port?: number }): string {
  return `${shorten(host, 80)} [${address}]${port === 25 ? '' : `:${port}`}`
}

/** The check that already tells why the conversation did not come that far; null: it did. */
export function missingStage(session: SmtpSession, stage: Stage): string | null {
  const { banner, ehlo, startTls, tls } = session
  if (session.connection !== 'connected') return 'port-25-open'
  if (stage === 'connected') return null
  if (isMasked(session)) return 'smtp-banner-masked'
  if (banner !== null && banner.code === 0) return 'smtp-reply-format'
  if (session.broke === 'tooMuch' || session.broke === 'malformed') return 'smtp-reply-format'
  if (banner?.code !== 220) return 'smtp-greeting'
  if (stage === 'greeted') return null
  if (ehlo?.code !== 250) return 'ehlo-accepted'
  if (stage === 'ehlo') return null
  if (startTls === 'failed' || (startTls === 'refused' && stage === 'tls')) return 'starttls-works'
  if (stage === 'commands') return null
  return tls?.outcome === 'ok' ? null : 'starttls-offered'
}

/** A firewall that writes over the greeting (Cisco `fixup`). */
export function isMasked({ banner }: SmtpSession): boolean {
  return /^\S*\*{4,}/.test(banner?.lines[0] ?? '')
}

function notReached(because: string): Judgement {
  return {
    outcome: 'notApplicable',
    summary: {
      en: 'The conversation with the server did not come that far; another finding says why.',
      de: 'Das Gespräch mit dem Server kam nicht so weit; ein anderer Befund sagt, warum.',
    },
    because,
  }
}

function summaryOf(these: readonly FindingPart[], all: number): Localized {
  const [first] = these
  if (first === undefined) return { en: '', de: '' }
  const same = these.every(({ summary }) => summary.en === first.summary.en)
  if (same && these.length === all) return first.summary
  const where = shorten(these.map(({ target }) => target).join(', '), 200)
  return { en: `${where}: ${first.summary.en}`, de: `${where}: ${first.summary.de}` }
}

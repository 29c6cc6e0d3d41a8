import type { Localized } from '../bounces/diagnosis.ts'
import { isPublicAddress } from '../dns/special-addresses.ts'
import type { Verdict } from './check.ts'
import { type MxSession, mxSession, talkedServers } from './facts/mx-sessions.ts'
import { type RelayForm, relayForms, relaySessions } from './facts/relay-sessions.ts'
import { roleAddresses } from './facts/role-addresses.ts'
import { type Judgement, nameOf, sumUp, withoutServers } from './judge-servers.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'
import { answerOf, replyTo, spelled } from './smtp-answer.ts'
import { notApplicable } from './verdict.ts'
import type { SmtpSession } from './world.ts'

export interface RelayWords {
  readonly open: (line: string) => Judgement
  readonly closed: Localized
}

/** Judges what each own server says to foreign recipients written in these forms. */
export async function judgeRelay(run: Run, wanted: (form: RelayForm) => boolean, words: RelayWords): Promise<Verdict> {
  const sessions = await run.get(relaySessions)
  if (sessions.length === 0)
    return (await run.get(talkedServers)).length === 0
      ? withoutServers(run)
      : notApplicable(NOT_REACHED, 'smtp-greeting')
  const forms = relayForms(run.subject.domain)
  const parts = sessions.map(async (seen) => {
    const catchAll = await takesEverything(run, seen)
    const asked = forms.filter((form) => wanted(form) && !(form.looksLocal && catchAll))
    return { target: nameOf(seen.server), ...judge(seen, asked, forms, words) }
  })
  return sumUp(await Promise.all(parts))
}

function judge(
  { server, session }: MxSession,
  asked: readonly RelayForm[],
  all: readonly RelayForm[],
  words: RelayWords,
) {
  const taken = (form: RelayForm) => answerOf(replyTo(session, form.command)) === 'accepted'
  const isPlain = asked.some(({ id }) => id === 'plain')
  if (!isPlain && all.some((form) => form.id === 'plain' && taken(form)))
    return { ...OPEN_ANYWAY, because: 'open-relay' }
  const open = asked.find(taken)
  if (open !== undefined) {
    // Networks that the server trusts are private ones as a rule, and this computer may stand in one.
    if (!mayBeJudged(server.address)) return TRUSTED
    const reply = replyTo(session, open.command)
    return words.open(shorten(`${open.command} → ${reply === null ? '' : spelled(reply)}`, 140))
  }
  const told = asked.filter((form) => isRefusal(session, form))
  return told.length > 0 ? ({ outcome: 'pass', summary: words.closed } as const) : NOT_TOLD
}

/** A refusal of the relaying, not of the made-up address, nor a passing one. */
function isRefusal(session: SmtpSession, form: RelayForm): boolean {
  const reply = replyTo(session, form.command)
  if (reply === null || reply.code < 400) return false
  if (reply.code >= 500) return !/\b5\.1\.(?:2|10)\b|null ?mx|domain not found/i.test(spelled(reply))
  return /relay|\b4\.7\.1\b.*denied/i.test(spelled(reply))
}

/** Addresses for documentation stand for public ones in labs. */
function mayBeJudged(address: string): boolean {
  return isPublicAddress(address) || /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/.test(address)
}

async function takesEverything(run: Run, { server }: MxSession): Promise<boolean> {
  const [main, roles] = await Promise.all([
    run.get(mxSession, `${server.host} ${server.address}`),
    run.get(roleAddresses, server.host),
  ])
  const unknown = roles.find(({ role }) => role === 'unknown')?.address ?? ''
  return answerOf(replyTo(main, `RCPT TO:<${unknown}>`)) === 'accepted'
}

const OPEN_ANYWAY = {
  outcome: 'notApplicable',
  summary: { en: 'The server is open without any disguise.', de: 'Der Server ist auch ohne Verkleidung offen.' },
} as const
const TRUSTED: Judgement = {
  outcome: 'temperror',
  summary: {
    en: 'Could not tell from here: the server relays for this computer, which may stand in a network that it trusts. Check again from outside.',
    de: 'Von hier aus nicht festzustellen: Der Server leitet für diesen Rechner weiter, der in einem Netz stehen mag, dem er vertraut. Von außen noch einmal prüfen.',
  },
}
const NOT_TOLD: Judgement = {
  outcome: 'temperror',
  summary: {
    en: 'Could not tell: the server refused, but for another reason than the relaying.',
    de: 'Nicht festzustellen: Der Server lehnte ab, aber aus einem anderen Grund als dem Weiterleiten.',
  },
}
const NOT_REACHED = {
  en: 'The conversation did not come that far; another finding says why.',
  de: 'Das Gespräch kam nicht so weit; ein anderer Befund sagt, warum.',
}

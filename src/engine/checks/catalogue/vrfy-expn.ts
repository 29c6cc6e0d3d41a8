import type { Check } from '../check.ts'
import { EXPN, featureSessions, VRFY } from '../facts/feature-sessions.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { talkedServers } from '../facts/mx-sessions.ts'
import { type Judgement, nameOf, sumUp, withoutServers } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { replyTo, spelled } from '../smtp-answer.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'vrfy-expn',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'The server does not tell who has a mailbox', de: 'Der Server verrät nicht, wer ein Postfach hat' },
  explanation: {
    en: 'VRFY and EXPN answer whether an address exists and who is on a list. Spammers collect addresses that way.',
    de: 'VRFY und EXPN sagen, ob es eine Adresse gibt und wer auf einer Liste steht. Spammer sammeln so Adressen.',
  },
  cites: [rfc(5321, '3.5.3'), rfc(5321, '7.3')],
  run: async (run) => {
    const sessions = await run.get(featureSessions)
    if (sessions.length === 0)
      return (await run.get(talkedServers)).length === 0
        ? withoutServers(run)
        : notApplicable(NOT_REACHED, 'ehlo-accepted')
    return sumUp(sessions.map((seen) => ({ target: nameOf(seen.server), ...judge(seen) })))
  },
}

function judge({ session }: MxSession): Judgement {
  const expn = replyTo(session, EXPN)
  if (expn?.code === 250) return tells('warn', spelled(expn), 'EXPN')
  const vrfy = replyTo(session, VRFY)
  // 252: will try, which tells nothing. 250 and 251 tell that the mailbox exists.
  if (vrfy?.code === 250 || vrfy?.code === 251) return tells('notice', spelled(vrfy), 'VRFY')
  if (vrfy === null && expn === null) return { outcome: 'temperror', summary: NOT_ASKED }
  return { outcome: 'pass', summary: { en: 'Neither tells anything.', de: 'Beide verraten nichts.' } }
}

function tells(outcome: 'warn' | 'notice', reply: string, command: string): Judgement {
  const line = shorten(reply, 80)
  return {
    outcome,
    summary: { en: `${command} is answered with “${line}”.`, de: `${command} wird beantwortet mit „${line}“.` },
    fix: fixBy(OFF, SETTINGS),
  }
}

const NOT_REACHED = {
  en: 'The conversation did not come that far; another finding says why.',
  de: 'Das Gespräch kam nicht so weit; ein anderer Befund sagt, warum.',
}
const NOT_ASKED = {
  en: 'Could not tell: neither was answered.',
  de: 'Nicht festzustellen: Beide blieben ohne Antwort.',
}
const OFF = { en: 'Switch both commands off.', de: 'Beide Befehle abschalten.' }
const SETTINGS = [
  { software: 'Postfix', file: 'main.cf', lines: ['disable_vrfy_command = yes'] },
  { software: 'Exim', file: 'exim4.conf', lines: ['acl_smtp_vrfy =', 'acl_smtp_expn ='] },
]

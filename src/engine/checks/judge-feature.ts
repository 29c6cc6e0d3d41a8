import type { Localized } from '../bounces/diagnosis.ts'
import type { Verdict } from './check.ts'
import { type MxSession, mxSessions } from './facts/mx-sessions.ts'
import { refusesBounces } from './judge-roles.ts'
import { type Judgement, judgeSessions } from './judge-servers.ts'
import type { Run } from './run.ts'
import { shorten } from './shorten.ts'
import { answerOf, replyTo, spelled } from './smtp-answer.ts'

/** An extension, the command that uses it, and the words for how that went. */
export interface Feature {
  readonly keyword: string
  readonly command: string
  readonly works: Localized
  readonly fails: (line: string) => Judgement
}

/** Does what each own server offers really work? `sessions` are those in which it was tried. */
export async function judgeFeature(run: Run, sessions: readonly MxSession[], feature: Feature): Promise<Verdict> {
  await run.get(mxSessions)
  return judgeSessions(run, 'commands', ({ server, session: main }) => {
    if (!(main.capabilitiesAfterTls ?? main.capabilities).has(feature.keyword)) return NOT_OFFERED
    const tried = sessions.find((seen) => seen.server.host === server.host && seen.server.address === server.address)
    const reply = tried === undefined ? null : replyTo(tried.session, feature.command)
    const answer = answerOf(reply)
    if (answer === 'accepted') return { outcome: 'pass', summary: feature.works }
    if (answer === 'refused' && feature.command.startsWith('MAIL FROM:<>') && refusesBounces(main) !== null)
      return { outcome: 'notApplicable', summary: NO_BOUNCES, because: 'null-sender-accepted' }
    if (answer === 'refused' && reply !== null) return feature.fails(shorten(spelled(reply)))
    return { outcome: 'temperror', summary: NOT_ANSWERED }
  })
}

const NOT_OFFERED: Judgement = {
  outcome: 'notApplicable',
  summary: { en: 'It is not offered.', de: 'Es wird nicht angeboten.' },
}
const NO_BOUNCES = {
  en: 'Not tried: the server refuses the empty sender altogether.',
  de: 'Nicht ausprobiert: Der Server lehnt den leeren Absender überhaupt ab.',
}
const NOT_ANSWERED = {
  en: 'Could not tell: the server gave no clear answer.',
  de: 'Nicht festzustellen: Der Server gab keine klare Antwort.',
}

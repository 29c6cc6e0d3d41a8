import type { Check } from '../check.ts'
import { plainSessions } from '../facts/plain-sessions.ts'
import { type Judgement, nameOf, sumUp } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { spelled } from '../smtp-answer.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'
import type { SmtpSession } from '../world.ts'

export const check: Check = {
  id: 'starttls-not-required',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'Mail is taken without encryption too', de: 'Mail wird auch ohne Verschlüsselung angenommen' },
  explanation: {
    en: 'The standard forbids a public mail server to insist on STARTTLS, because senders that cannot encrypt would not get their mail through. MTA-STS and DANE protect better: they bind the senders.',
    de: 'Der Standard verbietet öffentlichen Mailservern, auf STARTTLS zu bestehen, weil Absender, die nicht verschlüsseln können, nicht durchkämen. MTA-STS und DANE schützen besser: Sie binden die Absender.',
  },
  cites: [rfc(3207, '4'), rfc(8461, '2')],
  run: async (run) => {
    const sessions = await run.get(plainSessions)
    if (sessions.length === 0) return notApplicable(NOT_OFFERED, 'starttls-offered')
    return sumUp(sessions.map(({ server, session }) => ({ target: nameOf(server), ...judge(session) })))
  },
}

function judge({ replies, capabilities }: SmtpSession): Judgement {
  const refused = replies.find(({ reply }) => reply.code >= 400 && INSISTS.test(spelled(reply)))
  if (refused === undefined || capabilities.size === 0)
    return { outcome: 'pass', summary: { en: 'It does not insist on TLS.', de: 'Er besteht nicht auf TLS.' } }
  const line = shorten(spelled(refused.reply))
  return {
    outcome: 'warn',
    summary: {
      en: `Without STARTTLS the server refuses mail (“${line}”).`,
      de: `Ohne STARTTLS lehnt der Server Mail ab („${line}“).`,
    },
    fix: fixBy(MAY, SETTINGS),
  }
}

const INSISTS = /^[45]\d\d .*\b(?:starttls|tls|encrypt)/i
const NOT_OFFERED = { en: 'STARTTLS is not offered.', de: 'STARTTLS wird nicht angeboten.' }
const MAY = {
  en: 'On port 25 offer TLS and do not demand it; publish an MTA-STS policy or TLSA records so that senders that can encrypt must.',
  de: 'Auf Port 25 TLS anbieten und nicht verlangen; mit einer MTA-STS-Richtlinie oder TLSA-Einträgen die Absender binden, die verschlüsseln können.',
}
const SETTINGS = [{ software: 'Postfix', file: 'main.cf', lines: ['smtpd_tls_security_level = may'] }]

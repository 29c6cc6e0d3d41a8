import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-banner-version',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'The greeting keeps the version to itself', de: 'Der Gruß behält die Version für sich' },
  explanation: {
    en: 'A version number tells attackers at a glance which known holes are worth trying. Nobody else needs it.',
    de: 'Eine Versionsnummer sagt Angreifern auf einen Blick, welche bekannten Lücken sich lohnen. Sonst braucht sie niemand.',
  },
  cites: [rfc(5321, '4.3.1'), rfc(5321, '7.5')],
  run: (run) => judgeSessions(run, 'greeted', judge),
}

function judge({ session }: MxSession): Judgement {
  const line = (session.banner?.lines ?? []).join(' ').slice(0, 1000)
  const version = VERSION.exec(line)?.[0]
  if (version === undefined)
    return { outcome: 'pass', summary: { en: 'It names no version.', de: 'Er nennt keine Version.' } }
  return {
    outcome: 'notice',
    summary: {
      en: `The greeting tells the version: “${shorten(version, 60)}”.`,
      de: `Der Gruß verrät die Version: „${shorten(version, 60)}“.`,
    },
    fix: fixBy(SHORTER, SETTINGS),
  }
}

const VERSION =
  /\b(?:Exim|Postfix|Sendmail|OpenSMTPD|qmail|Courier|MailEnable|hMailServer|MDaemon|Microsoft ESMTP MAIL Service,? Version:?|Haraka|Zimbra|Kerio Connect|Stalwart|IceWarp|CommuniGate Pro)[ /]v?\d[\w.-]{0,30}/i

const SHORTER = { en: 'Shorten the greeting to the name.', de: 'Den Gruß auf den Namen kürzen.' }
const SETTINGS = [
  { software: 'Postfix', file: 'main.cf', lines: ['smtpd_banner = $myhostname ESMTP'] },
  { software: 'Exim', file: 'exim4.conf', lines: ['smtp_banner = $smtp_active_hostname ESMTP'] },
]

import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { isMasked, type Judgement, judgeSessions } from '../judge-servers.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-banner-masked',
  area: 'reachability',
  level: 'must',
  subject: 'domain',
  title: { en: 'No firewall rewrites the conversation', de: 'Keine Firewall schreibt das Gespräch um' },
  explanation: {
    en: 'Some firewalls “inspect” SMTP: they write asterisks over the greeting and take out what they do not know. Encryption is the first thing that goes.',
    de: 'Manche Firewalls „inspizieren“ SMTP: Sie übermalen den Gruß mit Sternchen und streichen, was sie nicht kennen. Als Erstes verschwindet die Verschlüsselung.',
  },
  cites: [rfc(5321, '4.2'), rfc(3207, '6')],
  run: (run) => judgeSessions(run, 'connected', judge),
}

function judge({ session }: MxSession): Judgement {
  if (isMasked(session)) return { outcome: 'fail', summary: MASKED, fix: fixBy(SWITCH_OFF, SETTINGS) }
  if (session.banner === null) return { outcome: 'notApplicable', summary: NOTHING, because: 'smtp-greeting' }
  return { outcome: 'pass', summary: { en: 'The greeting is clear text.', de: 'Der Gruß ist Klartext.' } }
}

const NOTHING = { en: 'There was no greeting.', de: 'Es kam kein Gruß.' }
const MASKED = {
  en: 'The greeting is overwritten with asterisks: a firewall in front of the server changes the conversation.',
  de: 'Der Gruß ist mit Sternchen übermalt: Eine Firewall vor dem Server verändert das Gespräch.',
}
const SWITCH_OFF = {
  en: 'Switch off SMTP inspection on the firewall in front of the server.',
  de: 'Die SMTP-Inspektion auf der Firewall vor dem Server abschalten.',
}
const SETTINGS = [
  {
    software: 'Cisco ASA',
    file: 'configuration',
    lines: ['policy-map global_policy', ' class inspection_default', '  no inspect esmtp'],
  },
  { software: 'Cisco PIX', file: 'configuration', lines: ['no fixup protocol smtp 25'] },
]

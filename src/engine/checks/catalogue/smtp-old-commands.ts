import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-old-commands',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'No commands of the past are offered', de: 'Befehle von gestern werden nicht angeboten' },
  explanation: {
    en: 'TURN hands waiting mail to whoever asks, DEBUG and WIZ once opened whole machines. No server should know them today.',
    de: 'TURN gibt wartende Mail an jeden heraus, der fragt; DEBUG und WIZ öffneten einst ganze Rechner. Kein Server sollte sie heute kennen.',
  },
  cites: [rfc(5321, 'F.1')],
  run: (run) => judgeSessions(run, 'ehlo', judge),
}

function judge({ session: { capabilities, capabilitiesAfterTls } }: MxSession): Judgement {
  const offered = OLD.filter((word) => capabilities.has(word) || capabilitiesAfterTls?.has(word))
  if (offered.length === 0)
    return { outcome: 'pass', summary: { en: 'None is offered.', de: 'Keiner davon wird angeboten.' } }
  const words = offered.join(', ')
  return {
    outcome: 'warn',
    summary: { en: `The server offers ${words}.`, de: `Der Server bietet ${words} an.` },
    fix: fixBy(OFF),
  }
}

const OLD = ['TURN', 'DEBUG', 'WIZ', 'SEND', 'SOML', 'SAML']
const OFF = {
  en: 'Switch these commands off, or renew the software.',
  de: 'Diese Befehle abschalten oder die Software erneuern.',
}

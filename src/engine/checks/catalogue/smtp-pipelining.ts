import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-pipelining',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'PIPELINING is offered', de: 'PIPELINING wird angeboten' },
  explanation: {
    en: 'With PIPELINING a sender may say several commands at once, which makes delivery faster over long ways.',
    de: 'Mit PIPELINING darf ein Absender mehrere Befehle auf einmal schicken; das beschleunigt die Zustellung über weite Wege.',
  },
  cites: [rfc(2920, '3.1')],
  run: (run) => judgeSessions(run, 'commands', judge),
}

function judge({ session: { capabilities, capabilitiesAfterTls } }: MxSession): Judgement {
  if ((capabilitiesAfterTls ?? capabilities).has('PIPELINING'))
    return { outcome: 'pass', summary: { en: 'PIPELINING is offered.', de: 'PIPELINING wird angeboten.' } }
  return { outcome: 'notice', summary: ABSENT }
}

const ABSENT = {
  en: 'PIPELINING is not offered. Mail arrives all the same, a little slower.',
  de: 'PIPELINING wird nicht angeboten. Mail kommt trotzdem an, etwas langsamer.',
}

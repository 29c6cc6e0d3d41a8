import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtputf8-offered',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: {
    en: 'Addresses beyond ASCII are taken (SMTPUTF8)',
    de: 'Adressen jenseits von ASCII werden angenommen (SMTPUTF8)',
  },
  explanation: {
    en: 'Some people have letters such as ü or 用 in front of the @. Only servers with SMTPUTF8 can take mail from them.',
    de: 'Manche Menschen haben Buchstaben wie ü oder 用 vor dem @. Nur Server mit SMTPUTF8 können Mail von ihnen annehmen.',
  },
  cites: [rfc(6531, '3.1')],
  run: (run) => judgeSessions(run, 'commands', judge),
}

function judge({ session: { capabilities, capabilitiesAfterTls } }: MxSession): Judgement {
  if ((capabilitiesAfterTls ?? capabilities).has('SMTPUTF8'))
    return { outcome: 'pass', summary: { en: 'SMTPUTF8 is offered.', de: 'SMTPUTF8 wird angeboten.' } }
  return { outcome: 'notice', summary: ABSENT, fix: fixBy(OFFER, SETTINGS) }
}

const ABSENT = {
  en: 'SMTPUTF8 is not offered: mail from addresses beyond ASCII cannot be delivered here.',
  de: 'SMTPUTF8 wird nicht angeboten: Mail von Adressen jenseits von ASCII kann hier nicht zugestellt werden.',
}
const OFFER = {
  en: 'Switch SMTPUTF8 on, if the mailboxes behind the server can store such mail too.',
  de: 'SMTPUTF8 einschalten, wenn auch die Postfächer hinter dem Server solche Mail ablegen können.',
}
const SETTINGS = [{ software: 'Postfix', file: 'main.cf', lines: ['smtputf8_enable = yes'] }]

import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-8bitmime',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: '8BITMIME is offered', de: '8BITMIME wird angeboten' },
  explanation: {
    en: 'Without 8BITMIME senders must rewrite mails with umlauts and other letters on the way, and that breaks their DKIM signatures.',
    de: 'Ohne 8BITMIME müssen Absender Mails mit Umlauten und anderen Buchstaben unterwegs umschreiben, und das zerbricht ihre DKIM-Signaturen.',
  },
  cites: [rfc(6152, '3'), rfc(6376, '5.3')],
  run: (run) => judgeSessions(run, 'commands', judge),
}

function judge({ session: { capabilities, capabilitiesAfterTls } }: MxSession): Judgement {
  if ((capabilitiesAfterTls ?? capabilities).has('8BITMIME'))
    return { outcome: 'pass', summary: { en: '8BITMIME is offered.', de: '8BITMIME wird angeboten.' } }
  return { outcome: 'warn', summary: ABSENT, fix: fixBy(OFFER, SETTINGS) }
}

const ABSENT = { en: '8BITMIME is not offered.', de: '8BITMIME wird nicht angeboten.' }
const OFFER = {
  en: 'Let the server offer 8BITMIME; all current software can, and a proxy in front of it may hide it.',
  de: 'Den Server 8BITMIME anbieten lassen; alle heutige Software kann es, und ein Proxy davor mag es verbergen.',
}
const SETTINGS = [
  { software: 'Postfix', file: 'main.cf', lines: ['smtpd_discard_ehlo_keywords ='] },
  { software: 'Exim', file: 'exim4.conf', lines: ['accept_8bitmime = true'] },
]

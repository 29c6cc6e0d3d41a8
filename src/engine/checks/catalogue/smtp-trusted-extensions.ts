import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { fixBy, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-trusted-extensions',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: {
    en: 'No commands for trusted proxies are offered to strangers',
    de: 'Befehle für vertraute Proxys werden Fremden nicht angeboten',
  },
  explanation: {
    en: 'With XCLIENT a proxy tells the server who the client is. Offered to everybody, it lets a stranger pass for any address, the server’s own among them.',
    de: 'Mit XCLIENT sagt ein Proxy dem Server, wer der Client ist. Allen angeboten, kann sich damit ein Fremder für jede Adresse ausgeben, auch für die des Servers selbst.',
  },
  cites: [source('Postfix XCLIENT Howto', 'https://www.postfix.org/XCLIENT_README.html'), rfc(5321, '7')],
  run: (run) => judgeSessions(run, 'ehlo', judge),
}

function judge({ session: { capabilities, capabilitiesAfterTls } }: MxSession): Judgement {
  const offered = TRUSTED.filter((word) => capabilities.has(word) || capabilitiesAfterTls?.has(word))
  if (offered.length === 0)
    return { outcome: 'pass', summary: { en: 'None is offered.', de: 'Keiner davon wird angeboten.' } }
  const words = offered.join(', ')
  return {
    outcome: 'warn',
    summary: {
      en: `The server offers ${words} to this computer.`,
      de: `Der Server bietet diesem Rechner ${words} an.`,
    },
    fix: fixBy(ONLY_PROXY, SETTINGS),
  }
}

const TRUSTED = ['XCLIENT', 'XFORWARD', 'XTEXT', 'XCONNECT']
const ONLY_PROXY = {
  en: 'Offer them only to the addresses of your own proxies (or ignore this, if this computer is one).',
  de: 'Nur den Adressen der eigenen Proxys anbieten (oder darüber hinwegsehen, wenn dieser Rechner einer ist).',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: ['smtpd_authorized_xclient_hosts =', 'smtpd_authorized_xforward_hosts ='],
  },
]

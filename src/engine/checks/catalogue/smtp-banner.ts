import { isHostName } from '../../dns/domain-name.ts'
import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-banner',
  area: 'identity',
  level: 'should',
  subject: 'domain',
  title: { en: 'The greeting names the server', de: 'Der Gruß nennt den Server' },
  explanation: {
    en: 'Behind the 220 stands the full name of the server. Senders write it into their logs, and filters look at it.',
    de: 'Hinter der 220 steht der volle Name des Servers. Absender schreiben ihn in ihre Logs, und Filter sehen ihn an.',
  },
  cites: [rfc(5321, '4.2'), rfc(5321, '4.3.1')],
  run: (run) => judgeSessions(run, 'greeted', judge),
}

function judge({ session, server }: MxSession): Judgement {
  const [name = ''] = (session.banner?.lines[0] ?? '').trim().split(/\s+/)
  const shown = shorten(name, 80)
  const bare = name.toLowerCase().replace(/\.$/, '')
  if (
    isHostName(bare) &&
    bare.includes('.') &&
    !/(?:^|\.)(?:localhost|localdomain|local|lan|home|internal)$/.test(bare)
  )
    return { outcome: 'pass', summary: { en: `It calls itself ${shown}.`, de: `Er nennt sich ${shown}.` } }
  const fix = fixBy(SAY_NAME, settings(server.host))
  if (name === '')
    return { outcome: 'warn', summary: { en: 'The greeting has no name.', de: 'Der Gruß enthält keinen Namen.' }, fix }
  return {
    outcome: 'warn',
    summary: {
      en: `The greeting begins with “${shown}”, which is no name that others can find in the DNS.`,
      de: `Der Gruß beginnt mit „${shown}“; das ist kein Name, den andere im DNS finden können.`,
    },
    fix,
  }
}

const SAY_NAME = {
  en: 'Give the server its full public name; most software takes it from one setting.',
  de: 'Dem Server seinen vollen öffentlichen Namen geben; die meiste Software nimmt ihn aus einer Einstellung.',
}

function settings(host: string) {
  const name = isHostName(host) ? host : 'mail.example.org'
  return [
    { software: 'Postfix', file: 'main.cf', lines: [`myhostname = ${name}`, 'smtpd_banner = $myhostname ESMTP'] },
    { software: 'Exim', file: 'exim4.conf', lines: [`primary_hostname = ${name}`] },
    { software: 'OpenSMTPD', file: 'smtpd.conf', lines: [`listen on egress hostname ${name}`] },
  ]
}

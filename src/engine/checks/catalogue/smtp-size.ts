import type { Check } from '../check.ts'
import type { MxSession } from '../facts/mx-sessions.ts'
import { type Judgement, judgeSessions } from '../judge-servers.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'smtp-size',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'Mails of usual size are taken', de: 'Mails üblicher Größe werden angenommen' },
  explanation: {
    en: 'With SIZE the server says how large a mail may be, so that too large ones are refused before they are sent. Reports and attachments need some megabytes.',
    de: 'Mit SIZE sagt der Server, wie groß eine Mail sein darf; zu große werden dann abgelehnt, bevor sie gesendet sind. Berichte und Anhänge brauchen einige Megabyte.',
  },
  cites: [rfc(1870, '3'), rfc(5321, '4.5.3.1.7')],
  run: (run) => judgeSessions(run, 'commands', judge),
}

function judge({ session: { capabilities, capabilitiesAfterTls } }: MxSession): Judgement {
  const told = (capabilitiesAfterTls ?? capabilities).get('SIZE')
  if (told === undefined) return { outcome: 'notice', summary: ABSENT, fix: fixBy(OFFER) }
  const octets = /^\d{1,15}$/.test(told.trim()) ? Number(told) : 0
  // RFC 1870 §4: no number, or zero: no fixed limit.
  if (octets === 0) return { outcome: 'pass', summary: { en: 'No fixed limit.', de: 'Keine feste Grenze.' } }
  const megabytes = (octets / 1_000_000).toFixed(1)
  const summary = { en: `Up to ${megabytes} MB.`, de: `Bis zu ${megabytes.replace('.', ',')} MB.` }
  if (octets >= 10_000_000) return { outcome: 'pass', summary }
  return { outcome: octets < 1_000_000 ? 'warn' : 'notice', summary, fix: fixBy(RAISE, SETTINGS) }
}

const ABSENT = {
  en: 'The server does not say how large a mail may be (SIZE).',
  de: 'Der Server sagt nicht, wie groß eine Mail sein darf (SIZE).',
}
const OFFER = { en: 'Let the server offer SIZE.', de: 'Den Server SIZE anbieten lassen.' }
const RAISE = { en: 'Raise the limit to 25 MB or more.', de: 'Die Grenze auf 25 MB oder mehr anheben.' }
const SETTINGS = [
  { software: 'Postfix', file: 'main.cf', lines: ['message_size_limit = 52428800'] },
  { software: 'Exim', file: 'exim4.conf', lines: ['message_size_limit = 50M'] },
  { software: 'OpenSMTPD', file: 'smtpd.conf', lines: ['smtp max-message-size 50M'] },
]

import type { Check } from '../check.ts'
import { clientServices } from '../facts/client-services.ts'
import { talkedServers } from '../facts/mx-sessions.ts'
import { withoutServers } from '../judge-servers.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'imap-implicit-tls',
  area: 'clients',
  level: 'may',
  subject: 'domain',
  title: { en: 'IMAP is there on port 993', de: 'IMAP gibt es auf Port 993' },
  explanation: {
    en: 'On port 993 the connection is encrypted from the first octet, so nobody on the way can talk the mail program out of it.',
    de: 'Auf Port 993 ist die Verbindung vom ersten Oktett an verschlüsselt; niemand unterwegs kann es dem Mailprogramm ausreden.',
  },
  cites: [rfc(8314, '3.2')],
  run: async (run) => {
    if ((await run.get(talkedServers)).length === 0) return withoutServers(run)
    const imap = (await run.get(clientServices)).filter(({ protocol }) => protocol === 'imap')
    if (imap.length === 0) return notApplicable(NONE)
    if (imap.some(({ implicitTls }) => implicitTls)) return pass({ en: 'It is.', de: 'Das gibt es.' })
    return notice(ONLY_143, { fix: fixBy(OPEN, SETTINGS) })
  },
}

const NONE = { en: 'The servers have no IMAP open.', de: 'Die Server haben kein IMAP offen.' }
const ONLY_143 = { en: 'Only port 143 is open.', de: 'Nur Port 143 ist offen.' }
const OPEN = { en: 'Open port 993.', de: 'Port 993 öffnen.' }
const SETTINGS = [
  {
    software: 'Dovecot',
    file: '10-master.conf',
    lines: ['service imap-login {', '  inet_listener imaps {', '    port = 993', '    ssl = yes', '  }', '}'],
  },
]

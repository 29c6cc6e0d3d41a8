import type { Check } from '../check.ts'
import { judgeMailboxes } from '../judge-services.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'imap-tls',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'IMAP can be encrypted', de: 'IMAP lässt sich verschlüsseln' },
  explanation: {
    en: 'Mail programs read mailboxes by IMAP: encrypted from the start on port 993, or by STARTTLS on port 143. Without either, passwords and mails go readable through the net.',
    de: 'Mailprogramme lesen Postfächer über IMAP: von Anfang an verschlüsselt auf Port 993 oder per STARTTLS auf Port 143. Ohne beides gehen Passwörter und Mails lesbar durchs Netz.',
  },
  cites: [rfc(8314, '3.2'), rfc(9051, '11.1')],
  run: (run) =>
    judgeMailboxes(run, 'imap', ({ said, implicitTls }) => {
      if (said.tls?.outcome === 'ok') return { outcome: 'pass', summary: implicitTls ? FROM_START : BY_STARTTLS }
      if (said.tls?.outcome === 'failed' || said.startTls === 'refused')
        return { outcome: 'notApplicable', summary: FAILED, because: 'client-services-answer' }
      return { outcome: 'fail', summary: CLEAR, fix: fixBy(ENABLE, SETTINGS) }
    }),
}

const FROM_START = { en: 'Encrypted from the start.', de: 'Von Anfang an verschlüsselt.' }
const BY_STARTTLS = { en: 'Encrypted by STARTTLS.', de: 'Per STARTTLS verschlüsselt.' }
const FAILED = { en: 'TLS is there, but fails.', de: 'TLS ist da, scheitert aber.' }
const CLEAR = { en: 'Port 143 offers no STARTTLS.', de: 'Port 143 bietet kein STARTTLS an.' }
const ENABLE = { en: 'Switch TLS on, and open port 993.', de: 'TLS einschalten und Port 993 öffnen.' }
const SETTINGS = [
  {
    software: 'Dovecot',
    file: '10-ssl.conf',
    lines: ['ssl = required', 'ssl_cert = </etc/ssl/fullchain.pem', 'ssl_key = </etc/ssl/private/privkey.pem'],
  },
]

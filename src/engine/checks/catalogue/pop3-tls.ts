import type { Check } from '../check.ts'
import { judgeMailboxes } from '../judge-services.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'pop3-tls',
  area: 'clients',
  level: 'must',
  subject: 'domain',
  title: { en: 'POP3 can be encrypted', de: 'POP3 lässt sich verschlüsseln' },
  explanation: {
    en: 'Where POP3 is open it must be possible to encrypt it: from the start on port 995, or by STLS on port 110.',
    de: 'Wo POP3 offen ist, muss es sich verschlüsseln lassen: von Anfang an auf Port 995 oder per STLS auf Port 110.',
  },
  cites: [rfc(8314, '3.1'), rfc(2595, '4')],
  run: (run) =>
    judgeMailboxes(run, 'pop3', ({ said, implicitTls }) => {
      if (said.tls?.outcome === 'ok') return { outcome: 'pass', summary: implicitTls ? FROM_START : BY_STLS }
      if (said.tls?.outcome === 'failed' || said.startTls === 'refused')
        return { outcome: 'notApplicable', summary: FAILED, because: 'client-services-answer' }
      return { outcome: 'fail', summary: CLEAR, fix: fixBy(ENABLE, SETTINGS) }
    }),
}

const FROM_START = { en: 'Encrypted from the start.', de: 'Von Anfang an verschlüsselt.' }
const BY_STLS = { en: 'Encrypted by STLS.', de: 'Per STLS verschlüsselt.' }
const FAILED = { en: 'TLS is there, but fails.', de: 'TLS ist da, scheitert aber.' }
const CLEAR = { en: 'Port 110 offers no STLS.', de: 'Port 110 bietet kein STLS an.' }
const ENABLE = {
  en: 'Switch TLS on, or close POP3 if nobody uses it.',
  de: 'TLS einschalten, oder POP3 schließen, wenn es niemand benutzt.',
}
const SETTINGS = [{ software: 'Dovecot', file: '10-ssl.conf', lines: ['ssl = required'] }]

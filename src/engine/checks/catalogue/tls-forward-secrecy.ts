import type { Check } from '../check.ts'
import { judgeTls } from '../judge-tls.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-forward-secrecy',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'Each connection has its own secret', de: 'Jede Verbindung hat ihr eigenes Geheimnis' },
  explanation: {
    en: 'With forward secrecy, mail recorded today stays unreadable even if the server’s key is stolen later. All current software can do it.',
    de: 'Mit Forward Secrecy bleibt heute mitgeschnittene Mail auch dann unlesbar, wenn später der Schlüssel des Servers gestohlen wird. Alle heutige Software kann das.',
  },
  cites: [rfc(9325, '4.1'), rfc(9325, '7.3')],
  run: (run) =>
    judgeTls(run, ({ tls }) => {
      const cipher = shorten(tls.cipher ?? '', 60)
      if (tls.protocol === 'TLSv1.3' || tls.keyExchange !== null || /^(?:ECDHE|DHE)-/.test(cipher))
        return { outcome: 'pass', summary: { en: `Yes (${cipher}).`, de: `Ja (${cipher}).` } }
      return {
        outcome: 'warn',
        summary: {
          en: `The server chose ${cipher}, which has no forward secrecy, though better was on offer.`,
          de: `Der Server wählte ${cipher} ohne Forward Secrecy, obwohl Besseres angeboten war.`,
        },
        fix: fixBy(ORDER, SETTINGS),
      }
    }),
}

const ORDER = {
  en: 'Allow ciphers with ECDHE and prefer them.',
  de: 'Chiffren mit ECDHE zulassen und bevorzugen.',
}
const SETTINGS = [{ software: 'Postfix', file: 'main.cf', lines: ['smtpd_tls_exclude_ciphers = kRSA'] }]

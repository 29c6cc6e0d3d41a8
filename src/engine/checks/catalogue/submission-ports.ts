import type { Check } from '../check.ts'
import { clientServices } from '../facts/client-services.ts'
import { talkedServers } from '../facts/mx-sessions.ts'
import { withoutServers } from '../judge-servers.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'submission-ports',
  area: 'clients',
  level: 'may',
  subject: 'domain',
  title: { en: 'Mail programs can send by port 465', de: 'Mailprogramme können über Port 465 senden' },
  explanation: {
    en: 'Users hand in their mail by port 465, encrypted from the first octet, or by the older port 587, which becomes encrypted by STARTTLS. The first is recommended.',
    de: 'Nutzer liefern ihre Mail über Port 465 ein, verschlüsselt vom ersten Oktett an, oder über den älteren Port 587, der mit STARTTLS verschlüsselt wird. Empfohlen ist der erste.',
  },
  cites: [rfc(8314, '3.3'), rfc(8314, '7.3')],
  run: async (run) => {
    if ((await run.get(talkedServers)).length === 0) return withoutServers(run)
    const all = await run.get(clientServices)
    if (all.length === 0) return notApplicable(NO_CLIENTS)
    const open = all.filter(({ protocol }) => protocol === 'submission')
    if (open.some(({ implicitTls }) => implicitTls)) return pass({ en: 'Port 465 is open.', de: 'Port 465 ist offen.' })
    if (open.length > 0) return notice(ONLY_587, { fix: fixBy(OPEN, SETTINGS) })
    return notice(NEITHER, { fix: fixBy(OPEN, SETTINGS) })
  },
}

const NO_CLIENTS = {
  en: 'The servers have no port for mail programs open; they seem to serve other servers only.',
  de: 'Die Server haben keinen Port für Mailprogramme offen; sie bedienen anscheinend nur andere Server.',
}
const ONLY_587 = { en: 'Only port 587 is open.', de: 'Nur Port 587 ist offen.' }
const NEITHER = {
  en: 'There are mailboxes, but neither port 465 nor 587 is open: users cannot send through these servers.',
  de: 'Es gibt Postfächer, aber weder Port 465 noch 587 ist offen: Nutzer können nicht über diese Server senden.',
}
const OPEN = { en: 'Open port 465 with TLS from the start.', de: 'Port 465 mit TLS von Anfang an öffnen.' }
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'master.cf',
    lines: [
      'submissions inet n - y - - smtpd',
      '  -o smtpd_tls_wrappermode=yes',
      '  -o smtpd_sasl_auth_enable=yes',
      '  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject',
    ],
  },
]

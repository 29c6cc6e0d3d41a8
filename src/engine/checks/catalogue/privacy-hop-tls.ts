import { isPublicAddress } from '../../dns/special-addresses.ts'
import { wasEncrypted } from '../../received/encryption.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'privacy-hop-tls',
  area: 'privacy',
  level: 'should',
  subject: 'message',
  title: { en: 'The mail travelled encrypted', de: 'Die Mail reiste verschlüsselt' },
  explanation: {
    en: 'Servers note whether they took a mail over TLS (ESMTPS). Over the internet without it, anybody on the way can read the mail; Gmail marks it.',
    de: 'Server vermerken, ob sie eine Mail über TLS annahmen (ESMTPS). Ohne das kann im Internet jeder auf dem Weg mitlesen; Gmail kennzeichnet es.',
  },
  cites: [rfc(3848, '2'), rfc(7435, '3')],
  run: async (run) => {
    await noteFields(run, 'received')
    const { hops } = await run.get(message)
    const outside = hops.filter(
      ({ address, with: by }) => address !== null && isPublicAddress(address) && /SMTP|LMTP/.test(by ?? ''),
    )
    if (outside.length === 0)
      return notApplicable({
        en: 'No way over the internet can be seen.',
        de: 'Es ist kein Weg über das Internet zu sehen.',
      })
    const open = outside.find((hop) => wasEncrypted(hop) === false)
    if (open === undefined) return pass({ en: 'It did.', de: 'So ist es.' })
    const [from, by] = [shorten(open.from ?? open.address ?? '?', 80), shorten(open.by ?? '?', 80)]
    return warn(
      {
        en: `From ${from} to ${by} it travelled in clear (${open.with}).`,
        de: `Von ${from} zu ${by} reiste sie im Klartext (${open.with}).`,
      },
      { fix: fixBy(FIX, SETTINGS) },
    )
  },
}

const FIX = {
  en: 'Let the sending server use TLS where the other side offers it.',
  de: 'Den sendenden Server TLS verwenden lassen, wo die andere Seite es anbietet.',
}
const SETTINGS = [
  { software: 'Postfix', file: '/etc/postfix/main.cf', lines: ['smtp_tls_security_level = may'] },
  { software: 'Exim', file: 'exim4.conf (remote_smtp)', lines: ['hosts_avoid_tls ='] },
]

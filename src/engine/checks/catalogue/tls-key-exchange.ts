import type { Check } from '../check.ts'
import { type CipherProbe, tlsCiphers } from '../facts/tls-probes.ts'
import { type Judgement, nameOf, sumUp } from '../judge-servers.ts'
import { withoutTls } from '../judge-tls.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-key-exchange',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'Key exchange is strong enough', de: 'Der Schlüsselaustausch ist stark genug' },
  explanation: {
    en: 'Diffie-Hellman with less than 2048 bits can be broken by those with means. Many senders refuse it and then keep the mail.',
    de: 'Diffie-Hellman mit weniger als 2048 Bit lässt sich mit genug Geld brechen. Viele Absender lehnen es ab und behalten dann die Mail.',
  },
  cites: [rfc(9325, '4.2'), rfc(7919)],
  run: async (run) => {
    const probes = await run.get(tlsCiphers)
    if (probes.length === 0) return withoutTls(run)
    return sumUp(probes.map((probe) => ({ target: nameOf(probe.at.endpoint), ...judge(probe) })))
  },
}

function judge({ at, finiteField }: CipherProbe): Judgement {
  const exchanges = [at.tls.keyExchange, finiteField.outcome === 'ok' ? finiteField.keyExchange : null]
  const weak = exchanges.find((one) => one?.type === 'DH' && one.bits !== null && one.bits < 2048)
  if (weak)
    return {
      outcome: 'warn',
      summary: {
        en: `Diffie-Hellman with ${weak.bits} bits is used.`,
        de: `Diffie-Hellman mit ${weak.bits} Bit wird verwendet.`,
      },
      fix: fixBy(GROUPS, SETTINGS),
    }
  const given = at.tls.keyExchange?.name ?? at.tls.keyExchange?.type
  const name = given === undefined ? undefined : shorten(given, 40)
  return name === undefined
    ? { outcome: 'pass', summary: { en: 'Nothing weak was seen.', de: 'Nichts Schwaches war zu sehen.' } }
    : { outcome: 'pass', summary: { en: `It chose ${name}.`, de: `Er wählte ${name}.` } }
}

const GROUPS = {
  en: 'Use a group of 2048 bits or more (RFC 7919), or elliptic curves alone.',
  de: 'Eine Gruppe mit 2048 Bit oder mehr verwenden (RFC 7919) oder nur elliptische Kurven.',
}
const SETTINGS = [
  { software: 'Postfix', file: 'main.cf', lines: ['smtpd_tls_dh1024_param_file = auto'] },
  { software: 'Dovecot', file: '10-ssl.conf', lines: ['ssl_dh = </etc/dovecot/dh.pem'] },
]

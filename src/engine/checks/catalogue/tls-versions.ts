import type { Check } from '../check.ts'
import { type TlsProbe, tlsVersions } from '../facts/tls-probes.ts'
import { type Judgement, nameOf, sumUp } from '../judge-servers.ts'
import { withoutTls } from '../judge-tls.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-versions',
  area: 'transport',
  level: 'must',
  subject: 'domain',
  title: { en: 'TLS 1.2 or 1.3 is spoken', de: 'TLS 1.2 oder 1.3 wird gesprochen' },
  explanation: {
    en: 'Today’s senders and mail programs speak TLS 1.2 and 1.3 only. With a server that has just older versions no encrypted connection comes about.',
    de: 'Heutige Absender und Mailprogramme sprechen nur noch TLS 1.2 und 1.3. Mit einem Server, der bloß ältere Versionen hat, kommt keine verschlüsselte Verbindung zustande.',
  },
  cites: [rfc(9325, '3.1.1'), rfc(8996)],
  run: async (run) => {
    const probes = await run.get(tlsVersions)
    if (probes.length === 0) return withoutTls(run)
    return sumUp(probes.map((probe) => ({ target: nameOf(probe.at.endpoint), ...judge(probe) })))
  },
}

function judge({ versions, at }: TlsProbe): Judgement {
  const [two, three] = [versions['TLSv1.2'], versions['TLSv1.3']]
  if (two && three) return { outcome: 'pass', summary: { en: 'TLS 1.2 and 1.3.', de: 'TLS 1.2 und 1.3.' } }
  if (two) return { outcome: 'pass', summary: { en: 'TLS 1.2.', de: 'TLS 1.2.' } }
  if (three && at.role === 'mx' && two === false)
    return { outcome: 'notice', summary: ONLY_NEW, fix: fixBy(BOTH, SETTINGS) }
  if (three) return { outcome: 'pass', summary: { en: 'TLS 1.3.', de: 'TLS 1.3.' } }
  return { outcome: 'fail', summary: ONLY_OLD, fix: fixBy(BOTH, SETTINGS) }
}

const ONLY_NEW = {
  en: 'Only TLS 1.3. Senders that know TLS 1.2 at most deliver without encryption, or not at all.',
  de: 'Nur TLS 1.3. Absender, die höchstens TLS 1.2 können, stellen unverschlüsselt zu oder gar nicht.',
}
const ONLY_OLD = {
  en: 'Only TLS 1.1 or older, which senders and mail programs have given up.',
  de: 'Nur TLS 1.1 oder älter; Absender und Mailprogramme haben das aufgegeben.',
}
const BOTH = { en: 'Allow TLS 1.2 and 1.3.', de: 'TLS 1.2 und 1.3 zulassen.' }
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: ['smtpd_tls_protocols = >=TLSv1.2', 'smtpd_tls_mandatory_protocols = >=TLSv1.2'],
  },
  { software: 'Dovecot', file: '10-ssl.conf', lines: ['ssl_min_protocol = TLSv1.2'] },
]

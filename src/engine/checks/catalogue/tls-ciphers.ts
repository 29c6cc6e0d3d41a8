import type { Check } from '../check.ts'
import { type CipherProbe, tlsCiphers } from '../facts/tls-probes.ts'
import { type Judgement, nameOf, sumUp } from '../judge-servers.ts'
import { withoutTls } from '../judge-tls.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'tls-ciphers',
  area: 'transport',
  level: 'should',
  subject: 'domain',
  title: { en: 'No broken ciphers are used', de: 'Keine gebrochenen Chiffren werden verwendet' },
  explanation: {
    en: 'Some old ciphers do not encrypt at all or can be broken. A server that takes them gives only the look of safety.',
    de: 'Manche alten Chiffren verschlüsseln gar nicht oder lassen sich brechen. Ein Server, der sie nimmt, gibt nur den Anschein von Sicherheit.',
  },
  cites: [rfc(9325, '4.1'), rfc(7465)],
  run: async (run) => {
    const probes = await run.get(tlsCiphers)
    if (probes.length === 0) return withoutTls(run)
    return sumUp(probes.map((probe) => ({ target: nameOf(probe.at.endpoint), ...judge(probe) })))
  },
}

function judge({ at, nothing }: CipherProbe): Judgement {
  const bad = [at.tls.cipher, nothing.outcome === 'ok' ? nothing.cipher : null].find((name) => BROKEN.test(name ?? ''))
  if (bad) {
    const name = shorten(bad, 60)
    return {
      outcome: 'warn',
      summary: { en: `The server takes ${name}.`, de: `Der Server nimmt ${name}.` },
      fix: fixBy(LIST, SETTINGS),
    }
  }
  const name = shorten(at.tls.cipher ?? '', 60)
  return { outcome: 'pass', summary: { en: `It chose ${name}.`, de: `Er wählte ${name}.` } }
}

const BROKEN = /NULL|RC4|RC2|EXP|3DES|DES-CBC|MD5|SEED|IDEA/i
const LIST = {
  en: 'Use the list of ciphers that the software brings.',
  de: 'Die Chiffrenliste verwenden, die die Software mitbringt.',
}
const SETTINGS = [
  {
    software: 'Postfix',
    file: 'main.cf',
    lines: ['smtpd_tls_ciphers = medium', 'smtpd_tls_exclude_ciphers = eNULL, RC4, 3DES, MD5'],
  },
  { software: 'Dovecot', file: '10-ssl.conf', lines: ['ssl_cipher_list = HIGH:!aNULL:!eNULL'] },
]

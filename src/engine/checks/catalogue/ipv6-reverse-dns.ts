import type { Check } from '../check.ts'
import type { ReverseDns } from '../facts/reverse.ts'
import { judgeAddresses, pointerFix } from '../judge-addresses.ts'
import { judgePointer } from '../judge-pointer.ts'
import { rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'ipv6-reverse-dns',
  area: 'identity',
  level: 'must',
  subject: 'domain',
  title: { en: 'The IPv6 address has a name', de: 'Die IPv6-Adresse hat einen Namen' },
  explanation: {
    en: 'Over IPv6 receivers are stricter: without a reverse name (PTR) Gmail refuses every mail. Without one it is better to send over IPv4 only.',
    de: 'Über IPv6 sind Empfänger strenger: Ohne Reverse-DNS-Namen (PTR) lehnt Gmail jede Mail ab. Ohne ihn ist es besser, nur über IPv4 zu senden.',
  },
  cites: [rfc(3596, '2.5'), source('Google: Email sender guidelines', 'https://support.google.com/a/answer/81126')],
  run: (run) =>
    judgeAddresses(run, 6, async (seen: ReverseDns) => {
      const fix = await pointerFix(run, seen)
      return judgePointer(seen, { ...fix, settings: IPV4_ONLY })
    }),
}

/** The other way out: not to send over IPv6. */
const IPV4_ONLY = [
  {
    software: 'Postfix',
    file: 'master.cf',
    lines: ['smtp      unix  -       -       y       -       -       smtp', '  -o inet_protocols=ipv4'],
  },
  { software: 'Exim', file: 'exim4.conf', lines: ['disable_ipv6 = true'] },
]

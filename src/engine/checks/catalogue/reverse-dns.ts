import type { Check } from '../check.ts'
import type { ReverseDns } from '../facts/reverse.ts'
import { judgeAddresses, pointerFix } from '../judge-addresses.ts'
import { judgePointer } from '../judge-pointer.ts'
import { rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'reverse-dns',
  area: 'identity',
  level: 'must',
  subject: 'domain',
  title: { en: 'The IPv4 address has a name', de: 'Die IPv4-Adresse hat einen Namen' },
  explanation: {
    en: 'The reverse DNS (PTR) tells the name of an address. Gmail, Microsoft, Telekom and many others refuse mail from an address without one.',
    de: 'Das Reverse-DNS (PTR) nennt den Namen zu einer Adresse. Gmail, Microsoft, Telekom und viele andere lehnen Mail von einer Adresse ohne Namen ab.',
  },
  cites: [rfc(1912, '2.1'), source('Google: Email sender guidelines', 'https://support.google.com/a/answer/81126')],
  run: (run) => judgeAddresses(run, 4, async (seen: ReverseDns) => judgePointer(seen, await pointerFix(run, seen))),
}

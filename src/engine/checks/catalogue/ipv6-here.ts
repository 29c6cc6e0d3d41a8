import type { Check } from '../check.ts'
import { mailWays } from '../facts/mail-ways.ts'
import { notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'ipv6-here',
  area: 'vantage',
  level: 'may',
  subject: 'domain',
  title: { en: 'This computer has IPv6', de: 'Dieser Rechner hat IPv6' },
  explanation: {
    en: 'Servers that are reached by IPv6 can only be tried from a computer that has IPv6 itself.',
    de: 'Server, die über IPv6 erreicht werden, lassen sich nur von einem Rechner aus erproben, der selbst IPv6 hat.',
  },
  cites: [rfc(6724)],
  run: async (run) => {
    const { ipv6 } = await run.get(mailWays)
    if (ipv6) return pass({ en: 'IPv6 can be used from here.', de: 'IPv6 ist von hier aus nutzbar.' })
    return notice({
      en: 'This computer has no IPv6. Whether servers answer by IPv6 is left open; their addresses are looked at all the same.',
      de: 'Dieser Rechner hat kein IPv6. Ob Server über IPv6 antworten, bleibt offen; ihre Adressen werden trotzdem angesehen.',
    })
  },
}

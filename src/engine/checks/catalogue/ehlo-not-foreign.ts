import type { Check } from '../check.ts'
import { isForeign, judgeEhloNames } from '../judge-ehlo.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc, source } from '../verdict.ts'

export const check: Check = {
  id: 'ehlo-not-foreign',
  area: 'identity',
  level: 'must',
  subject: 'domain',
  title: { en: 'The EHLO name is not somebody else’s', de: 'Der EHLO-Name gehört niemand anderem' },
  explanation: {
    en: 'Only malware introduces itself as gmail.com or outlook.com. Such a name leads to block lists at once.',
    de: 'Nur Schadsoftware stellt sich als gmail.com oder outlook.com vor. Ein solcher Name führt sofort auf Sperrlisten.',
  },
  cites: [rfc(5321, '4.1.1.1'), source('Spamhaus: XBL', 'https://www.spamhaus.org/blocklists/exploits-blocklist/')],
  run: (run) =>
    judgeEhloNames(run, async (said) => {
      const name = shorten(said.name, 80)
      if (!(await isForeign(run, said)))
        return {
          outcome: 'pass',
          summary: {
            en: `${name} is no other’s name, as far as known.`,
            de: `${name} gehört, soweit bekannt, niemand anderem.`,
          },
        }
      return {
        outcome: said.from === 'user' ? 'fail' : 'warn',
        summary: {
          en: `The server introduces itself as ${name}, a name of a large provider that does not lead to this server.`,
          de: `Der Server stellt sich als ${name} vor, mit dem Namen eines großen Anbieters, der nicht zu diesem Server führt.`,
        },
        fix: fixBy(CORRECT),
      }
    }),
}

const CORRECT = {
  en: 'Give the server its own full name at once, and look for listings afterwards.',
  de: 'Dem Server sofort seinen eigenen vollen Namen geben und danach nach Einträgen auf Sperrlisten sehen.',
}

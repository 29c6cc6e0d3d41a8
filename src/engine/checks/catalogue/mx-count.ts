import type { Check } from '../check.ts'
import { mxHosts } from '../facts/mx.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { notice, pass, rfc } from '../verdict.ts'

const MANY = 10

export const check: Check = {
  id: 'mx-count',
  area: 'reachability',
  level: 'may',
  subject: 'domain',
  title: { en: 'The number of mail servers is sensible', de: 'Die Zahl der Mailserver ist sinnvoll' },
  explanation: {
    en: 'Senders try only some of many MX records, and SPF’s “mx” fails with more than ten.',
    de: 'Von vielen MX-Einträgen versuchen Absender nur einige, und das „mx“ in SPF scheitert bei mehr als zehn.',
  },
  cites: [rfc(5321, '5.1'), rfc(7208, '4.6.4')],
  run: async (run) => {
    const [found, { total }] = await Promise.all([run.get(mxTargets), run.get(mxHosts)])
    if (found.verdict !== undefined) return found.verdict
    if (total > MANY)
      return notice({
        en: `${total} MX records are more than senders try. The first ${found.targets.length} were looked at.`,
        de: `${total} MX-Einträge sind mehr, als Absender versuchen. Angesehen wurden die ersten ${found.targets.length}.`,
      })
    return pass(
      total === 1
        ? { en: 'One MX record.', de: 'Ein MX-Eintrag.' }
        : { en: `${total} MX records.`, de: `${total} MX-Einträge.` },
    )
  },
}

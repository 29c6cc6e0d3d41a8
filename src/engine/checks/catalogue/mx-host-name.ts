import type { Check } from '../check.ts'
import { mxTargets } from '../facts/mx-targets.ts'
import { shorten } from '../shorten.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'mx-host-name',
  area: 'reachability',
  level: 'should',
  subject: 'domain',
  title: { en: 'Mail servers have regular host names', de: 'Mailserver haben regelgerechte Rechnernamen' },
  explanation: {
    en: 'A host name has only letters, digits and hyphens. With an underscore or other characters in the name, some senders refuse to deliver, and no certificate can be had for it.',
    de: 'Ein Rechnername hat nur Buchstaben, Ziffern und Bindestriche. Mit Unterstrich oder anderen Zeichen im Namen verweigern manche Absender die Zustellung, und ein Zertifikat gibt es dafür nicht.',
  },
  cites: [rfc(1123, '2.1'), rfc(5321, '2.3.5')],
  run: async (run) => {
    const found = await run.get(mxTargets)
    if (found.verdict !== undefined) return found.verdict
    const odd = found.targets.filter(({ kind }) => kind === 'odd')
    if (odd.length === 0) return pass({ en: 'All names are regular.', de: 'Alle Namen sind regelgerecht.' })
    const list = shorten(odd.map(({ name }) => name).join(', '))
    return warn(
      { en: `No regular host name: ${list}.`, de: `Kein regelgerechter Rechnername: ${list}.` },
      { fix: fixBy(RENAME) },
    )
  },
}

const RENAME = {
  en: 'Give the mail server a name of letters, digits and hyphens, with A and AAAA records, and put it into the MX record.',
  de: 'Dem Mailserver einen Namen aus Buchstaben, Ziffern und Bindestrichen mit A- und AAAA-Einträgen geben und ihn in den MX-Eintrag setzen.',
}

import { toAsciiName, toUnicodeName } from '../../dns/idn.ts'
import type { Check } from '../check.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'idn-form',
  area: 'identity',
  level: 'should',
  subject: 'domain',
  title: { en: 'The international name is written correctly', de: 'Der internationale Name ist richtig geschrieben' },
  explanation: {
    en: 'Letters outside ASCII stand in the DNS in a form that begins with xn--. A form that does not lead back to the same letters is shown wrongly, or refused.',
    de: 'Buchstaben außerhalb von ASCII stehen im DNS in einer Form, die mit xn-- beginnt. Eine Form, die nicht zu denselben Buchstaben zurückführt, wird falsch angezeigt oder abgelehnt.',
  },
  cites: [rfc(5891, '5.4'), rfc(5890, '2.3.2.1'), rfc(8616, '3')],
  run: async (run) => {
    const { domain } = run.subject
    if (!domain.split('.').some((label) => label.startsWith('xn--')))
      return notApplicable({ en: 'The name has only ASCII letters.', de: 'Der Name hat nur ASCII-Buchstaben.' })
    const shown = toUnicodeName(domain)
    if (toAsciiName(shown) === domain)
      return pass({
        en: `${shorten(shown)} is ${shorten(domain)} in the DNS.`,
        de: `${shorten(shown)} ist im DNS ${shorten(domain)}.`,
      })
    return warn(
      {
        en: `${shorten(domain)} is no valid form of an international name; it leads to ${shorten(toAsciiName(shown) ?? '–')}.`,
        de: `${shorten(domain)} ist keine gültige Form eines internationalen Namens; sie führt zu ${shorten(toAsciiName(shown) ?? '–')}.`,
      },
      { fix: fixBy(CONVERT) },
    )
  },
}

const CONVERT = {
  en: 'Convert the name again from its letters, by IDNA 2008, and use that form in DNS records and mail settings.',
  de: 'Den Namen noch einmal aus seinen Buchstaben umwandeln, nach IDNA 2008, und diese Form in DNS-Einträgen und Mail-Einstellungen verwenden.',
}

import { toUnicodeName } from '../../dns/idn.ts'
import type { Check } from '../check.ts'
import { type MailLink, mailText } from '../facts/mail-text.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, rfc, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-link-disguised',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'No link is disguised', de: 'Kein Link ist verkleidet' },
  explanation: {
    en: 'Letters of different scripts in one name, or a name before an @ in a link, make readers see another place than the one it leads to.',
    de: 'Buchstaben verschiedener Schriften in einem Namen oder ein Name vor einem @ im Link lassen Leser einen anderen Ort sehen als den, zu dem er führt.',
  },
  cites: [rfc(3986, '7.6'), source('UTS 39: Unicode security mechanisms', 'https://www.unicode.org/reports/tr39/')],
  run: async (run) => {
    const { links } = await run.get(mailText)
    if (links.length === 0) return notApplicable({ en: 'There are no links.', de: 'Es gibt keine Links.' })
    const found = links.find((link) => hasUser(link) || mixesScripts(link))
    if (found === undefined) return pass({ en: 'None is.', de: 'So ist es.' })
    const shown = shorten(found.href, 100)
    return warn({ en: `This one is: ${shown}`, de: `Dieser ist es: ${shown}` }, { fix: fixBy(FIX) })
  },
}

function hasUser({ href }: MailLink): boolean {
  return /^\s*https?:\/\/[^/?#\s]{1,500}@/i.test(href)
}

/** Latin beside Cyrillic or Greek in one label. */
function mixesScripts({ host }: MailLink): boolean {
  if (!host?.includes('xn--')) return false
  return toUnicodeName(host)
    .split('.')
    .some((label) => /\p{Script=Latin}/u.test(label) && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(label))
}

const FIX = { en: 'Link to the plain address.', de: 'Auf die einfache Adresse verlinken.' }

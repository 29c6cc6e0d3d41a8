import { ipFamily } from '../../dns/ip-address.ts'
import type { Check } from '../check.ts'
import { mailText } from '../facts/mail-text.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-link-address',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Links use names, not numbers', de: 'Links verwenden Namen, keine Zahlen' },
  explanation: {
    en: 'A link to a bare network address has no owner that readers could know; phishing uses it, and filters count it heavily.',
    de: 'Ein Link auf eine bloße Netzadresse hat keinen Inhaber, den Leser kennen könnten; Phishing nutzt das, und Filter zählen es schwer.',
  },
  cites: [source('SpamAssassin rules', 'https://spamassassin.apache.org/old/tests_3_3_x.html')],
  run: async (run) => {
    const { links } = await run.get(mailText)
    if (links.length === 0) return notApplicable({ en: 'There are no links.', de: 'Es gibt keine Links.' })
    const found = links.find(({ host }) => host !== null && ipFamily(host) !== null)
    if (found === undefined) return pass({ en: 'They do.', de: 'So ist es.' })
    const shown = shorten(found.href, 80)
    return warn({ en: `This one does not: ${shown}`, de: `Dieser nicht: ${shown}` }, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Give the server a name and link to that.',
  de: 'Dem Server einen Namen geben und auf diesen verlinken.',
}

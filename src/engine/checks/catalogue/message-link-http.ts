import type { Check } from '../check.ts'
import { mailText } from '../facts/mail-text.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-link-http',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'Links are encrypted (https)', de: 'Links sind verschlüsselt (https)' },
  explanation: {
    en: 'What is fetched over plain http can be read and changed on the way; browsers warn of it.',
    de: 'Was über bloßes http geholt wird, lässt sich unterwegs lesen und verändern; Browser warnen davor.',
  },
  cites: [rfc(9110, '4.2.2')],
  run: async (run) => {
    const { links } = await run.get(mailText)
    const web = links.filter(({ scheme }) => scheme === 'http' || scheme === 'https')
    if (web.length === 0) return notApplicable({ en: 'There are no links.', de: 'Es gibt keine Links.' })
    const plain = web.find(({ scheme }) => scheme === 'http')
    if (plain === undefined) return pass({ en: 'They are.', de: 'So ist es.' })
    const shown = shorten(plain.href, 80)
    return notice(
      { en: `This one is not: ${shown}`, de: `Dieser nicht: ${shown}` },
      { fix: fixBy({ en: 'Use https:// in links.', de: 'In Links https:// verwenden.' }) },
    )
  },
}

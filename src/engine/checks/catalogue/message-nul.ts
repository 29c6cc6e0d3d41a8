import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { fail, fixBy, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-nul',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'No NUL octets', de: 'Keine NUL-Zeichen' },
  explanation: {
    en: 'The octet 0 must not occur in a mail: some servers refuse it, others cut the mail there.',
    de: 'Das Zeichen 0 darf in einer Mail nicht vorkommen: Manche Server lehnen sie ab, andere schneiden sie dort ab.',
  },
  cites: [rfc(5322, '4'), rfc(2045, '2.8')],
  run: async (run) => {
    const { nul } = (await run.get(mailContent)).form
    if (nul === 0) return pass({ en: 'There are none.', de: 'Es gibt keine.' })
    return fail({ en: `There are ${nul} of them.`, de: `Es sind ${nul}.` }, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Encode binary content as base64; a text in UTF-16 has to be written in UTF-8.',
  de: 'Binäre Inhalte als base64 kodieren; ein Text in UTF-16 muss in UTF-8 geschrieben werden.',
}

import type { Check } from '../check.ts'
import { mailText } from '../facts/mail-text.ts'
import { message } from '../facts/message.ts'
import { fail, fixBy, pass, source } from '../verdict.ts'

/** Put together here, so that no filter takes this very program for spam. */
const GTUBE = ['XJS*C4JDBQADN1', 'NSBN3*2IDNEN*', 'GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL', '*C.34X'] as const
const TEST = `${GTUBE[0]}.${GTUBE.slice(1).join('')}`

export const check: Check = {
  id: 'message-gtube',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'No test word of spam filters', de: 'Kein Testwort der Spamfilter' },
  explanation: {
    en: 'GTUBE is a text that every spam filter takes for spam, so that filters can be tested. A mail that holds it is refused.',
    de: 'GTUBE ist ein Text, den jeder Spamfilter für Spam hält, damit sich Filter erproben lassen. Eine Mail mit ihm wird abgelehnt.',
  },
  cites: [source('GTUBE', 'https://spamassassin.apache.org/gtube/')],
  run: async (run) => {
    const [{ body }, { plain, htmlWords }] = await Promise.all([run.get(message), run.get(mailText)])
    const found = [body, plain ?? '', htmlWords].some((text) => text.includes(TEST))
    return found
      ? fail({ en: 'The mail holds GTUBE.', de: 'Die Mail enthält GTUBE.' }, { fix: fixBy(FIX) })
      : pass({ en: 'There is none.', de: 'Es gibt keines.' })
  },
}

const FIX = { en: 'Write an ordinary sentence into test mails.', de: 'In Testmails einen gewöhnlichen Satz schreiben.' }

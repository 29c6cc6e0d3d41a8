import { isUtf8 } from '../../messages/charset.ts'
import { headerLines } from '../../messages/raw-form.ts'
import type { Check } from '../check.ts'
import { mailContent } from '../facts/mail-content.ts'
import { message } from '../facts/message.ts'
import { fail, fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-header-8bit',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'No raw letters beyond ASCII in the header', de: 'Keine rohen Zeichen jenseits von ASCII im Kopf' },
  explanation: {
    en: 'Header fields are ASCII, with encoded words for everything else. Raw UTF-8 is allowed only where all servers on the way speak SMTPUTF8.',
    de: 'Kopfzeilen sind ASCII, mit kodierten Wörtern für alles andere. Rohes UTF-8 ist nur erlaubt, wo alle Server auf dem Weg SMTPUTF8 sprechen.',
  },
  cites: [rfc(5322, '2.2'), rfc(6532, '3'), rfc(2047, '1')],
  run: async (run) => {
    const [{ source }, { hops }] = await Promise.all([run.get(mailContent), run.get(message)])
    const raw = headerLines(source).filter((line) => /[\x80-\xff]/.test(line))
    if (raw.length === 0) return pass({ en: 'There are none.', de: 'Es gibt keine.' })
    const names = raw.map((line) => /^([\w-]{1,60}):/.exec(line)?.[1]).filter((name) => name !== undefined)
    const where = [...new Set(names)].slice(0, 5).join(', ') || '-'
    const fix = fixBy(FIX)
    if (!raw.every(isUtf8))
      return fail(
        {
          en: `There are, and not even in UTF-8 (${where}).`,
          de: `Es gibt welche, und nicht einmal in UTF-8 (${where}).`,
        },
        { fix },
      )
    if (hops.some(({ with: by }) => by?.startsWith('UTF8') === true))
      return pass({
        en: `It is internationalized mail (${where}).`,
        de: `Es ist internationalisierte Mail (${where}).`,
      })
    return warn(
      {
        en: `There is raw UTF-8 (${where}), and no server on the way noted SMTPUTF8.`,
        de: `Es gibt rohes UTF-8 (${where}), und kein Server auf dem Weg hat SMTPUTF8 vermerkt.`,
      },
      { fix },
    )
  },
}

const FIX = {
  en: 'Encode names and subject as RFC 2047 says (=?utf-8?Q?…?=); every mail library does.',
  de: 'Namen und Betreff nach RFC 2047 kodieren (=?utf-8?Q?…?=); jede Mailbibliothek tut das.',
}

import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-mime-version',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'MIME-Version is 1.0', de: 'MIME-Version ist 1.0' },
  explanation: {
    en: 'A mail with attachments, HTML or letters beyond ASCII has to say MIME-Version: 1.0. Without it programs may show its code as plain text.',
    de: 'Eine Mail mit Anhängen, HTML oder Zeichen jenseits von ASCII muss MIME-Version: 1.0 angeben. Ohne das können Programme ihren Code als Text zeigen.',
  },
  cites: [rfc(2045, '4')],
  run: async (run) => {
    await noteFields(run, 'mime-version', 'content-type')
    const { values } = await run.get(message)
    const usesMime = values('content-type').length > 0 || values('content-transfer-encoding').length > 0
    const [version] = values('mime-version')
    if (version === undefined)
      return usesMime
        ? fail(MISSING, { fix: fixBy(FIX) })
        : notApplicable({ en: 'It is plain text.', de: 'Sie ist einfacher Text.' })
    const plain = version.slice(0, 200).replace(COMMENT, '').replace(/\s/g, '')
    if (plain === '1.0') return pass({ en: 'It is.', de: 'So ist es.' })
    const shown = shorten(version, 40)
    return warn({ en: `It is “${shown}”.`, de: `Sie ist „${shown}“.` }, { fix: fixBy(FIX) })
  },
}

/** One level of nesting is enough: `(Mac OS X Mail 11.5 \(3445.9.1\))`. */
const COMMENT = /\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)/g
const MISSING = {
  en: 'The mail uses MIME (Content-Type), but MIME-Version is missing.',
  de: 'Die Mail verwendet MIME (Content-Type), aber MIME-Version fehlt.',
}
const FIX = { en: 'Add MIME-Version: 1.0 to the mail.', de: 'MIME-Version: 1.0 in die Mail aufnehmen.' }

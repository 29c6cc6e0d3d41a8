import type { Check } from '../check.ts'
import { delivery } from '../facts/delivery.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, source } from '../verdict.ts'

export const check: Check = {
  id: 'list-return-path',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'Bounces tell which recipient they are about', de: 'Rückläufer sagen, um welchen Empfänger es geht' },
  explanation: {
    en: 'A return address of its own for each recipient (VERP) shows without doubt who bounced, so that dead addresses leave the list.',
    de: 'Eine eigene Rücksendeadresse je Empfänger (VERP) zeigt zweifelsfrei, wessen Mail zurückkam, sodass tote Adressen die Liste verlassen.',
  },
  cites: [source('Postfix: VERP howto', 'https://www.postfix.org/VERP_README.html')],
  run: async (run) => {
    await noteFields(run, 'return-path')
    const [{ isBulk }, { mailFrom }] = await Promise.all([run.get(mailKind), run.get(delivery)])
    if (!isBulk) return notApplicable({ en: 'It is no mail to many.', de: 'Es ist keine Mail an viele.' })
    if (mailFrom === null || mailFrom === '')
      return notApplicable({ en: 'The envelope sender is not known.', de: 'Der Umschlagabsender ist nicht bekannt.' })
    const local = mailFrom.slice(0, Math.max(0, mailFrom.lastIndexOf('@')))
    if (/[=+]|[0-9a-f]{6,}|\d{4,}/i.test(local)) return pass({ en: 'They do.', de: 'So ist es.' })
    const shown = shorten(mailFrom, 80)
    return notice(
      { en: `All bounces come to ${shown}.`, de: `Alle Rückläufer kommen zu ${shown}.` },
      { fix: fixBy(FIX) },
    )
  },
}

const FIX = { en: 'Turn on VERP in the list software.', de: 'VERP in der Listensoftware einschalten.' }

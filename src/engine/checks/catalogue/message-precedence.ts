import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-precedence',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'A personal mail is not marked as bulk', de: 'Eine persönliche Mail ist nicht als Massenmail markiert' },
  explanation: {
    en: 'Precedence: bulk and urgent priorities belong to lists and machines. On a letter they cost trust.',
    de: 'Precedence: bulk und dringende Prioritäten gehören zu Listen und Maschinen. An einem Brief kosten sie Vertrauen.',
  },
  cites: [rfc(2076, '3.9')],
  run: async (run) => {
    await noteFields(run, 'precedence', 'in-reply-to')
    const [{ values }, { isBulk, isMachine }] = await Promise.all([run.get(message), run.get(mailKind)])
    if (isBulk || isMachine)
      return notApplicable({ en: 'It is no personal mail.', de: 'Es ist keine persönliche Mail.' })
    const [precedence] = values('precedence')
    if (precedence !== undefined && /^(?:bulk|junk|list)/i.test(precedence)) {
      const shown = shorten(precedence, 30)
      return notice(
        { en: `It says Precedence: ${shown}.`, de: `Sie enthält Precedence: ${shown}.` },
        { fix: fixBy(FIX) },
      )
    }
    return pass({ en: 'It is not.', de: 'So ist es.' })
  },
}

const FIX = { en: 'Leave Precedence out.', de: 'Precedence weglassen.' }

import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-auto-submitted',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'Mail of machines says so', de: 'Mail von Maschinen gibt sich zu erkennen' },
  explanation: {
    en: 'Auto-Submitted keeps automatic answers from answering each other for ever.',
    de: 'Auto-Submitted hält automatische Antworten davon ab, einander endlos zu antworten.',
  },
  cites: [rfc(3834, '5')],
  run: async (run) => {
    await noteFields(run, 'from', 'auto-submitted')
    const [{ values }, { isMachine, isBulk }] = await Promise.all([run.get(message), run.get(mailKind)])
    const says = values('auto-submitted').length > 0
    if (says) return pass({ en: 'It does.', de: 'So ist es.' })
    if (!isMachine || isBulk)
      return notApplicable({ en: 'It is not mail of a machine.', de: 'Es ist keine Mail einer Maschine.' })
    return notice(
      { en: 'It comes from a machine and does not say so.', de: 'Sie kommt von einer Maschine und sagt es nicht.' },
      { fix: fixBy(FIX) },
    )
  },
}

const FIX = {
  en: 'Add Auto-Submitted: auto-generated (auto-replied for answers).',
  de: 'Auto-Submitted: auto-generated ergänzen (bei Antworten auto-replied).',
}

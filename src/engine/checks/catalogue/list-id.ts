import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'list-id',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'The list has a name', de: 'Die Liste hat einen Namen' },
  explanation: {
    en: 'List-Id stays the same for ever, so readers can sort by it and receivers judge each list by itself.',
    de: 'List-Id bleibt immer gleich; Leser können danach sortieren, und Empfänger beurteilen jede Liste für sich.',
  },
  cites: [rfc(2919, '2'), rfc(2919, '3')],
  run: async (run) => {
    await noteFields(run, 'list-id')
    const [{ isBulk }, { values }] = await Promise.all([run.get(mailKind), run.get(message)])
    if (!isBulk) return notApplicable({ en: 'It is no mail to many.', de: 'Es ist keine Mail an viele.' })
    const [field] = values('list-id')
    if (field === undefined) return notice({ en: 'List-Id is missing.', de: 'List-Id fehlt.' }, { fix: fixBy(FIX) })
    const shown = shorten(field, 80)
    if (/<[^\s<>@]+[.][^\s<>@]+>/.test(field.slice(0, 2000)))
      return pass({ en: `It is ${shown}.`, de: `Er lautet ${shown}.` })
    return notice({ en: `It is malformed: “${shown}”.`, de: `Er ist fehlerhaft: „${shown}“.` }, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Add List-Id: News <news.example.org>, a name below your own domain.',
  de: 'List-Id: News <news.example.org> ergänzen, einen Namen unter der eigenen Domain.',
}

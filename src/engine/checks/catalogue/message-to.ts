import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-to',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'A recipient is named', de: 'Ein Empfänger ist genannt' },
  explanation: {
    en: 'A mail without To and Cc is allowed, but looks like mass mail to filters.',
    de: 'Eine Mail ohne To und Cc ist erlaubt, sieht für Filter aber nach Massenmail aus.',
  },
  cites: [rfc(5322, '3.6.3')],
  run: async (run) => {
    await noteFields(run, 'to', 'cc')
    const { values } = await run.get(message)
    const named = [...values('to'), ...values('cc')]
    const fix = fixBy(FIX)
    if (named.length === 0)
      return notice({ en: 'There is neither To nor Cc.', de: 'Es gibt weder To noch Cc.' }, { fix })
    if (named.some((value) => value.includes('@'))) return pass({ en: 'One is.', de: 'So ist es.' })
    const shown = shorten(named[0] ?? '', 80)
    return notice({ en: `Nobody is named: “${shown}”.`, de: `Niemand ist genannt: „${shown}“.` }, { fix })
  },
}

const FIX = {
  en: 'Address the person in To; for many recipients send each their own mail.',
  de: 'Die Person in To ansprechen; vielen Empfängern je eine eigene Mail senden.',
}

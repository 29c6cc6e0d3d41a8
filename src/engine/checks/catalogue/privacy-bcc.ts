import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'privacy-bcc',
  area: 'privacy',
  level: 'should',
  subject: 'message',
  title: { en: 'Hidden recipients stay hidden', de: 'Verborgene Empfänger bleiben verborgen' },
  explanation: {
    en: 'Who is named in Bcc should not be seen by the others. Programs take the field out before they send.',
    de: 'Wer in Bcc steht, soll für die anderen nicht zu sehen sein. Programme nehmen die Zeile vor dem Versand heraus.',
  },
  cites: [rfc(5322, '3.6.3'), rfc(5321, '7.2')],
  run: async (run) => {
    await noteFields(run, 'bcc')
    const shown = (await run.get(message)).values('bcc').filter((value) => value.includes('@'))
    if (shown.length === 0) return pass({ en: 'They do.', de: 'So ist es.' })
    return warn(
      { en: 'The mail still carries Bcc with addresses.', de: 'Die Mail trägt noch Bcc mit Adressen.' },
      { fix: fixBy(FIX) },
    )
  },
}

const FIX = {
  en: 'Correct the program that sends: give Bcc only as recipients in the envelope. (In a copy from the Sent folder the field is harmless.)',
  de: 'Das sendende Programm korrigieren: Bcc nur als Empfänger im Umschlag angeben. (In einer Kopie aus dem Ordner „Gesendet“ ist die Zeile harmlos.)',
}

import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { fixBy, notApplicable, notice, pass, rfc, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'list-unsubscribe',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Mail to many can be unsubscribed', de: 'Mail an viele lässt sich abbestellen' },
  explanation: {
    en: 'List-Unsubscribe lets programs show a button to unsubscribe. Google and Yahoo ask for it from whoever sends to many; who does not find it presses “spam”.',
    de: 'Mit List-Unsubscribe zeigen Programme einen Knopf zum Abbestellen. Google und Yahoo verlangen es von allen, die an viele senden; wer ihn nicht findet, drückt auf „Spam“.',
  },
  cites: [rfc(2369, '3.2'), source('Google: email sender guidelines', 'https://support.google.com/a/answer/81126')],
  run: async (run) => {
    await noteFields(run, 'list-unsubscribe')
    const [{ isBulk }, { values }] = await Promise.all([run.get(mailKind), run.get(message)])
    if (!isBulk) return notApplicable({ en: 'It is no mail to many.', de: 'Es ist keine Mail an viele.' })
    const [field] = values('list-unsubscribe')
    const fix = fixBy(FIX)
    if (field === undefined) return warn({ en: 'List-Unsubscribe is missing.', de: 'List-Unsubscribe fehlt.' }, { fix })
    const targets = [...field.slice(0, 5000).matchAll(/<\s*([a-z]+):[^<>]*>/gi)].map(([, scheme]) =>
      scheme?.toLowerCase(),
    )
    if (targets.length === 0)
      return warn(
        { en: 'It holds no address in angle brackets.', de: 'Es enthält keine Adresse in spitzen Klammern.' },
        { fix },
      )
    if (targets.includes('https')) return pass({ en: 'It can.', de: 'So ist es.' })
    const names = targets.slice(0, 3).join(', ')
    return notice({ en: `Only by ${names}, not by https.`, de: `Nur über ${names}, nicht über https.` }, { fix })
  },
}

const FIX = {
  en: 'Add List-Unsubscribe: <https://example.org/unsubscribe?id=…>, <mailto:unsubscribe@example.org> to each mail.',
  de: 'Jeder Mail List-Unsubscribe: <https://example.org/unsubscribe?id=…>, <mailto:unsubscribe@example.org> mitgeben.',
}

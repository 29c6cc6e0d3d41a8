import { decodeHeaderText } from '../../messages/encoded-words.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-subject',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'The subject is sensible', de: 'Der Betreff ist sinnvoll' },
  explanation: {
    en: 'An empty subject, one in capitals only, or a “Re:” that answers nothing is typical of spam.',
    de: 'Ein leerer Betreff, einer nur aus Großbuchstaben oder ein „Re:“, das auf nichts antwortet, ist typisch für Spam.',
  },
  cites: [rfc(5322, '3.6.5')],
  run: async (run) => {
    await noteFields(run, 'subject', 'in-reply-to', 'references')
    const { values } = await run.get(message)
    const [field] = values('subject')
    const text = decodeHeaderText((field ?? '').slice(0, 5000)).trim()
    const shown = shorten(text, 80)
    const letters = text.replace(/\P{L}/gu, '')
    const fix = fixBy(FIX)
    if (text === '') return notice({ en: 'It is empty.', de: 'Er ist leer.' }, { fix })
    if (letters.length >= 10 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
      return notice({ en: `It is in capitals: “${shown}”.`, de: `Er besteht aus Großbuchstaben: „${shown}“.` }, { fix })
    const answers = values('in-reply-to').length > 0 || values('references').length > 0
    if (/^(?:re|aw|antw|antwort)\s?:/i.test(text) && !answers)
      return notice(
        {
          en: `It says “${shown}”, but the mail answers none.`,
          de: `Er lautet „${shown}“, aber die Mail antwortet auf keine.`,
        },
        { fix },
      )
    return pass({ en: `It is “${shown}”.`, de: `Er lautet „${shown}“.` })
  },
}

const FIX = { en: 'Say in a few words what the mail is about.', de: 'In wenigen Worten sagen, worum es geht.' }

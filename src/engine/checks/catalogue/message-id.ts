import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, pass, rfc, warn } from '../verdict.ts'

/** RFC 5322 §3.6.4, and a comment behind it. */
const FORM = /^<[^\s<>@]+@[^\s<>@]+>\s*(?:\([^()]*\))?$/

export const check: Check = {
  id: 'message-id',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The mail has a good Message-ID', de: 'Die Mail hat eine gültige Message-ID' },
  explanation: {
    en: 'The Message-ID names a mail for ever: threads, answers and searches in logs rest on it. Some receivers refuse mail without one.',
    de: 'Die Message-ID benennt eine Mail für immer: Gesprächsverläufe, Antworten und die Suche in Protokollen beruhen darauf. Manche Empfänger lehnen Mail ohne sie ab.',
  },
  cites: [rfc(5322, '3.6.4')],
  run: async (run) => {
    await noteFields(run, 'message-id')
    const [id] = (await run.get(message)).values('message-id')
    const fix = fixBy(FIX)
    if (id === undefined) return warn({ en: 'It has none.', de: 'Sie hat keine.' }, { fix })
    const shown = shorten(id, 100)
    if (FORM.test(id.slice(0, 2000))) return pass({ en: `It is ${shown}.`, de: `Sie lautet ${shown}.` })
    return warn({ en: `It is malformed: “${shown}”.`, de: `Sie ist fehlerhaft: „${shown}“.` }, { fix })
  },
}

const FIX = {
  en: 'Let the program write <something-unique@your-domain>, in angle brackets, without spaces.',
  de: 'Das Programm <etwas-einmaliges@eigene-domain> schreiben lassen, in spitzen Klammern, ohne Leerzeichen.',
}

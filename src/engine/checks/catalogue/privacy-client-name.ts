import type { Check } from '../check.ts'
import { senderSide } from '../facts/sender-side.ts'
import { isInternalName } from '../internal-name.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'privacy-client-name',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'The name of the author’s computer stays private', de: 'Der Name des Rechners bleibt privat' },
  explanation: {
    en: 'Mail programs greet the server with the name of their computer, and the server writes it into the mail: “annas-macbook”, “DESKTOP-7K2”.',
    de: 'Mailprogramme begrüßen den Server mit dem Namen ihres Rechners, und der Server schreibt ihn in die Mail: „annas-macbook“, „DESKTOP-7K2“.',
  },
  cites: [rfc(5321, '4.4'), rfc(5321, '7.6')],
  run: async (run) => {
    await noteFields(run, 'received')
    const { submission } = await run.get(senderSide)
    if (submission === null)
      return notApplicable({ en: 'No submission can be seen.', de: 'Es ist keine Einlieferung zu sehen.' })
    const name = submission.from ?? ''
    const isLiteral = /^\[?[\d.:a-f]+\]?$|^\[IPv6:/i.test(name)
    const isPlain = isLiteral || name === '' || NOBODYS.test(name)
    if (isPlain || !(isInternalName(name) || !name.includes('.'))) return pass({ en: 'It does.', de: 'So ist es.' })
    const shown = shorten(name, 80)
    return notice({ en: `Received shows “${shown}”.`, de: `Received zeigt „${shown}“.` }, { fix: fixBy(FIX) })
  },
}

/** What servers write instead of a name, some of them (Mail-in-a-Box) just so that none is told. */
const NOBODYS = /^(?:localhost(?:[.]localdomain)?|unknown|authenticated(?:[-_]user)?)$/i
const FIX = {
  en: 'Take out the Received line of the submission (see the finding on the author’s address).',
  de: 'Die Received-Zeile der Einlieferung herausnehmen (siehe den Befund zur Adresse des Autors).',
}

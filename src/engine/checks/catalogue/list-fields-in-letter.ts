import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

/** What a sender adds so that readers can leave; List-Id and List-Post say that there is a list. */
const LEAVING = ['list-unsubscribe', 'list-unsubscribe-post', 'list-help', 'list-owner']
const PROGRAMS = /thunderbird|mutt|apple mail|iphone mail|outlook|k-9|roundcube|evolution|kmail|claws/i

export const check: Check = {
  id: 'list-fields-in-letter',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: {
    en: 'List fields stand only where there is a list',
    de: 'Listenkopfzeilen stehen nur, wo es eine Liste gibt',
  },
  explanation: {
    en: 'List-Unsubscribe and its kin belong to mail for many. In a letter from one person to another they make filters judge it as bulk mail, and programs show a button to leave.',
    de: 'List-Unsubscribe und seine Verwandten gehören in Mail an viele. In einem Brief von Mensch zu Mensch lassen sie Filter ihn als Massenmail beurteilen, und Programme zeigen einen Knopf zum Abmelden.',
  },
  cites: [rfc(2369, '1'), rfc(2919, '3')],
  run: async (run) => {
    await noteFields(run, ...LEAVING, 'list-id', 'list-post', 'in-reply-to', 'user-agent', 'x-mailer')
    const { values } = await run.get(message)
    const has = (name: string) => values(name).length > 0
    if (!LEAVING.some(has)) return notApplicable(NONE)
    if (has('list-id') || has('list-post')) return pass({ en: 'There is a list.', de: 'Es gibt eine Liste.' })
    const program = values('user-agent')[0] ?? values('x-mailer')[0] ?? ''
    const isLetter = has('in-reply-to') || PROGRAMS.test(program.slice(0, 300))
    return isLetter
      ? notice(LETTER, { fix: fixBy(FIX) })
      : pass({ en: 'It is mail to many.', de: 'Es ist Mail an viele.' })
  },
}

const NONE = { en: 'The mail carries no list fields.', de: 'Die Mail trägt keine Listenkopfzeilen.' }
const LETTER = {
  en: 'The mail looks like a letter (an answer, or written in a mail program), and yet carries List-Unsubscribe.',
  de: 'Die Mail sieht nach einem Brief aus (eine Antwort oder in einem Mailprogramm geschrieben) und trägt doch List-Unsubscribe.',
}
const FIX = {
  en: 'Have the server add list fields only to mail that goes through a list or to many.',
  de: 'Den Server Listenkopfzeilen nur in Mail schreiben lassen, die über eine Liste oder an viele geht.',
}

import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { isInternalName } from '../internal-name.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'privacy-message-id',
  area: 'privacy',
  level: 'may',
  subject: 'message',
  title: { en: 'The Message-ID does not name a computer', de: 'Die Message-ID nennt keinen Rechner' },
  explanation: {
    en: 'Some programs build the Message-ID with the name of the computer, and so publish it with every mail.',
    de: 'Manche Programme bilden die Message-ID mit dem Namen des Rechners und veröffentlichen ihn so mit jeder Mail.',
  },
  cites: [rfc(5322, '3.6.4')],
  run: async (run) => {
    await noteFields(run, 'message-id')
    const [id = ''] = (await run.get(message)).values('message-id')
    const right = /@([^\s<>@]{1,253})>/.exec(id)?.[1]
    if (right === undefined) return notApplicable({ en: 'There is none.', de: 'Es gibt keine.' }, 'message-id')
    if (!isInternalName(right)) return pass({ en: 'It does not.', de: 'So ist es.' })
    const shown = shorten(right, 80)
    return notice({ en: `It names “${shown}”.`, de: `Sie nennt „${shown}“.` }, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Set your mail domain for Message-IDs in the mail program.',
  de: 'Im Mailprogramm die eigene Maildomain für Message-IDs einstellen.',
}

import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-id-domain',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'The Message-ID ends with a domain', de: 'Die Message-ID endet mit einer Domain' },
  explanation: {
    en: 'The right side of a Message-ID should be a domain of the sender, so that it is unique in the world. “localhost” or a bare name is not.',
    de: 'Die rechte Seite einer Message-ID sollte eine Domain des Absenders sein, damit sie weltweit einmalig ist. „localhost“ oder ein bloßer Name ist es nicht.',
  },
  cites: [rfc(5322, '3.6.4')],
  run: async (run) => {
    await noteFields(run, 'message-id')
    const [id = ''] = (await run.get(message)).values('message-id')
    const right = /@([^\s<>@]{1,300})>/.exec(id)?.[1]?.toLowerCase()
    if (right === undefined) return notApplicable({ en: 'There is none.', de: 'Es gibt keine.' }, 'message-id')
    const shown = shorten(right, 80)
    if (right.includes('.') && !right.startsWith('localhost') && !/^\[?[\d.:a-f]+\]?$/.test(right))
      return pass({ en: `It ends with ${shown}.`, de: `Sie endet mit ${shown}.` })
    return notice({ en: `It ends with “${shown}”.`, de: `Sie endet mit „${shown}“.` }, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Set the domain in the program that writes the mail, or the full name of the computer it runs on.',
  de: 'Die Domain im Programm einstellen, das die Mail schreibt, oder den vollständigen Namen des Rechners, auf dem es läuft.',
}

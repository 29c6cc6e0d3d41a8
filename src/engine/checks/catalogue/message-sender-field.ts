import { readMailboxes } from '../../dmarc/from-mailboxes.ts'
import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { toMailDomain } from '../../dns/mail-domain.ts'
import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-sender-field',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Sender fits From', de: 'Sender passt zu From' },
  explanation: {
    en: 'Sender names who sent a mail on behalf of its authors. It is needed with several authors; one of a foreign domain makes programs show “on behalf of”.',
    de: 'Sender nennt, wer eine Mail für ihre Autoren verschickt hat. Es ist bei mehreren Autoren nötig; eines mit fremder Domain lässt Programme „im Auftrag von“ zeigen.',
  },
  cites: [rfc(5322, '3.6.2')],
  run: async (run) => {
    await noteFields(run, 'from', 'sender')
    const [{ values }, { isList }] = await Promise.all([run.get(message), run.get(mailKind)])
    const authors = values('from').slice(0, 1).flatMap(readMailboxes)
    const [sender] = values('sender').slice(0, 1).flatMap(readMailboxes)
    if (sender === undefined)
      return authors.length > 1
        ? warn(NEEDED, { fix: fixBy(NEED) })
        : pass({ en: 'There is none, and none is needed.', de: 'Es gibt keines, und es ist keines nötig.' })
    const domain = toMailDomain(sender.domains[0] ?? '') ?? ''
    const belongs = authors.some(
      ({ domains }) => registeredDomain(toMailDomain(domains[0] ?? '') ?? '') === registeredDomain(domain),
    )
    if (belongs) return pass({ en: 'It does.', de: 'So ist es.' })
    const shown = shorten(sender.address, 80)
    if (isList) return notApplicable({ en: `It is the list (${shown}).`, de: `Es ist die Liste (${shown}).` })
    return notice({ en: `It names ${shown}.`, de: `Es nennt ${shown}.` }, { fix: fixBy(REMOVE) })
  },
}

const NEEDED = {
  en: 'From names several authors, and Sender is missing.',
  de: 'From nennt mehrere Autoren, und Sender fehlt.',
}
const NEED = { en: 'Name one author in From, or add Sender.', de: 'In From einen Autor nennen oder Sender ergänzen.' }
const REMOVE = {
  en: 'Leave Sender out, or use an address of the domain in From.',
  de: 'Sender weglassen oder eine Adresse der Domain in From verwenden.',
}

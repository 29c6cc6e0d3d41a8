import { readMailboxes } from '../../dmarc/from-mailboxes.ts'
import { registeredDomain } from '../../dmarc/older-receivers.ts'
import { toMailDomain } from '../../dns/mail-domain.ts'
import { domainOf, findAddresses } from '../../messages/addresses.ts'
import { decodeHeaderText } from '../../messages/encoded-words.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, pass, rfc, source, warn } from '../verdict.ts'

/** Characters that turn the direction of a text or are not seen. */
const HIDING = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

export const check: Check = {
  id: 'message-display-name',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The name shows no other address', de: 'Der Name zeigt keine andere Adresse' },
  explanation: {
    en: 'Many programs show only the name of the sender. A name that holds another address pretends to be somebody else, and receivers mark or refuse it.',
    de: 'Viele Programme zeigen nur den Namen des Absenders. Ein Name, der eine andere Adresse enthält, gibt sich für jemand anderen aus; Empfänger kennzeichnen ihn oder lehnen ihn ab.',
  },
  cites: [rfc(5322, '3.4'), source('Google: email sender guidelines', 'https://support.google.com/a/answer/81126')],
  run: async (run) => {
    await noteFields(run, 'from')
    const { values } = await run.get(message)
    const [field = ''] = values('from')
    const named = decodeHeaderText(field.slice(0, 5000).replace(/<[^<>]*>/g, ' '))
    if (!field.includes('<')) return notApplicable({ en: 'There is only an address.', de: 'Es gibt nur eine Adresse.' })
    const fix = fixBy(FIX)
    if (HIDING.test(named)) return warn(HIDDEN, { fix })
    const own = new Set(
      readMailboxes(field).map(({ domains }) => registeredDomain(toMailDomain(domains[0] ?? '') ?? '')),
    )
    const other = findAddresses(named).find(
      (address) => domainOf(address).includes('.') && !own.has(registeredDomain(toMailDomain(domainOf(address)) ?? '')),
    )
    if (other === undefined) return pass({ en: 'It shows none.', de: 'So ist es.' })
    const shown = shorten(other, 80)
    return warn({ en: `The name holds “${shown}”.`, de: `Der Name enthält „${shown}“.` }, { fix })
  },
}

const HIDDEN = {
  en: 'The name holds invisible characters or such that turn the direction of the text.',
  de: 'Der Name enthält unsichtbare Zeichen oder solche, die die Schreibrichtung umkehren.',
}
const FIX = {
  en: 'Use the plain name of the person or organization.',
  de: 'Den einfachen Namen der Person oder Organisation verwenden.',
}

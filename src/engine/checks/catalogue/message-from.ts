import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { author } from '../facts/message-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fail, fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-from',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'From holds one good address', de: 'From enthält eine gültige Adresse' },
  explanation: {
    en: 'From is what readers see, and what DMARC is about. Receivers refuse mail in which they cannot find the one domain of its author.',
    de: 'From ist, was Leser sehen und worum es DMARC geht. Empfänger lehnen Mail ab, in der sie nicht die eine Domain des Autors finden.',
  },
  cites: [rfc(5322, '3.6.2'), rfc(9989, '5.3.1')],
  run: async (run) => {
    const [found, { values }] = await Promise.all([run.get(author), run.get(message)])
    const fields = values('from')
    if (fields.length !== 1) return notApplicable(NOT_ONE, 'message-headers')
    run.note({ kind: 'header', lines: [shorten(`From: ${fields[0] ?? ''}`, 1000)] })
    const fix = fixBy(FIX)
    if (found.domain === null) {
      const shown = shorten(fields[0] ?? '', 100)
      if (found.reason === 'several') return fail(SEVERAL, { fix })
      return fail({ en: `It holds no address: “${shown}”.`, de: `Es enthält keine Adresse: „${shown}“.` }, { fix })
    }
    const domain = shorten(found.domain, 80)
    if (!found.domain.includes('.'))
      return fail({ en: `“${domain}” is no full domain.`, de: `„${domain}“ ist keine vollständige Domain.` }, { fix })
    if (found.mailboxes > 1) return notice(MANY, { fix })
    return pass({ en: `It does, of ${domain}.`, de: `So ist es, von ${domain}.` })
  },
}

const NOT_ONE = { en: 'There is not exactly one From.', de: 'Es gibt nicht genau ein From.' }
const SEVERAL = {
  en: 'It holds addresses of several domains; receivers cannot tell whose mail it is and may refuse it.',
  de: 'Es enthält Adressen mehrerer Domains; Empfänger können nicht sagen, wessen Mail es ist, und sie ablehnen.',
}
const MANY = { en: 'It holds several addresses of one domain.', de: 'Es enthält mehrere Adressen einer Domain.' }
const FIX = {
  en: 'Write one address of your own domain: From: Name <name@example.org>.',
  de: 'Eine Adresse der eigenen Domain angeben: From: Name <name@example.org>.',
}

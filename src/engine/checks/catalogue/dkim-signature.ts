import type { Check } from '../check.ts'
import { delivery } from '../facts/delivery.ts'
import { mailSignatures } from '../facts/mail-signatures.ts'
import { message } from '../facts/message.ts'
import { author } from '../facts/message-dmarc.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Signed by the domain in From', de: 'Von der Domain in From signiert' },
  explanation: {
    en: 'A DKIM signature of the author’s own domain lets every receiver prove where a mail comes from, even after it was forwarded. Large receivers expect it.',
    de: 'Eine DKIM-Signatur der eigenen Domain lässt jeden Empfänger prüfen, woher eine Mail kommt, auch nachdem sie weitergeleitet wurde. Große Empfänger erwarten sie.',
  },
  cites: [rfc(6376, '3.5'), rfc(9989, '4.4.1')],
  run: async (run) => {
    const [{ all, own }, { mailFrom, address }, from, { hops }] = await Promise.all([
      run.get(mailSignatures),
      run.get(delivery),
      run.get(author),
      run.get(message),
    ])
    const domain = shorten(run.subject.domain, 80)
    const [first] = own
    if (first !== undefined) {
      const names = shorten([...new Set(own.map((one) => one.domain))].join(', '), 120)
      return pass({
        en: `It carries a signature of ${names}, which belongs to ${domain}.`,
        de: `Sie trägt eine Signatur von ${names}; das gehört zu ${domain}.`,
      })
    }
    if (from.domain === null) return notApplicable(NO_AUTHOR, 'message-from')
    const fix = fixBy(SIGN, SETTINGS)
    if (all.length === 0 && hops.length === 0 && address === null) return notApplicable(NOT_SENT)
    if (all.length === 0) return (mailFrom === '' ? notice : warn)(NONE, { fix })
    const foreign = shorten([...new Set(all.map((one) => one.domain))].join(', '), 120)
    return warn(
      {
        en: `It is signed by ${foreign}, but not by ${domain}: for DMARC such a signature does not count.`,
        de: `Sie ist von ${foreign} signiert, aber nicht von ${domain}: Für DMARC zählt eine solche Signatur nicht.`,
      },
      { fix },
    )
  },
}

const NO_AUTHOR = { en: 'From names no single domain.', de: 'From nennt nicht genau eine Domain.' }
const NOT_SENT = {
  en: 'The mail has passed no server yet (a copy from the Sent folder, or a draft); servers sign when they send.',
  de: 'Die Mail ist noch durch keinen Server gegangen (eine Kopie aus „Gesendet“ oder ein Entwurf); Server signieren beim Versand.',
}
const NONE = { en: 'It carries no DKIM signature.', de: 'Sie trägt keine DKIM-Signatur.' }
const SIGN = {
  en: 'Sign outgoing mail with a key of the very domain that stands in From, and publish the key under its selector.',
  de: 'Ausgehende Mail mit einem Schlüssel genau der Domain signieren, die in From steht, und den Schlüssel unter seinem Selektor veröffentlichen.',
}
const SETTINGS = [
  {
    software: 'OpenDKIM (Postfix)',
    file: '/etc/opendkim.conf',
    lines: ['Domain example.org', 'Selector mail', 'KeyFile /etc/dkimkeys/mail.private', 'OversignHeaders From'],
  },
  {
    software: 'Rspamd',
    file: '/etc/rspamd/local.d/dkim_signing.conf',
    lines: ['path = "/var/lib/rspamd/dkim/$domain.$selector.key";', 'selector = "mail";'],
  },
]

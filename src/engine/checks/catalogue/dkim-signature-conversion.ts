import type { Check } from '../check.ts'
import { mailSignatures } from '../facts/mail-signatures.ts'
import { message } from '../facts/message.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-conversion',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'No server converted the signed mail', de: 'Kein Server hat die signierte Mail umgewandelt' },
  explanation: {
    en: 'A server that passes mail on to one without 8BITMIME rewrites 8-bit text, which breaks signatures. It says so in X-MIME-Autoconverted.',
    de: 'Ein Server, der Mail an einen ohne 8BITMIME weitergibt, schreibt 8-Bit-Text um, was Signaturen zerbricht. Er vermerkt das in X-MIME-Autoconverted.',
  },
  cites: [rfc(6376, '5.3'), rfc(6152, '3')],
  run: async (run) => {
    const [{ all }, { values }] = await Promise.all([run.get(mailSignatures), run.get(message)])
    if (all.length === 0) return notApplicable(UNSIGNED, 'dkim-signature')
    const [converted] = values('x-mime-autoconverted')
    if (converted === undefined) return pass({ en: 'None did.', de: 'So ist es.' })
    const words = shorten(converted, 120)
    return notice(
      { en: `A server converted it: “${words}”.`, de: `Ein Server hat sie umgewandelt: „${words}“.` },
      { fix: fixBy(FIX) },
    )
  },
}

const UNSIGNED = { en: 'The mail carries no signature.', de: 'Die Mail trägt keine Signatur.' }
const FIX = {
  en: 'Convert to quoted-printable before signing, so that nothing is left to convert.',
  de: 'Vor dem Signieren in quoted-printable umwandeln, damit nichts mehr umzuwandeln bleibt.',
}

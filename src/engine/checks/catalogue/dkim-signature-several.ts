import type { Check } from '../check.ts'
import { mailSignatures } from '../facts/mail-signatures.ts'
import { nameOf } from '../judge-mail-signatures.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

const MANY = 5

export const check: Check = {
  id: 'dkim-signature-several',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'No signature is there twice', de: 'Keine Signatur ist doppelt' },
  explanation: {
    en: 'Several signatures are fine (RSA and Ed25519, or one of a relay). The same one twice means that two filters sign, and receivers look at a limited number only.',
    de: 'Mehrere Signaturen sind in Ordnung (RSA und Ed25519, oder die eines Relays). Dieselbe doppelt heißt, dass zwei Filter signieren, und Empfänger sehen nur eine begrenzte Zahl an.',
  },
  cites: [rfc(6376, '4'), rfc(6376, '6.1')],
  run: async (run) => {
    const { all } = await run.get(mailSignatures)
    if (all.length === 0) return notApplicable(UNSIGNED, 'dkim-signature')
    const names = all.map((signature) => `${nameOf(signature)} ${signature.algorithm}`)
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice !== undefined)
      return notice(
        { en: `The mail is signed twice with ${twice}.`, de: `Die Mail ist doppelt signiert mit ${twice}.` },
        { fix: fixBy(FIX) },
      )
    const summary = { en: `The mail has ${all.length} signatures.`, de: `Die Mail hat ${all.length} Signaturen.` }
    if (all.length > MANY) return notice(summary, { fix: fixBy(FIX) })
    return pass(all.length === 1 ? { en: 'There is one signature.', de: 'Es gibt eine Signatur.' } : summary)
  },
}

const UNSIGNED = { en: 'The mail carries no signature.', de: 'Die Mail trägt keine Signatur.' }
const FIX = {
  en: 'Let one filter sign only: where mail passes the server twice (content filter), sign on the second way.',
  de: 'Nur einen Filter signieren lassen: Wo Mail den Server zweimal durchläuft (Inhaltsfilter), auf dem zweiten Weg signieren.',
}

import type { Check } from '../check.ts'
import { judgeMailSignatures } from '../judge-mail-signatures.ts'
import { shorten } from '../shorten.ts'
import { fixBy, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-algorithm',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'Signed with an algorithm that is accepted', de: 'Mit einem anerkannten Verfahren signiert' },
  explanation: {
    en: 'rsa-sha1 is broken, and receivers must not accept it any more. rsa-sha256 is known everywhere, ed25519-sha256 by some.',
    de: 'rsa-sha1 ist gebrochen, und Empfänger dürfen es nicht mehr anerkennen. rsa-sha256 kennen alle, ed25519-sha256 einige.',
  },
  cites: [rfc(8301, '3.1'), rfc(8463)],
  run: (run) =>
    judgeMailSignatures(run, ({ algorithm }) => {
      const name = shorten(algorithm, 40)
      if (algorithm === 'rsa-sha256' || algorithm === 'ed25519-sha256')
        return { outcome: 'pass', summary: { en: `It is ${name}.`, de: `Es ist ${name}.` } }
      if (algorithm === '') return { outcome: 'notApplicable', summary: UNREAD }
      return {
        outcome: 'fail',
        summary: {
          en: `It is signed with “${name}”, which receivers do not accept.`,
          de: `Sie ist mit „${name}“ signiert, was Empfänger nicht anerkennen.`,
        },
        fix: fixBy(FIX, [
          { software: 'OpenDKIM', file: '/etc/opendkim.conf', lines: ['SignatureAlgorithm rsa-sha256'] },
          { software: 'Exim', file: 'exim4.conf (transport)', lines: ['dkim_hash = sha256'] },
        ]),
      }
    }),
}

const UNREAD = { en: 'The signature names none.', de: 'Die Signatur nennt keines.' }
const FIX = { en: 'Have the signer use rsa-sha256.', de: 'Den Signierer auf rsa-sha256 stellen.' }

import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { judgeMailSignatures } from '../judge-mail-signatures.ts'
import { fixBy, rfc } from '../verdict.ts'

const WANTED = ['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding']

export const check: Check = {
  id: 'dkim-signature-content-fields',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'The form of the content is signed', de: 'Die Form des Inhalts ist signiert' },
  explanation: {
    en: 'Who can change Content-Type on the way can make the same signed body show something else.',
    de: 'Wer Content-Type unterwegs ändern kann, kann denselben signierten Text anders aussehen lassen.',
  },
  cites: [rfc(6376, '5.4.1'), rfc(6376, '8.2')],
  run: async (run) => {
    const { values } = await run.get(message)
    return judgeMailSignatures(run, ({ signedHeaders }) => {
      const signed = new Set(signedHeaders.map((name) => name.toLowerCase()))
      const missing = WANTED.filter((name) => !signed.has(name.toLowerCase()) && values(name.toLowerCase()).length > 0)
      if (missing.length === 0) return { outcome: 'pass', summary: { en: 'It is.', de: 'So ist es.' } }
      const names = missing.join(', ')
      return {
        outcome: 'notice',
        summary: { en: `Not signed: ${names}.`, de: `Nicht signiert: ${names}.` },
        fix: fixBy({
          en: `Add ${names} to the signed fields.`,
          de: `${names} zu den signierten Kopfzeilen hinzunehmen.`,
        }),
      }
    })
  },
}

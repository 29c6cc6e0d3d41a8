import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { judgeMailSignatures } from '../judge-mail-signatures.ts'
import { fixBy, rfc } from '../verdict.ts'

/** What readers see and act upon: unsigned, anybody on the way may change it (RFC 6376 §5.4.1). */
const WANTED = ['From', 'Subject', 'Date', 'To', 'Cc', 'Reply-To', 'Message-ID']
/** A change of these turns what the reader sees (RFC 6376 §5.4). */
const GRAVE = ['Subject', 'Date', 'To', 'Reply-To']

export const check: Check = {
  id: 'dkim-signature-fields',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The fields that readers see are signed', de: 'Die sichtbaren Kopfzeilen sind signiert' },
  explanation: {
    en: 'A signature covers only the header fields that it names (h=). From must be among them; what is left out can be changed on the way without breaking the signature.',
    de: 'Eine Signatur deckt nur die Kopfzeilen, die sie nennt (h=). From muss dabei sein; was fehlt, lässt sich unterwegs ändern, ohne dass die Signatur zerbricht.',
  },
  cites: [rfc(6376, '5.4'), rfc(6376, '5.4.1')],
  run: async (run) => {
    const { values } = await run.get(message)
    return judgeMailSignatures(run, ({ signedHeaders }) => {
      const signed = new Set(signedHeaders.map((name) => name.toLowerCase()))
      const missing = WANTED.filter((name) => !signed.has(name.toLowerCase()) && values(name.toLowerCase()).length > 0)
      const fix = fixBy(FIX)
      if (!signed.has('from')) return { outcome: 'fail', summary: NO_FROM, fix }
      if (missing.length === 0) return { outcome: 'pass', summary: ALL }
      const names = missing.join(', ')
      return {
        outcome: missing.some((name) => GRAVE.includes(name)) ? 'warn' : 'notice',
        summary: { en: `Not signed: ${names}.`, de: `Nicht signiert: ${names}.` },
        fix,
      }
    })
  },
}

const ALL = { en: 'They are.', de: 'So ist es.' }
const NO_FROM = {
  en: 'From is not signed: receivers must treat the signature as invalid.',
  de: 'From ist nicht signiert: Empfänger müssen die Signatur als ungültig behandeln.',
}
const FIX = {
  en: 'Have the signer cover From, To, Cc, Subject, Date, Message-ID, Reply-To, In-Reply-To, References, MIME-Version and Content-Type.',
  de: 'Den Signierer From, To, Cc, Subject, Date, Message-ID, Reply-To, In-Reply-To, References, MIME-Version und Content-Type abdecken lassen.',
}

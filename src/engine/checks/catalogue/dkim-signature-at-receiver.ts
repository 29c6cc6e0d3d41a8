import { receiverSays } from '../../authentication-results/receiver-says.ts'
import type { Check } from '../check.ts'
import { type MailSignature, mailSignatures } from '../facts/mail-signatures.ts'
import { message } from '../facts/message.ts'
import { nameOf } from '../judge-mail-signatures.ts'
import { noteFields } from '../note-fields.ts'
import { receiverOn } from '../receiver-on.ts'
import { fixBy, notApplicable, notice, pass, rfc, warn } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-at-receiver',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The receiver found the same of the signature', de: 'Der Empfänger fand dasselbe über die Signatur' },
  explanation: {
    en: 'The receiver wrote into Authentication-Results what it found on arrival. What differs from what is found here was changed in between: the mail, or the key in the DNS.',
    de: 'Der Empfänger hat in Authentication-Results vermerkt, was er bei der Ankunft fand. Was davon abweicht, hat sich seither verändert: die Mail oder der Schlüssel im DNS.',
  },
  cites: [rfc(8601, '2.7.1')],
  run: async (run) => {
    await noteFields(run, 'authentication-results')
    const [{ own }, { trusted }] = await Promise.all([run.get(mailSignatures), run.get(message)])
    const said = receiverSays(trusted, 'dkim')
    if (own.length === 0) return notApplicable(UNSIGNED, 'dkim-signature')
    if (said.length === 0) return notApplicable(SILENT, 'message-authentication-results')
    const compared = own.map((signature) => ({ signature, theirs: receiverOn(trusted, signature) }))
    const better = compared.find(({ signature, theirs }) => signature.result === 'pass' && isBad(theirs))
    if (better !== undefined) return warn(refused(better.signature, better.theirs), { fix: fixBy(FIX) })
    const worse = compared.find(({ signature, theirs }) => signature.result === 'fail' && theirs === 'pass')
    if (worse !== undefined) return notice(changedSince(worse.signature))
    return pass(SAME)
  },
}

function isBad(result: string | null): boolean {
  return result === 'fail' || result === 'permerror' || result === 'policy' || result === 'neutral'
}

function refused(signature: MailSignature, theirs: string | null) {
  const name = nameOf(signature)
  return {
    en: `The signature with ${name} holds here, but the receiver noted dkim=${theirs}: it may know the key no longer or not yet, not the algorithm, or have asked while the DNS did not answer.`,
    de: `Die Signatur mit ${name} stimmt hier, aber der Empfänger vermerkte dkim=${theirs}: Er kannte den Schlüssel nicht mehr oder noch nicht, das Verfahren nicht, oder das DNS antwortete ihm nicht.`,
  }
}

function changedSince(signature: MailSignature) {
  const name = nameOf(signature)
  return {
    en: `The signature with ${name} held when the mail arrived and does not hold now: the mail was changed while it was stored or saved, or the key in the DNS was replaced.`,
    de: `Die Signatur mit ${name} stimmte bei der Ankunft und stimmt jetzt nicht mehr: Die Mail wurde beim Ablegen oder Speichern verändert, oder der Schlüssel im DNS wurde ersetzt.`,
  }
}

const UNSIGNED = {
  en: 'The mail has no signature of its own domain.',
  de: 'Die Mail trägt keine Signatur der eigenen Domain.',
}
const SILENT = {
  en: 'The receiver left no result for DKIM.',
  de: 'Der Empfänger hat kein Ergebnis für DKIM hinterlassen.',
}
const SAME = { en: 'It did.', de: 'So ist es.' }
const FIX = {
  en: 'Keep the key of a selector published while mail signed with it is under way, and sign with RSA (2048 bits) beside Ed25519, which not every receiver knows.',
  de: 'Den Schlüssel eines Selektors veröffentlicht lassen, solange damit signierte Mail unterwegs ist, und neben Ed25519, das nicht jeder Empfänger kennt, mit RSA (2048 Bit) signieren.',
}

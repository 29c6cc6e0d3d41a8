import { registeredDomain } from '../../dmarc/older-receivers.ts'
import type { Check } from '../check.ts'
import { forwarding } from '../facts/forwarding.ts'
import { mailSignatures } from '../facts/mail-signatures.ts'
import { messageSpf } from '../facts/message-spf.ts'
import { noteFields } from '../note-fields.ts'
import { fixBy, notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-forwarding',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'Forwarding kept the mail provable', de: 'Das Weiterleiten ließ die Mail beweisbar' },
  explanation: {
    en: 'A forwarder is not in the SPF record of the author. It should put its own envelope sender there (SRS) and leave the mail as it is, so that the signature still holds.',
    de: 'Ein Weiterleiter steht nicht im SPF-Eintrag des Autors. Er sollte einen eigenen Umschlagabsender einsetzen (SRS) und die Mail lassen, wie sie ist, damit die Signatur weiterhin stimmt.',
  },
  cites: [rfc(7208, 'D'), rfc(7960, '3')],
  run: async (run) => {
    await noteFields(run, 'x-forwarded-to', 'x-forwarded-for', 'resent-from', 'resent-to', 'return-path')
    const [{ signs, rewritten }, { own }, spf] = await Promise.all([
      run.get(forwarding),
      run.get(mailSignatures),
      run.get(messageSpf),
    ])
    if (signs.length === 0 && !rewritten) return notApplicable(NOT_FORWARDED)
    if (rewritten) return pass(REWRITTEN)
    const isOwn = spf !== null && registeredDomain(spf.domain) === registeredDomain(run.subject.domain)
    const refused = spf?.verdict.result === 'fail' || spf?.verdict.result === 'softfail'
    if (!isOwn || !refused) return pass({ en: 'It did.', de: 'So ist es.' })
    return notice(own.some(({ result }) => result === 'pass') ? SIGNED : LOST, { fix: fixBy(FIX) })
  },
}

const NOT_FORWARDED = {
  en: 'Nothing says that it was forwarded.',
  de: 'Nichts deutet darauf, dass sie weitergeleitet wurde.',
}
const REWRITTEN = {
  en: 'It was forwarded, and the forwarder used an envelope sender of its own (SRS).',
  de: 'Sie wurde weitergeleitet, und der Weiterleiter verwendete einen eigenen Umschlagabsender (SRS).',
}
const SIGNED = {
  en: 'It was forwarded with the author’s envelope sender, so SPF fails; the signature still proves the author.',
  de: 'Sie wurde mit dem Umschlagabsender des Autors weitergeleitet, deshalb scheitert SPF; die Signatur beweist den Autor weiterhin.',
}
const LOST = {
  en: 'It was forwarded with the author’s envelope sender, so SPF fails, and no signature of the author holds.',
  de: 'Sie wurde mit dem Umschlagabsender des Autors weitergeleitet, deshalb scheitert SPF, und keine Signatur des Autors stimmt.',
}
const FIX = {
  en: 'On the forwarding server rewrite the envelope sender with SRS (postsrsd) and add nothing to the mail.',
  de: 'Auf dem weiterleitenden Server den Umschlagabsender mit SRS umschreiben (postsrsd) und der Mail nichts hinzufügen.',
}

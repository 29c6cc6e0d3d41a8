import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import type { MailSignature } from '../facts/mail-signatures.ts'
import { message } from '../facts/message.ts'
import { checkOfFault, judgeMailSignatures, type SignatureJudgement } from '../judge-mail-signatures.ts'
import { receiverOn } from '../receiver-on.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-verifies',
  area: 'message',
  level: 'must',
  subject: 'message',
  title: { en: 'The signature holds', de: 'Die Signatur stimmt' },
  explanation: {
    en: 'Each signature holds two checksums: one of the body, one of the signed header fields. When one no longer fits, receivers treat the mail as if it were not signed.',
    de: 'Jede Signatur enthält zwei Prüfsummen: eine des Textes, eine der signierten Kopfzeilen. Stimmt eine nicht mehr, behandeln Empfänger die Mail wie eine unsignierte.',
  },
  cites: [rfc(6376, '6.1.3')],
  run: async (run) => {
    const [{ isList }, { trusted }] = await Promise.all([run.get(mailKind), run.get(message)])
    let because: string | null = null
    const verdict = await judgeMailSignatures(run, (signature) => {
      const heldThen = signature.result === 'fail' && receiverOn(trusted, signature) === 'pass'
      const owner = heldThen ? 'dkim-signature-at-receiver' : checkOfFault(signature)
      because ??= owner
      return owner === null ? judge(signature, isList) : { outcome: 'notApplicable', summary: ELSEWHERE }
    })
    return verdict.outcome === 'notApplicable' && because !== null ? notApplicable(ELSEWHERE, because) : verdict
  },
}

function judge({ result, detail }: MailSignature, isList: boolean): SignatureJudgement {
  if (result === 'pass') return { outcome: 'pass', summary: HOLDS }
  if (result === 'temperror') return { outcome: 'temperror', summary: NO_ANSWER }
  // RFC 6377 §5: lists change what they pass on, and the author can do nothing about it.
  if (isList) return { outcome: 'notice', summary: CHANGED_BY_LIST }
  const fix = fixBy(FIX)
  if (detail === 'body hash did not verify') return { outcome: 'fail', summary: BODY, fix }
  if (detail === 'signature did not verify') return { outcome: 'fail', summary: HEADER, fix }
  const why = shorten(detail ?? result, 120)
  return {
    outcome: 'fail',
    summary: { en: `The signature does not hold (${why}).`, de: `Die Signatur stimmt nicht (${why}).` },
    fix,
  }
}

const HOLDS = {
  en: 'Body and signed header fields are as they were signed.',
  de: 'Text und signierte Kopfzeilen sind so, wie sie signiert wurden.',
}
const ELSEWHERE = {
  en: 'The signature is not valid for a reason that has a finding of its own.',
  de: 'Die Signatur ist aus einem Grund ungültig, der einen eigenen Befund hat.',
}
const NO_ANSWER = {
  en: 'Could not tell: the question for the key was not answered.',
  de: 'Nicht festzustellen: Die Frage nach dem Schlüssel blieb ohne Antwort.',
}
const CHANGED_BY_LIST = {
  en: 'The signature no longer holds. The mail came through a mailing list, and lists often change what they pass on.',
  de: 'Die Signatur stimmt nicht mehr. Die Mail kam über eine Mailingliste, und Listen verändern oft, was sie weitergeben.',
}
const BODY = {
  en: 'The body was changed after it was signed (body hash differs): for example by a footer, a virus scanner or a new encoding on the way.',
  de: 'Der Text wurde nach dem Signieren verändert (Prüfsumme des Textes weicht ab): etwa durch eine Fußzeile, einen Virenscanner oder eine Umkodierung unterwegs.',
}
const HEADER = {
  en: 'The body is intact, but a signed header field was changed after signing, or the published key is not the one that signed.',
  de: 'Der Text ist unversehrt, aber eine signierte Kopfzeile wurde danach verändert, oder der veröffentlichte Schlüssel ist nicht der, der signiert hat.',
}
const FIX = {
  en: 'Sign as the very last step, after all filters that add footers or re-encode, use relaxed/relaxed, and compare the published key with the one of the signer (opendkim-testkey, rspamadm dkim_keygen).',
  de: 'Als allerletzten Schritt signieren, nach allen Filtern, die Fußzeilen anfügen oder umkodieren, relaxed/relaxed verwenden und den veröffentlichten Schlüssel mit dem des Signierers vergleichen (opendkim-testkey, rspamadm dkim_keygen).',
}

import type { Check } from '../check.ts'
import { mailKind } from '../facts/mail-kind.ts'
import { mailSignatures } from '../facts/mail-signatures.ts'
import { message } from '../facts/message.ts'
import { noteFields } from '../note-fields.ts'
import { fixBy, notApplicable, pass, rfc, warn } from '../verdict.ts'

const FIELDS = ['list-unsubscribe', 'list-unsubscribe-post']

export const check: Check = {
  id: 'list-unsubscribe-signed',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'The unsubscribe fields are signed', de: 'Die Abmelde-Kopfzeilen sind signiert' },
  explanation: {
    en: 'Receivers show the button only when a valid signature covers both fields; otherwise anybody could put in another address.',
    de: 'Empfänger zeigen den Knopf nur, wenn eine gültige Signatur beide Kopfzeilen deckt; sonst könnte jeder eine andere Adresse einsetzen.',
  },
  cites: [rfc(8058, '4')],
  run: async (run) => {
    await noteFields(run, 'list-unsubscribe', 'list-unsubscribe-post')
    const [{ isBulk }, { values }, { all }] = await Promise.all([
      run.get(mailKind),
      run.get(message),
      run.get(mailSignatures),
    ])
    if (!isBulk || values('list-unsubscribe-post').length === 0)
      return notApplicable({
        en: 'There is no one-click unsubscribe.',
        de: 'Es gibt kein Abbestellen mit einem Klick.',
      })
    if (all.length === 0)
      return notApplicable(
        { en: 'The mail carries no signature.', de: 'Die Mail trägt keine Signatur.' },
        'dkim-signature',
      )
    const covers = all.some(({ signedHeaders }) =>
      FIELDS.every((name) => signedHeaders.some((one) => one.toLowerCase() === name)),
    )
    return covers
      ? pass({ en: 'They are.', de: 'So ist es.' })
      : warn({ en: 'No signature covers both.', de: 'Keine Signatur deckt beide.' }, { fix: fixBy(FIX) })
  },
}

const FIX = {
  en: 'Add List-Unsubscribe and List-Unsubscribe-Post to the fields that are signed.',
  de: 'List-Unsubscribe und List-Unsubscribe-Post zu den signierten Kopfzeilen hinzunehmen.',
}

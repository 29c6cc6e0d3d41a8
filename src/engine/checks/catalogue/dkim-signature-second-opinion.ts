import type { Check } from '../check.ts'
import { mailSignatures } from '../facts/mail-signatures.ts'
import { nameOf } from '../judge-mail-signatures.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'dkim-signature-second-opinion',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: {
    en: 'Two implementations agree on the signatures',
    de: 'Zwei Umsetzungen sind sich über die Signaturen einig',
  },
  explanation: {
    en: 'Postdesk verifies each signature by its own reading of the standard and asks a second, widely used library. Where they differ, receivers may differ as well.',
    de: 'Postdesk prüft jede Signatur nach eigener Lesart des Standards und fragt eine zweite, verbreitete Bibliothek. Wo beide voneinander abweichen, können es Empfänger auch.',
  },
  cites: [rfc(6376, '6')],
  run: async (run) => {
    const { all, report } = await run.get(mailSignatures)
    if (all.length === 0) return notApplicable(UNSIGNED, 'dkim-signature')
    if (report.secondOpinion === null) return notApplicable(NO_OPINION)
    const differing = all.find(
      ({ result, secondOpinion }) => secondOpinion !== null && (result === 'pass') !== (secondOpinion === 'pass'),
    )
    if (differing !== undefined) {
      const [name, other] = [nameOf(differing), shorten(differing.secondOpinion ?? '', 40)]
      const own = `${differing.result}${differing.detail === null ? '' : `: ${shorten(differing.detail, 80)}`}`
      return notice({
        en: `They differ on ${name}: “${own}” here, “${other}” there.`,
        de: `Sie weichen bei ${name} voneinander ab: „${own}“ hier, „${other}“ dort.`,
      })
    }
    return pass({ en: 'They agree.', de: 'Sie sind sich einig.' })
  },
}

const UNSIGNED = { en: 'The mail carries no signature.', de: 'Die Mail trägt keine Signatur.' }
const NO_OPINION = {
  en: 'There is no second opinion on this mail.',
  de: 'Zu dieser Mail gibt es keine zweite Meinung.',
}

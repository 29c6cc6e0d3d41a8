import { receiverSays } from '../../authentication-results/receiver-says.ts'
import type { Check } from '../check.ts'
import { message } from '../facts/message.ts'
import { messageDmarc } from '../facts/message-dmarc.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { notApplicable, notice, pass, rfc } from '../verdict.ts'

export const check: Check = {
  id: 'message-dmarc-at-receiver',
  area: 'message',
  level: 'may',
  subject: 'message',
  title: { en: 'The receiver found the same of DMARC', de: 'Der Empfänger fand dasselbe über DMARC' },
  explanation: {
    en: 'The receiver’s own result decided about the mail. Where it differs from what is found here, the mail or the records were changed since, or the receiver follows the older rules.',
    de: 'Über die Mail entschied das Ergebnis des Empfängers. Weicht es von dem ab, was hier gefunden wird, wurden Mail oder Einträge seither geändert, oder der Empfänger folgt den älteren Regeln.',
  },
  cites: [rfc(8601, '2.7'), rfc(9989, '9.2')],
  run: async (run) => {
    await noteFields(run, 'authentication-results')
    const [dmarc, { trusted }] = await Promise.all([run.get(messageDmarc), run.get(message)])
    if (dmarc === null) return notApplicable(NO_AUTHOR, 'message-from')
    const [theirs] = receiverSays(trusted, 'dmarc')
    if (theirs === undefined) return notApplicable(SILENT, 'message-authentication-results')
    const { evaluation, spfUnknown } = dmarc
    const ours = evaluation.result
    const isSame = theirs.result === ours || (theirs.result === 'bestguesspass' && ours === 'none')
    if (isSame || ours === 'temperror' || (ours === 'fail' && spfUnknown))
      return pass({ en: 'Nothing speaks against it.', de: 'Nichts spricht dagegen.' })
    const word = shorten(theirs.result, 30)
    return notice({
      en: `The receiver noted “${word}”; here it is “${ours}”.`,
      de: `Der Empfänger vermerkte „${word}“; hier ist es „${ours}“.`,
    })
  },
}

const NO_AUTHOR = { en: 'From names no single domain.', de: 'From nennt nicht genau eine Domain.' }
const SILENT = {
  en: 'The receiver left no result for DMARC.',
  de: 'Der Empfänger hat kein Ergebnis für DMARC hinterlassen.',
}

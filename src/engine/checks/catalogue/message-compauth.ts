import { receiverSays } from '../../authentication-results/receiver-says.ts'
import type { Check } from '../check.ts'
import { compauthMeaning } from '../compauth-meaning.ts'
import { message } from '../facts/message.ts'
import { messageDmarc } from '../facts/message-dmarc.ts'
import { noteFields } from '../note-fields.ts'
import { shorten } from '../shorten.ts'
import { fixBy, notApplicable, notice, pass, source, warn } from '../verdict.ts'

export const check: Check = {
  id: 'message-compauth',
  area: 'message',
  level: 'should',
  subject: 'message',
  title: { en: 'Microsoft’s composite authentication', de: 'Die zusammengesetzte Prüfung von Microsoft' },
  explanation: {
    en: 'Microsoft puts SPF, DKIM, DMARC and its own knowledge of a sender together into one result (compauth) and gives a number as the reason.',
    de: 'Microsoft fasst SPF, DKIM, DMARC und eigenes Wissen über einen Absender zu einem Ergebnis zusammen (compauth) und nennt eine Zahl als Grund.',
  },
  cites: [
    source(
      'Microsoft: anti-spam message headers',
      'https://learn.microsoft.com/en-us/defender-office-365/message-headers-eop-mdo',
    ),
  ],
  run: async (run) => {
    await noteFields(run, 'authentication-results')
    const [{ results }, dmarc] = await Promise.all([run.get(message), run.get(messageDmarc)])
    const [found] = receiverSays(results, 'compauth')
    if (found === undefined) return notApplicable(NONE)
    const { result } = found
    const reason = shorten(found.reason ?? '', 10)
    const why = compauthMeaning(reason)
    const [word, number] = [shorten(result, 20), reason === '' ? '' : ` (${reason})`]
    const summary = { en: `compauth=${word}${number}: ${why.en}`, de: `compauth=${word}${number}: ${why.de}` }
    if (result === 'pass') return pass(summary)
    if (dmarc?.evaluation.result === 'fail' && !dmarc.spfUnknown) return notApplicable(summary, 'message-dmarc')
    return (result === 'fail' ? warn : notice)(summary, { fix: fixBy(FIX) })
  },
}

const NONE = { en: 'The mail did not come to Microsoft.', de: 'Die Mail kam nicht zu Microsoft.' }
const FIX = {
  en: 'Sign with the domain in From and publish a DMARC record with a policy; what is not proved Microsoft judges by habit.',
  de: 'Mit der Domain in From signieren und einen DMARC-Eintrag mit Richtlinie veröffentlichen; was nicht bewiesen ist, beurteilt Microsoft nach Gewohnheit.',
}

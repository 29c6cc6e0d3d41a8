import { receiverSays } from '../../authentication-results/receiver-says.ts'
import type { Localized } from '../../bounces/diagnosis.ts'
import type { Check } from '../check.ts'
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
    const why = meaningOf(reason)
    const [word, number] = [shorten(result, 20), reason === '' ? '' : ` (${reason})`]
    const summary = { en: `compauth=${word}${number}: ${why.en}`, de: `compauth=${word}${number}: ${why.de}` }
    if (result === 'pass') return pass(summary)
    if (dmarc?.evaluation.result === 'fail' && !dmarc.spfUnknown) return notApplicable(summary, 'message-dmarc')
    return (result === 'fail' ? warn : notice)(summary, { fix: fixBy(FIX) })
  },
}

/** By the first digits: the others only refine. */
function meaningOf(reason: string): Localized {
  return MEANINGS.find(([prefix]) => reason.startsWith(prefix))?.[1] ?? UNKNOWN
}

const MEANINGS: readonly (readonly [string, Localized])[] = [
  [
    '000',
    {
      en: 'DMARC failed, and the domain asks for quarantine or refusal.',
      de: 'DMARC scheiterte, und die Domain bittet um Quarantäne oder Ablehnung.',
    },
  ],
  [
    '001',
    {
      en: 'nothing proves the sender: there are no records, or none that is strict enough.',
      de: 'nichts beweist den Absender: Es gibt keine Einträge oder keine, die streng genug sind.',
    },
  ],
  [
    '002',
    {
      en: 'the receiving organization forbids this sender to be imitated.',
      de: 'die empfangende Organisation verbietet, diesen Absender nachzuahmen.',
    },
  ],
  [
    '010',
    {
      en: 'DMARC failed for a domain of the receiving organization itself.',
      de: 'DMARC scheiterte für eine Domain der empfangenden Organisation selbst.',
    },
  ],
  [
    '0',
    {
      en: 'the sender is not proved.',
      de: 'der Absender ist nicht bewiesen.',
    },
  ],
  [
    '130',
    {
      en: 'ARC of a trusted forwarder made good for a failed DMARC.',
      de: 'ARC eines vertrauten Weiterleiters glich ein gescheitertes DMARC aus.',
    },
  ],
  ['1', { en: 'the sender is proved.', de: 'der Absender ist bewiesen.' }],
  [
    '2',
    {
      en: 'the sender is not proved, but was believed (soft pass).',
      de: 'der Absender ist nicht bewiesen, wurde aber geglaubt (soft pass).',
    },
  ],
  ['3', { en: 'it was not checked.', de: 'es wurde nicht geprüft.' }],
  ['4', { en: 'the check was skipped.', de: 'die Prüfung wurde übersprungen.' }],
  [
    '6',
    {
      en: 'the mail claims to come from the receiving organization itself, and nothing proves it.',
      de: 'die Mail gibt vor, aus der empfangenden Organisation selbst zu kommen, und nichts beweist es.',
    },
  ],
  ['7', { en: 'the sender is proved or known.', de: 'der Absender ist bewiesen oder bekannt.' }],
  ['9', { en: 'the check was skipped.', de: 'die Prüfung wurde übersprungen.' }],
]
const UNKNOWN = { en: 'no reason that is known.', de: 'kein bekannter Grund.' }
const NONE = { en: 'The mail did not come to Microsoft.', de: 'Die Mail kam nicht zu Microsoft.' }
const FIX = {
  en: 'Sign with the domain in From and publish a DMARC record with a policy; what is not proved Microsoft judges by habit.',
  de: 'Mit der Domain in From signieren und einen DMARC-Eintrag mit Richtlinie veröffentlichen; was nicht bewiesen ist, beurteilt Microsoft nach Gewohnheit.',
}

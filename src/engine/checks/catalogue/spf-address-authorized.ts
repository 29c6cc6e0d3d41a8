import type { Localized } from '../../bounces/diagnosis.ts'
import { drawTree } from '../../spf/draw-tree.ts'
import { insertTerms } from '../../spf/insert-terms.ts'
import type { Check } from '../check.ts'
import { profile } from '../facts/profile.ts'
import { addressTerm } from '../facts/proposed-spf.ts'
import { spfTree } from '../facts/spf.ts'
import { needSoundRecord } from '../facts/spf-needs.ts'
import { brokenElsewhere, senderPart } from '../facts/spf-sender-words.ts'
import { type SpfSender, spfSenders } from '../facts/spf-senders.ts'
import type { CheckOutcome, FindingPart } from '../finding.ts'
import { fixRecords, notApplicable, rfc, worstOf } from '../verdict.ts'

export const check: Check = {
  id: 'spf-address-authorized',
  area: 'authentication',
  level: 'must',
  subject: 'domain',
  title: { en: 'SPF allows the domain’s own servers', de: 'SPF erlaubt die eigenen Server' },
  explanation: {
    en: 'Every server that sends for the domain must pass SPF, or its mail is refused or filtered.',
    de: 'Jeder Server, der für die Domain sendet, muss SPF bestehen, sonst wird seine Post abgewiesen oder gefiltert.',
  },
  cites: [rfc(7208, '2.6'), rfc(7208, '4')],
  run: async (run) => {
    const { found: record, verdict } = await needSoundRecord(run)
    if (record === null) return verdict
    const [{ senders, from, ipv6Forgotten }, tree] = await Promise.all([run.get(spfSenders), run.get(spfTree)])
    if (from !== 'user' && (await run.get(profile)).sends === false) return notApplicable(SENDS_NOTHING)
    if (senders.length === 0) return notApplicable(NOBODY)
    const judged = senders.filter((sender) => !(ipv6Forgotten && sender.family === 6))
    const [broken] = judged.flatMap((sender) => brokenElsewhere(sender.verdict) ?? [])
    const everywhere = broken !== undefined && !(broken === 'spf-void-lookups' && tree.voidLookups <= 2)
    if (everywhere) return notApplicable(BROKEN, broken)
    for (const { address, verdict: one } of judged.slice(0, 6))
      run.note({ kind: 'note', lines: [`${address}: ${one.result}`, ...drawTree(one.tree)] })
    const missing = judged.filter(({ verdict: one }) => one.result !== 'pass' && one.result !== 'temperror')
    const fix = fixFor(run.subject.domain, record.text, missing)
    const parts = judged.map((sender) => ({ ...senderPart(sender), fix }))
    return worstOf(parts, (worst, these) => summaryOf(worst, these, from === 'mx'))
  },
}

function fixFor(domain: string, text: string, missing: readonly SpfSender[]) {
  const after = insertTerms(
    text,
    missing.map(({ address }) => addressTerm(address)),
  )
  return fixRecords(ALLOW, [{ name: domain, type: 'TXT', before: [text], after: [after] }])
}

function summaryOf(worst: CheckOutcome, these: readonly FindingPart[], guessed: boolean): Localized {
  const said = (language: 'en' | 'de') =>
    these
      .slice(0, 4)
      .map(({ summary }) => summary[language])
      .join(' ')
  if (!guessed || worst === 'pass') return { en: said('en'), de: said('de') }
  return { en: `${said('en')} ${GUESSED.en}`, de: `${said('de')} ${GUESSED.de}` }
}

const NOBODY = {
  en: 'No address is known from which the domain’s own servers send. Name some to have them checked.',
  de: 'Es ist keine Adresse bekannt, von der eigene Server senden. Wer welche angibt, lässt sie mitprüfen.',
}
const SENDS_NOTHING = {
  en: 'The SPF record says that nobody sends mail for the domain, so there is nobody to allow.',
  de: 'Der SPF-Eintrag sagt, dass niemand Mail für die Domain versendet; es ist also niemand zu erlauben.',
}
const BROKEN = {
  en: 'SPF is broken for everybody; that finding says why.',
  de: 'SPF ist für alle kaputt; dieser andere Befund sagt, warum.',
}
const GUESSED = {
  en: 'These addresses receive the domain’s mail; that they also send it is a guess. If all mail leaves through a relay, nothing is wrong.',
  de: 'Diese Adressen empfangen die Post der Domain; dass sie auch senden, ist eine Vermutung. Geht alle Post über ein Relay hinaus, ist nichts zu tun.',
}
const ALLOW = {
  en: 'Add the addresses that send to the record.',
  de: 'Die sendenden Adressen in den Eintrag aufnehmen.',
}

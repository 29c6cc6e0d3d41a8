import type { HistorySummary } from '../../../contract/shapes.ts'
import { DETAIL_TEXTS } from '../../../text/input-kinds.ts'
import { HISTORY_TEXT } from '../../../text/interface/history.ts'
import type { Language } from '../../../text/language.ts'
import { REASON_TEXTS } from '../../../text/reasons.ts'

/** What a diagnosis came to, in one line. */
export function summaryTitle({ reasons, detail }: HistorySummary, language: Language): string {
  if (reasons.length === 0) return DETAIL_TEXTS[detail].title[language]
  return reasons.map((reason) => REASON_TEXTS[reason].title[language]).join(' · ')
}

/** For whom the mail was: the first recipient, and how many more. */
export function summaryWho({ recipients, reasons, name }: HistorySummary, language: Language): string {
  const text = HISTORY_TEXT[language]
  const [first, ...others] = recipients
  if (first === undefined) return reasons.length > 0 ? text.noRecipient : (name ?? text.pasted)
  return others.length > 0 ? `${first} ${text.moreRecipients(others.length)}` : first
}

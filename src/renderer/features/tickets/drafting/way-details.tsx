import type { TicketWay } from '../../../../contract/ticket-shapes.ts'
import { TICKET_START_TEXT } from '../../../../text/interface/ticket-start.ts'
import type { Language } from '../../../../text/language.ts'
import { HELPS_TEXT, LETTER_LANGUAGE_TEXT, ROUTE_TEXT } from '../../../../text/tickets/answer-kinds.ts'
import { RichText } from '../../../components/rich-text.tsx'
import { formatDay, formatSpan } from '../../../format.ts'
import { useLanguage } from '../../../language.ts'
import { LinkActions } from '../../result/link-actions.tsx'
import styles from './way-details.module.css'
import writing from './writing.module.css'

/** Whether asking helps, what to expect, what helps instead, how long it takes and how sure that is. */
export function WayDetails({ way }: { readonly way: TicketWay }) {
  const language = useLanguage()
  const text = TICKET_START_TEXT[language].way
  return (
    <div className={styles.details}>
      <p className={styles.helps} data-helps={way.helps}>
        {HELPS_TEXT[way.helps][language]}
      </p>
      <h3>{text.expect}</h3>
      <p>
        <RichText text={way.expect[language]} />
      </p>
      {way.instead.length > 0 && (
        <>
          <h3>{text.instead}</h3>
          <ul className={writing.bullets}>
            {way.instead.map((one) => (
              <li key={one.en}>
                <RichText text={one[language]} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={writing.row}>
        <span>{ROUTE_TEXT[way.route][language]}</span>
        {way.target !== null && way.route !== 'none' && <LinkActions target={way.target} />}
      </div>
      <p className={writing.hint}>{factWords(way, language)}</p>
    </div>
  )
}

function factWords({ answersWithin, languages, verifiedOn, unsure }: TicketWay, language: Language): string {
  const text = TICKET_START_TEXT[language].way
  const span = (hours: number) => formatSpan(hours * 3600, language)
  const names = languages.map((one) => LETTER_LANGUAGE_TEXT[one][language])
  return [
    answersWithin === null
      ? text.withinUnknown
      : text.within(span(answersWithin.firstHours), span(answersWithin.settledHours)),
    ...(names.length > 0 ? [text.reads(new Intl.ListFormat(language).format(names))] : []),
    text.asOf(formatDay(verifiedOn, language)),
    ...(unsure ? [text.unsure] : []),
  ].join(' · ')
}

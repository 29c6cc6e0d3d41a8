import { Button } from '@mantine/core'
import { IconCalendarEvent, IconFlag } from '@tabler/icons-react'
import type { SetupDate, SetupLine } from '../../../contract/setup-shapes.ts'
import { TODAY_TEXT } from '../../../text/interface/today.ts'
import { dayOf, relativeDay } from '../../../text/tickets/days.ts'
import { plainLine } from '../../components/plain-text.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage, useLocalize } from '../../language.ts'
import { useSetup } from '../setup/setup-store.ts'
import { useNow } from '../tickets/use-now.ts'
import styles from './open-setups.module.css'

/** So many are listed; the others are under *Set up*. */
const LISTED = 4
const DAY_MS = 86_400_000
/** What is due within a week, and what was due in the last one: it may still be undone. */
const NEAR_DAYS = 7

/** Servers that are being set up: where one was, and what comes this week. */
export function OpenSetups({ setups }: { readonly setups: readonly SetupLine[] }) {
  const text = TODAY_TEXT[useLanguage()].setups
  const go = useNavigation((state) => state.go)
  const now = useNow()
  const open = setups.filter(({ next, problems }) => next !== null || problems > 0)
  const near = setups.flatMap((line) => nearDates(line, now))
  if (open.length === 0 && near.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="open-setups">
      <div className={styles.head}>
        <h2 id="open-setups">{open.length > 0 ? text.title : text.dates}</h2>
        <Button size="xs" variant="default" onClick={() => go('setup')}>
          {text.all}
        </Button>
      </div>
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.slice(0, LISTED).map((line) => (
            <li key={line.id}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
      {open.length > LISTED && <p className={styles.more}>{text.more(open.length - LISTED)}</p>}
      {near.length > 0 && open.length > 0 && <h3>{text.dates}</h3>}
      <Dates dates={near} now={now} />
    </section>
  )
}

interface NearDate extends SetupDate {
  readonly setup: string
  readonly domain: string
}

function nearDates({ id, domain, dates }: SetupLine, now: number): readonly NearDate[] {
  return dates
    .filter(({ at }) => Math.abs(Date.parse(at) - now) <= NEAR_DAYS * DAY_MS)
    .map((date) => ({ ...date, setup: id, domain: plainLine(domain) }))
}

function Line({ line: { id, domain, next, problems } }: { readonly line: SetupLine }) {
  const text = TODAY_TEXT[useLanguage()].setups
  const localize = useLocalize()
  const open = useSetup((state) => state.open)
  const words = [
    ...(next === null ? [] : [text.next(localize(next.title)), text.minutes(next.minutes)]),
    ...(problems === 0 ? [] : [text.problems(problems)]),
  ]
  return (
    <button type="button" className={styles.open} onClick={() => void open(id)}>
      <IconFlag size={18} stroke={1.6} aria-hidden />
      <strong>{plainLine(domain)}</strong>
      <span>{words.join(' · ')}</span>
    </button>
  )
}

interface DatesProps {
  readonly dates: readonly NearDate[]
  readonly now: number
}

function Dates({ dates, now }: DatesProps) {
  const language = useLanguage()
  const localize = useLocalize()
  const open = useSetup((state) => state.open)
  if (dates.length === 0) return null
  return (
    <ul className={styles.list}>
      {dates.slice(0, LISTED).map(({ id, setup, domain, at, says }) => (
        <li key={`${setup} ${id}`}>
          <button type="button" className={styles.open} onClick={() => void open(setup)}>
            <IconCalendarEvent size={18} stroke={1.6} aria-hidden />
            <span className={styles.says}>{withDomain(domain, localize(says))}</span>
            <time dateTime={at}>
              {dayOf(at, language)} · {relativeDay(at, now, language)}
            </time>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Most dates name their domain; of several servers each has to. */
function withDomain(domain: string, says: string): string {
  return says.startsWith(domain) ? says : `${domain}: ${says}`
}

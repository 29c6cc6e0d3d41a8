import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { FamilyLight } from '../../../contract/probe-shapes.ts'
import type { SetupLine } from '../../../contract/setup-shapes.ts'
import type { HistorySummary } from '../../../contract/shapes.ts'
import type { DueTicket } from '../../../contract/ticket-shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { TODAY_TEXT } from '../../../text/interface/today.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { OpenEntry } from '../history/open-entry.tsx'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'
import { useCalm } from '../probes/calm-store.ts'
import { useSetupList } from '../setup/list-store.ts'
import { useDueTickets } from './due-store.ts'
import { DueTickets } from './due-tickets.tsx'
import { FirstStart } from './first-start.tsx'
import { useLights } from './lights-store.ts'
import { NeedsYou } from './needs-you.tsx'
import { OpenSetups } from './open-setups.tsx'
import { ProviderLights } from './provider-lights.tsx'
import styles from './today-page.module.css'
import { useToday } from './today-store.ts'

/** What needs the user: what stands still, how providers take mail, the last diagnoses whose move is theirs. */
export function TodayPage() {
  const { last, fault, load } = useToday()
  const faults = useText(FAULT_TEXT)
  const lights = useMeasured()
  const { due, load: loadDue } = useDueTickets()
  const setups = useSetups()
  useEffect(() => {
    void load()
    void loadDue()
  }, [load, loadDue])
  if (fault) return <p className={styles.fault}>{faults[fault.code]}</p>
  // All at once: nothing moves away under the pointer.
  if (!last || !lights || !due || !setups) return null
  const isNew = last.length === 0 && lights.length === 0 && due.length === 0 && setups.length === 0
  return (
    <div className={styles.page}>
      {isNew ? <FirstStart /> : <Desk last={last} lights={lights} due={due} setups={setups} />}
    </div>
  )
}

/** How providers take mail, with what stands still meanwhile. */
function useMeasured(): readonly FamilyLight[] | null {
  const { lights, load } = useLights()
  const loadMailboxes = useMailboxes((state) => state.reload)
  const loadCalm = useCalm((state) => state.load)
  useEffect(() => {
    void load()
    void loadMailboxes()
    void loadCalm()
  }, [load, loadMailboxes, loadCalm])
  return lights
}

/** The set-ups; where they cannot be read the page says what else it has to say all the same. */
function useSetups(): readonly SetupLine[] | null {
  const { lines, fault, load } = useSetupList()
  useEffect(() => void load(), [load])
  return fault === null ? lines : (lines ?? [])
}

/** So many are listed of each kind; the others are in the history. */
const LISTED = 8

interface DeskProps {
  readonly last: readonly HistorySummary[]
  readonly lights: readonly FamilyLight[]
  readonly due: readonly DueTicket[]
  readonly setups: readonly SetupLine[]
}

function Desk({ last, lights, due, setups }: DeskProps) {
  const text = useText(TODAY_TEXT)
  const go = useNavigation((state) => state.go)
  const yours = last.filter(({ whoseMove }) => whoseMove.includes('you'))
  const others = last.filter((entry) => !yours.includes(entry))
  return (
    <>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{text.title}</h1>
        <p>{yours.length > 0 ? text.lead.yours(yours.length) : text.lead.quiet}</p>
      </header>
      <NeedsYou />
      <DueTickets due={due} />
      <OpenSetups setups={setups} />
      <ProviderLights lights={lights} />
      <EntryList title={text.yours} entries={yours.slice(0, LISTED)} />
      <EntryList title={text.others} entries={others.slice(0, LISTED)} />
      <div className={styles.ways}>
        <Button onClick={() => go('diagnose')}>{text.diagnose}</Button>
        <Button variant="default" onClick={() => go('diagnose', 'history')}>
          {text.all}
        </Button>
      </div>
      <p className={styles.later}>{text.later}</p>
    </>
  )
}

function EntryList({ title, entries }: { readonly title: string; readonly entries: readonly HistorySummary[] }) {
  if (entries.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <OpenEntry entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  )
}

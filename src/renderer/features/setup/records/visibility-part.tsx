import { Button } from '@mantine/core'
import { IconCircleCheck, IconClock, IconHourglass, IconWorldSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SetupView, VisibilityView } from '../../../../contract/setup-shapes.ts'
import { SETUP_VISIBILITY_TEXT } from '../../../../text/interface/setup-visibility.ts'
import { formatMoment } from '../../../format.ts'
import { useLanguage, useText } from '../../../language.ts'
import { FaultNote } from '../../probes/fault-note.tsx'
import page from '../../probes/page.module.css'
import said from './said.module.css'
import { useSeconds } from './use-seconds.ts'
import { useVisibility } from './use-visibility.ts'
import styles from './visibility-part.module.css'
import { isThere } from './visibility-store.ts'
import { VisibilityTable } from './visibility-table.tsx'

/** Whether the records are at every name server, and when no cache has the old ones any more. */
export function VisibilityPart({ view }: { readonly view: SetupView }) {
  const language = useLanguage()
  const text = SETUP_VISIBILITY_TEXT[language]
  const { seen, isAsking, fault, deadline, isEverywhere, isComplete, nextAt, look } = useVisibility(view.setup)
  return (
    <section className={page.card} aria-labelledby="records-visible">
      <h2 id="records-visible">{text.title}</h2>
      <p className={page.lead}>{text.lead}</p>
      <div className={page.tools}>
        <Button
          size="xs"
          variant={seen === null ? 'filled' : 'default'}
          leftSection={<IconWorldSearch size={15} stroke={1.7} aria-hidden />}
          aria-disabled={isAsking}
          onClick={() => {
            if (!isAsking) look()
          }}
        >
          {seen === null && fault === null ? text.begin : text.again}
        </Button>
        <span className={page.hint}>
          {isAsking ? text.busy : seen && text.askedAt(formatMoment(seen.askedAt, language))}
          {!isAsking && !isEverywhere && nextAt !== null && <Next at={nextAt} />}
        </span>
      </div>
      <FaultNote fault={fault} />
      {seen !== null && (
        <>
          <Verdict seen={seen} deadline={deadline} isEverywhere={isEverywhere} isComplete={isComplete} />
          {seen.rows.length > 0 && seen.servers.length > 0 && <VisibilityTable seen={seen} />}
        </>
      )}
    </section>
  )
}

function Next({ at }: { readonly at: number }) {
  const text = useText(SETUP_VISIBILITY_TEXT)
  return <>, {text.next(timeUntil(at, useSeconds(true), text.minutes))}</>
}

interface VerdictProps {
  readonly seen: VisibilityView
  readonly deadline: number | null
  readonly isEverywhere: boolean
  readonly isComplete: boolean
}

function Verdict({ seen: { rows, servers }, deadline, isEverywhere, isComplete }: VerdictProps) {
  const text = useText(SETUP_VISIBILITY_TEXT)
  if (rows.length === 0) return <Said tone="wait">{text.nothing}</Said>
  if (servers.length === 0) return <Said tone="fail">{text.noServers}</Said>
  if (isComplete)
    return (
      <Said tone="pass" icon={<IconCircleCheck size={18} aria-hidden />}>
        {text.complete}
      </Said>
    )
  if (isEverywhere && deadline !== null) return <Countdown deadline={deadline} />
  const missing = rows.filter((row) => !isThere(row))
  const isOnlySilent = missing.every(({ seen }) => !seen.includes('old') && !seen.includes('none'))
  return (
    <Said tone="you" icon={<IconClock size={18} aria-hidden />}>
      <strong>{text.notYet(missing.length, rows.length)}</strong> {isOnlySilent ? text.onlySilent : text.notYetMeans}
      {deadline !== null && <AtWorst deadline={deadline} />}
    </Said>
  )
}

function AtWorst({ deadline }: { readonly deadline: number }) {
  const text = useText(SETUP_VISIBILITY_TEXT)
  const now = useSeconds(true)
  return <> {text.atWorst(timeUntil(deadline, now, text.minutes))}</>
}

function Countdown({ deadline }: { readonly deadline: number }) {
  const text = useText(SETUP_VISIBILITY_TEXT)
  const now = useSeconds(true)
  return (
    <Said tone="wait" icon={<IconHourglass size={18} aria-hidden />}>
      <strong role="timer">{text.everywhereIn(timeUntil(deadline, now, text.minutes))}</strong> {text.everywhereMeans}
    </Said>
  )
}

interface SaidProps {
  readonly tone: 'pass' | 'wait' | 'you' | 'fail'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

function Said({ tone, icon, children }: SaidProps) {
  return (
    <div className={`${said.said} ${styles.said}`} data-tone={tone}>
      {icon}
      <p>{children}</p>
    </div>
  )
}

function timeUntil(at: number, now: number, say: (minutes: number, seconds: number) => string): string {
  const seconds = Math.max(0, Math.ceil((at - now) / 1000))
  return say(Math.floor(seconds / 60), seconds % 60)
}

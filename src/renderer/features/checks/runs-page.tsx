import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { RunSummary } from '../../../contract/shapes.ts'
import type { CheckOutcome } from '../../../engine/checks/finding.ts'
import { OUTCOME_NAMES } from '../../../text/check-outcomes.ts'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadMore } from '../../components/load-more.tsx'
import { formatTime } from '../../format.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import { useChecks } from './checks-store.ts'
import { ConfirmDeleteRun } from './confirm-delete-run.tsx'
import { useCheckForm } from './form-store.ts'
import { OUTCOME_ICONS, OUTCOME_TONES } from './outcome-badge.tsx'
import styles from './runs-page.module.css'
import { useRuns } from './runs-store.ts'

/** All runs on this computer, to open and to delete. */
export function RunsPage() {
  const text = useText(CHECKS_TEXT).history
  const faults = useText(FAULT_TEXT)
  const { runs, total, loaded, fault, domain, reload, more } = useRuns()
  const [deleting, setDeleting] = useState<string | null>(null)
  useEffect(() => void reload(), [reload])
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden" tabIndex={-1}>
        {text.title}
      </h1>
      {fault !== null && <p className={styles.fault}>{faults[fault.code]}</p>}
      {loaded && total === 0 && domain === null && fault === null && <NothingYet />}
      {(total > 0 || domain !== null) && <Domains />}
      {runs.length > 0 && (
        <ul className={styles.list} aria-label={text.list}>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} onDelete={() => setDeleting(run.id)} />
          ))}
        </ul>
      )}
      {runs.length < total && <LoadMore onMore={() => void more()} />}
      <ConfirmDeleteRun id={deleting} onClose={() => setDeleting(null)} />
    </div>
  )
}

function Domains() {
  const text = useText(CHECKS_TEXT).history
  const { domain, choose } = useRuns()
  const { domains, loadDomains } = useCheckForm()
  useEffect(() => void loadDomains(), [loadDomains])
  return (
    <NativeSelect
      className={styles.domains ?? ''}
      aria-label={text.domain}
      value={domain ?? ''}
      data={[
        { value: '', label: text.allDomains },
        ...domains.map((settings) => ({ value: settings.domain, label: settings.domain })),
      ]}
      onChange={({ currentTarget: { value } }) => void choose(value === '' ? null : value)}
    />
  )
}

/** What a line tells of a run. */
const COUNTED: readonly CheckOutcome[] = ['fail', 'warn', 'notice', 'temperror', 'pass']

function RunRow({ run, onDelete }: { readonly run: RunSummary; readonly onDelete: () => void }) {
  const text = useText(CHECKS_TEXT).history
  const language = useLanguage()
  const localize = useLocalize()
  const open = useChecks((state) => state.open)
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={() => void open(run.id)}>
        <span className={styles.domain}>{run.domain}</span>
        <span className={styles.counts}>
          {COUNTED.filter((outcome) => run.counts[outcome] > 0).map((outcome) => {
            const Icon = OUTCOME_ICONS[outcome]
            return (
              <span key={outcome} className={styles.count} data-tone={OUTCOME_TONES[outcome]}>
                <Icon size={15} stroke={1.8} aria-hidden />
                {run.counts[outcome]}
                <span className="visually-hidden"> {localize(OUTCOME_NAMES[outcome])}</span>
              </span>
            )
          })}
        </span>
        {run.cancelled && <span className={styles.cancelled}>{text.cancelled}</span>}
        <time className={styles.time} dateTime={run.startedAt}>
          {formatTime(run.startedAt, language)}
        </time>
      </button>
      <Tooltip label={text.delete(run.domain)}>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={text.delete(run.domain)} onClick={onDelete}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}

function NothingYet() {
  const text = useText(CHECKS_TEXT).history.empty
  const go = useNavigation((state) => state.go)
  return (
    <EmptyState title={text.title} body={text.body} action={text.action} onAction={() => go('checks', 'compose')}>
      <p>{text.example}</p>
    </EmptyState>
  )
}

import './styles.ts'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { SegmentedTabs } from '../../components/segmented-tabs.tsx'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { CheckForm } from './check-form.tsx'
import styles from './checks-page.module.css'
import { useChecks } from './checks-store.ts'
import { MessagePage } from './message-page.tsx'
import { ReportPage } from './report-page.tsx'
import { RunningPage } from './running-page.tsx'
import { RunsPage } from './runs-page.tsx'

/** The place *Checks*: what to check, the report of a run, and earlier runs. */
export function ChecksPage() {
  const text = useText(CHECKS_TEXT)
  const view = useNavigation((state) => state.view)
  const go = useNavigation((state) => state.go)
  const running = useChecks((state) => state.running)
  const run = useChecks((state) => state.run)
  const message = useChecks((state) => state.message)
  const showsReport = view === 'result' && (running !== null || run !== null || message !== null)
  return (
    <div className={styles.page}>
      {!showsReport && (
        <SegmentedTabs
          label={text.views}
          current={view === 'history' ? 'history' : 'compose'}
          tabs={[
            { id: 'compose', label: text.newCheck },
            { id: 'history', label: text.runs },
          ]}
          onChoose={(chosen) => go('checks', chosen)}
        />
      )}
      <FaultNote />
      <div className={styles.body}>{showsReport ? <Result /> : view === 'history' ? <RunsPage /> : <CheckForm />}</div>
    </div>
  )
}

function Result() {
  const running = useChecks((state) => state.running)
  const run = useChecks((state) => state.run)
  const message = useChecks((state) => state.message)
  if (message !== null) return <MessagePage key={message.id} message={message} />
  if (running !== null) return <RunningPage running={running} />
  return run && <ReportPage key={run.id} run={run} />
}

function FaultNote() {
  const fault = useChecks((state) => state.fault)
  const faults = useText(FAULT_TEXT)
  if (fault === null) return null
  return (
    <p className={styles.fault} role="alert">
      {faults[fault.code]} {fault.code === 'invalid-input' && <span className="quiet">{fault.detail}</span>}
    </p>
  )
}

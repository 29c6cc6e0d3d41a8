import { Button } from '@mantine/core'
import { IconArrowLeft, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { CheckRun } from '../../../contract/shapes.ts'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { useChecks } from './checks-store.ts'
import { ConfirmDeleteRun } from './confirm-delete-run.tsx'
import { ExportReport } from './report-export.tsx'
import styles from './report-toolbar.module.css'

/** What can be done with the whole report. */
export function ReportToolbar({ run }: { readonly run: CheckRun }) {
  const text = useText(CHECK_REPORT_TEXT).report
  const back = useNavigation((state) => state.back)
  const start = useChecks((state) => state.start)
  const isKept = useChecks((state) => state.notKept === null)
  const [confirming, setConfirming] = useState(false)
  return (
    <div className={styles.toolbar}>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={16} stroke={1.7} />}
        onClick={back}
      >
        {text.back}
      </Button>
      <span className={styles.space} />
      <Button
        size="xs"
        variant="light"
        leftSection={<IconRefresh size={15} stroke={1.7} />}
        onClick={() => void start(run.settings)}
      >
        {text.againWhole}
      </Button>
      {isKept && <ExportReport id={run.id} />}
      {isKept && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTrash size={15} stroke={1.6} />}
          onClick={() => setConfirming(true)}
        >
          {text.delete}
        </Button>
      )}
      <ConfirmDeleteRun id={confirming ? run.id : null} onClose={() => setConfirming(false)} onDeleted={back} />
    </div>
  )
}

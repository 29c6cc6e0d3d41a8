import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect } from 'react'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { announce } from '../../frame/announcement-store.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage, useText } from '../../language.ts'
import { AnalysisView } from '../analysis/analysis-view.tsx'
import type { CheckedMessage } from './checks-store.ts'
import { ExportReport } from './report-export.tsx'
import { ReportHead } from './report-head.tsx'
import styles from './report-page.module.css'
import toolbar from './report-toolbar.module.css'

/** One mail, judged. It is kept nowhere, so it can only be read and exported. */
export function MessagePage({ message }: { readonly message: CheckedMessage }) {
  const text = useText(CHECKS_TEXT).message
  const { id, name, analysis } = message
  useAnnounced(message)
  return (
    <div className={styles.page}>
      <div className={toolbar.toolbar}>
        <Back />
        <span className={toolbar.space} />
        <ExportReport id={id} />
      </div>
      <ReportHead report={analysis.report} title={name ?? text.pasted} />
      <AnalysisView analysis={analysis} />
    </div>
  )
}

function Back() {
  const text = useText(CHECK_REPORT_TEXT).report
  const back = useNavigation((state) => state.back)
  return (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      leftSection={<IconArrowLeft size={16} stroke={1.7} />}
      onClick={back}
    >
      {text.back}
    </Button>
  )
}

function useAnnounced({ id, analysis }: CheckedMessage): void {
  const language = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a report is told of once
  useEffect(() => {
    announce(`${CHECKS_TEXT[language].message.finished} ${analysis.say[language]}`)
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [id])
}

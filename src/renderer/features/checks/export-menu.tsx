import { Button } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { IconChevronDown, IconFileExport } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { CHECK_REPORT_TEXT } from '../../../text/interface/check-report.ts'
import { useLanguage, useText } from '../../language.ts'
import styles from './export-menu.module.css'
import { exportReport, type ReportFormat } from './export-report.ts'

const FORMATS: readonly ReportFormat[] = ['html', 'markdown', 'json']

/** The forms in which a report can leave the program, behind one button. */
export function ExportMenu({ id }: { readonly id: string }) {
  const text = useText(CHECK_REPORT_TEXT).report
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false))
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  const choose = (format: ReportFormat) => {
    setOpen(false)
    void exportReport(id, format, language)
  }
  return (
    <div ref={box} className={styles.box}>
      <Button
        size="xs"
        variant="default"
        aria-expanded={open}
        onKeyDown={onKeyDown}
        leftSection={<IconFileExport size={15} stroke={1.6} />}
        rightSection={<IconChevronDown size={14} stroke={1.7} />}
        onClick={() => setOpen(!open)}
      >
        {text.export}
      </Button>
      {open && (
        <ul className={styles.list}>
          {FORMATS.map((format) => (
            <li key={format}>
              <button type="button" className={styles.item} onClick={() => choose(format)} onKeyDown={onKeyDown}>
                {text.exportAs[format]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

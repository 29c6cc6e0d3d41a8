import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { formatMoment } from '../../../format.ts'
import { announce } from '../../../frame/announcement-store.ts'
import { useLanguage } from '../../../language.ts'
import { FaultNote } from '../../probes/fault-note.tsx'
import page from '../../probes/page.module.css'
import { useRecords } from './use-records.ts'

/** Asks what stands in the DNS now: says when that was, and lets it be asked again. */
export function ReadBar({ view }: { readonly view: SetupView }) {
  const language = useLanguage()
  const text = SETUP_RECORDS_TEXT[language].read
  const { records, isStale, isBusy, fault, read } = useRecords(view)
  useDoneSaid(isBusy, view)
  return (
    <>
      <div className={page.tools}>
        <Button
          size="xs"
          variant={records === null ? 'filled' : 'default'}
          leftSection={<IconRefresh size={15} stroke={1.7} aria-hidden />}
          // It keeps the focus while it works.
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) read()
          }}
        >
          {records === null && fault === null ? text.begin : text.again}
        </Button>
        <span className={page.hint}>
          {isBusy
            ? isStale
              ? text.older
              : text.busy
            : records && text.readAt(formatMoment(records.askedAt, language))}
        </span>
      </div>
      <FaultNote fault={fault} />
    </>
  )
}

/** Tells screen readers when an answer came that was waited for. */
function useDoneSaid(isBusy: boolean, view: SetupView): void {
  const text = SETUP_RECORDS_TEXT[useLanguage()].read
  const { records, fault } = useRecords(view)
  const wasBusy = useRef(isBusy)
  useEffect(() => {
    if (wasBusy.current && !isBusy && records !== null && fault === null) {
      const kept = records.changes.filter(({ action }) => action === 'keep').length
      announce(text.done(records.changes.length - kept, kept))
    }
    wasBusy.current = isBusy
  }, [isBusy, records, fault, text])
}

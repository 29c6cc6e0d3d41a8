import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { PlacementReport } from '../../../contract/probe-shapes.ts'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLanguage, useText } from '../../language.ts'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'
import { useCalm } from './calm-store.ts'
import { DelayTable } from './delay-table.tsx'
import { exportProbes, type ProbesFormat } from './export-probes.ts'
import { FaultNote } from './fault-note.tsx'
import { MarksList } from './marks-list.tsx'
import { NoAccounts } from './no-accounts.tsx'
import { OverTime } from './over-time.tsx'
import page from './page.module.css'
import { PlacementMatrix } from './placement-matrix.tsx'
import { type Contact, type PERIODS, type Period, usePlacement } from './placement-store.ts'
import { StopNotes } from './stop-notes.tsx'
import { useTestMailboxes } from './use-test-mailboxes.ts'

/** What was measured, provider by provider and over time. */
export function OverviewPage() {
  const text = useText(PLACEMENT_TEXT)
  const { report, fault, load } = usePlacement()
  const { ready, loaded } = useTestMailboxes()
  const reload = useMailboxes((state) => state.reload)
  const loadCalm = useCalm((state) => state.load)
  useEffect(() => {
    void load()
    void reload()
    void loadCalm()
  }, [load, reload, loadCalm])
  const isMeasured = report !== null && report.families.length > 0
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div className={page.words}>
          <h1 tabIndex={-1}>{text.title}</h1>
          <p className={page.lead}>{text.lead}</p>
        </div>
        {(ready || isMeasured) && <Tools />}
      </header>
      <FaultNote fault={fault} />
      <StopNotes />
      {loaded && !ready && <NoAccounts />}
      {report !== null && (isMeasured || ready) && <Measured report={report} />}
    </div>
  )
}

const FORMATS: readonly ProbesFormat[] = ['csv', 'markdown', 'json']

function Tools() {
  const language = useLanguage()
  const text = PROBES_TEXT[language]
  const go = useNavigation((state) => state.go)
  return (
    <div className={page.tools}>
      <ExportMenu
        label={text.export}
        formats={FORMATS.map((id) => ({ id, name: text.exportAs[id] }))}
        onChoose={(format) => void exportProbes(format, language)}
      />
      <Button size="xs" leftSection={<IconSend size={15} stroke={1.7} />} onClick={() => go('probes', 'send')}>
        {text.send}
      </Button>
    </div>
  )
}

function Measured({ report }: { readonly report: PlacementReport }) {
  const { contact, chooseFamily } = usePlacement()
  const rows = contact === 'all' ? report.families : report.slices.filter((slice) => slice.contact === contact)
  const choose = (family: string) => {
    chooseFamily(family)
    document.getElementById('over-time')?.scrollIntoView({ block: 'start' })
    document.getElementById('over-time-family')?.focus({ preventScroll: true })
  }
  return (
    <>
      <Choices />
      <PlacementMatrix rows={rows} onChoose={choose} />
      <DelayTable rows={rows} />
      <OverTime report={report} />
      <MarksList marks={report.marks} />
    </>
  )
}

const CONTACTS = ['all', 'cold', 'warm'] as const satisfies readonly Contact[]

function Choices() {
  const text = useText(PLACEMENT_TEXT)
  const { days, contact, choosePeriod, chooseContact } = usePlacement()
  const periods = [30, 90, 365, 1100] as const satisfies readonly (keyof typeof PERIODS)[]
  return (
    <div className={page.section}>
      <div className={page.tools}>
        <NativeSelect
          size="xs"
          aria-label={text.period}
          value={String(days)}
          data={periods.map((period) => ({ value: String(period), label: text.periods[period] }))}
          // The values are those of the list above.
          onChange={({ currentTarget }) => void choosePeriod(Number(currentTarget.value) as Period)}
        />
        <SegmentedControl
          className={page.segments ?? ''}
          size="xs"
          aria-label={text.contact.label}
          value={contact}
          data={CONTACTS.map((value) => ({ value, label: text.contact[value] }))}
          onChange={(chosen) => chooseContact(chosen)}
        />
      </div>
      <p className={page.hint}>{text.contact.hint[contact]}</p>
    </div>
  )
}

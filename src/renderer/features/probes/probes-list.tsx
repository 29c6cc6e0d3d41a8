import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconRefresh, IconSend } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ProbeRow } from '../../../contract/probe-shapes.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { LoadMore } from '../../components/load-more.tsx'
import { useRovingFocus } from '../../components/use-roving-focus.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { useMailboxes } from '../mailboxes/mailboxes-store.ts'
import { BatchProgress } from './batch-progress.tsx'
import { useCalm } from './calm-store.ts'
import { CancelProbes } from './cancel-probes.tsx'
import { FaultNote } from './fault-note.tsx'
import { lookNow } from './look-now.ts'
import { mailboxName } from './mailbox-name.ts'
import { NoAccounts } from './no-accounts.tsx'
import { isOpen } from './open-states.ts'
import page from './page.module.css'
import { ProbeLine } from './probe-row.tsx'
import styles from './probes-list.module.css'
import { useProbes } from './probes-store.ts'
import { StopNotes } from './stop-notes.tsx'
import { useAnnouncedStates } from './use-announced-states.ts'
import { useTestMailboxes } from './use-test-mailboxes.ts'

/** Every probe that was sent, live. */
export function ProbesList() {
  const text = useText(PROBES_TEXT)
  const { probes, total, loaded, fault, filter, reload } = useProbes()
  const { ready, loaded: accountsLoaded } = useTestMailboxes()
  const reloadAccounts = useMailboxes((state) => state.reload)
  const loadCalm = useCalm((state) => state.load)
  useEffect(() => {
    void reload()
    void reloadAccounts()
    void loadCalm()
  }, [reload, reloadAccounts, loadCalm])
  useAnnouncedStates(probes)
  const isFiltered = filter.family !== null || filter.mailbox !== null || filter.state !== null
  const isEmpty = loaded && total === 0 && !isFiltered
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1 tabIndex={-1}>{text.list.title}</h1>
        {ready && <Tools />}
      </header>
      <FaultNote fault={fault} />
      <StopNotes />
      {isEmpty && fault === null && accountsLoaded && (ready ? <NothingSent /> : <NoAccounts />)}
      {!isEmpty && <Filters />}
      <BatchProgress probes={probes} />
      {loaded && total === 0 && isFiltered && <p className={page.hint}>{text.list.none}</p>}
      <Rows probes={probes} total={total} />
    </div>
  )
}

function Rows({ probes, total }: { readonly probes: readonly ProbeRow[]; readonly total: number }) {
  const text = useText(PROBES_TEXT).list
  const more = useProbes((state) => state.more)
  const [asked, setAsked] = useState<readonly string[]>([])
  const onKeyDown = useRovingFocus()
  const open = probes.filter(isOpen)
  return (
    <>
      {open.length > 1 && (
        <Button
          className={styles.cancel ?? ''}
          size="compact-sm"
          variant="default"
          onClick={() => setAsked(open.map(({ plan }) => plan.id))}
        >
          {text.cancelOpen(open.length)}
        </Button>
      )}
      {probes.length > 0 && (
        <ul className={styles.list} aria-label={text.label} onKeyDown={onKeyDown}>
          {probes.map((probe) => (
            <ProbeLine key={probe.plan.id} probe={probe} onCancel={askAbout(setAsked)} />
          ))}
        </ul>
      )}
      {probes.length < total && <LoadMore onMore={() => void more()} />}
      <CancelProbes ids={asked} onClose={() => setAsked([])} />
    </>
  )
}

function askAbout(setAsked: (ids: readonly string[]) => void) {
  return ({ plan }: ProbeRow) => setAsked([plan.id])
}

function Tools() {
  const text = useText(PROBES_TEXT)
  const go = useNavigation((state) => state.go)
  return (
    <div className={page.tools}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRefresh size={15} stroke={1.7} />}
        onClick={() => void lookNow(null)}
      >
        {text.lookNow}
      </Button>
      <Button size="xs" leftSection={<IconSend size={15} stroke={1.7} />} onClick={() => go('probes', 'send')}>
        {text.send}
      </Button>
    </div>
  )
}

const STATES = ['all', 'open', 'ended'] as const

function Filters() {
  const text = useText(PROBES_TEXT).list
  const { filter, choose } = useProbes()
  const { mailboxes } = useTestMailboxes()
  const families = new Map(mailboxes.map(({ mailbox, familyName }) => [mailbox.family, familyName]))
  return (
    <section className={page.tools} aria-label={text.filter}>
      <SegmentedControl
        className={page.segments ?? ''}
        size="xs"
        aria-label={text.state}
        value={filter.state ?? 'all'}
        data={STATES.map((value) => ({ value, label: text.states[value] }))}
        onChange={(state) => void choose({ state: state === 'all' ? null : state })}
      />
      <NativeSelect
        size="xs"
        aria-label={text.family}
        value={filter.family ?? ''}
        data={[{ value: '', label: text.allFamilies }, ...[...families].map(([value, label]) => ({ value, label }))]}
        onChange={({ currentTarget: { value } }) => void choose({ family: value === '' ? null : value })}
      />
      <NativeSelect
        size="xs"
        aria-label={text.mailbox}
        value={filter.mailbox ?? ''}
        data={[
          { value: '', label: text.allMailboxes },
          ...mailboxes.map(({ mailbox }) => ({ value: mailbox.id, label: mailboxName(mailbox) })),
        ]}
        onChange={({ currentTarget: { value } }) => void choose({ mailbox: value === '' ? null : value })}
      />
    </section>
  )
}

function NothingSent() {
  const text = useText(PROBES_TEXT)
  const go = useNavigation((state) => state.go)
  const { title, body, example } = text.list.empty
  return (
    <EmptyState title={title} body={body} action={text.send} onAction={() => go('probes', 'send')}>
      <p>{example}</p>
    </EmptyState>
  )
}

import './styles.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { SegmentedTabs } from '../../components/segmented-tabs.tsx'
import { lazyPart } from '../../frame/lazy-part.tsx'
import { useNavigation, type View } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { ExperimentsPage } from './experiments-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { ProbePage } from './probe-page.tsx'
import { ProbesList } from './probes-list.tsx'
import styles from './probes-page.module.css'
import { SendPage } from './send-page.tsx'

const MailboxesPage = lazyPart(() =>
  import('../mailboxes/mailboxes-page.tsx').then(({ MailboxesPage }) => MailboxesPage),
)

const TABS = ['compose', 'history', 'experiments', 'mailboxes'] as const

/** The place *Probes*: what was measured, each probe, experiments, and the mailboxes that are written to. */
export function ProbesPage() {
  const text = useText(PROBES_TEXT)
  const view = useNavigation((state) => state.view)
  const go = useNavigation((state) => state.go)
  return (
    <div className={styles.page}>
      <SegmentedTabs
        label={text.views}
        current={view}
        tabs={TABS.map((id) => ({ id, label: text.tab[id] }))}
        onChoose={(chosen) => go('probes', chosen)}
      />
      <div className={styles.body} key={view}>
        <Shown view={view} />
      </div>
    </div>
  )
}

function Shown({ view }: { readonly view: View }) {
  switch (view) {
    case 'history':
      return <ProbesList />
    case 'result':
      return <ProbePage />
    case 'send':
      return <SendPage />
    case 'experiments':
      return <ExperimentsPage />
    case 'mailboxes':
      return <MailboxesPage />
    default:
      return <OverviewPage />
  }
}

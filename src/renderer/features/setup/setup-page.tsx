import './styles.ts'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { SETUP_TEXT } from '../../../text/interface/setup.ts'
import { SegmentedTabs } from '../../components/segmented-tabs.tsx'
import { useNavigation, type View } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { BeginPage } from './begin-page.tsx'
import { beginSetup } from './begin-store.ts'
import { ExportSetup } from './files/export-setup.tsx'
import { ImportPlan } from './files/import-plan.tsx'
import { GuidePage } from './guide-page.tsx'
import { LintPage } from './lint/lint-page.tsx'
import { SetupListPage } from './list-page.tsx'
import styles from './setup-page.module.css'
import { useSetup } from './setup-store.ts'

const TABS = ['compose', 'lint'] as const

/** The place *Set up*: the servers that are being set up, the guide for one of them, and configurations that are looked through. */
export function SetupPage() {
  const text = useText(SETUP_TEXT)
  const view = useNavigation((state) => state.view)
  const go = useNavigation((state) => state.go)
  return (
    <div className={styles.page}>
      <div className={`${styles.head} no-print`}>
        <SegmentedTabs
          label={text.views}
          current={view === 'lint' ? 'lint' : 'compose'}
          tabs={TABS.map((id) => ({ id, label: text.tab[id] }))}
          onChoose={(chosen) => go('setup', chosen)}
        />
        <Tool view={view} />
      </div>
      <div className={styles.body} key={view}>
        <Shown view={view} />
      </div>
      <ImportPlan />
    </div>
  )
}

/** Of one set-up: what can leave the program; else the way to a new one. */
function Tool({ view }: { readonly view: View }) {
  const text = useText(SETUP_TEXT)
  const shown = useSetup((state) => state.view)
  if (view === 'new') return null
  if (view === 'result' && shown !== null) return <ExportSetup view={shown} />
  return (
    <Button size="xs" leftSection={<IconPlus size={15} stroke={1.8} />} onClick={() => beginSetup()}>
      {text.begin}
    </Button>
  )
}

function Shown({ view }: { readonly view: View }) {
  switch (view) {
    case 'new':
      return <BeginPage />
    case 'lint':
      return <LintPage />
    case 'result':
      return <GuidePage />
    default:
      return <SetupListPage />
  }
}

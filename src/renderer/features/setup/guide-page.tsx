import { useEffect, useRef } from 'react'
import type { SetupView } from '../../../contract/setup-shapes.ts'
import { AboutSetup } from './about-setup.tsx'
import { DateList } from './date-list.tsx'
import styles from './guide-page.module.css'
import { SetupListPage } from './list-page.tsx'
import { useSetup } from './setup-store.ts'
import { StepPage } from './step-page.tsx'
import { StepRail } from './step-rail.tsx'

/** The guide for one server: its steps, and the one that is looked at. */
export function GuidePage() {
  const view = useSetup((state) => state.view)
  // It was deleted, and one came back to where it was.
  return view === null ? <SetupListPage /> : <Guide key={view.setup.id} view={view} />
}

function Guide({ view }: { readonly view: SetupView }) {
  const chosen = useSetup((state) => state.step)
  const step = view.steps.find(({ id }) => id === chosen) ?? view.steps[0]
  useFocusAtHeading(step?.id)
  if (step === undefined) return null
  return (
    <div className={styles.page}>
      <aside className={styles.side}>
        <AboutSetup view={view} />
        <StepRail view={view} current={step.id} />
      </aside>
      <div className={styles.step}>
        <StepPage key={step.id} view={view} step={step} />
        <DateList dates={view.dates} />
      </div>
    </div>
  )
}

/** Another step is like another page: it begins at its top, with the focus at its heading. */
function useFocusAtHeading(step: string | undefined): void {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    const heading = document.querySelector<HTMLElement>('main h1')
    heading?.focus()
    heading?.scrollIntoView?.({ block: 'nearest' })
  }, [step])
}

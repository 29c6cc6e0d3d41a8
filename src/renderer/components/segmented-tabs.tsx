import styles from './segmented-tabs.module.css'

interface Props<Id extends string> {
  readonly label: string
  readonly current: string
  readonly tabs: readonly { readonly id: Id; readonly label: string }[]
  readonly onChoose: (id: Id) => void
}

/** The views of a place, as a small navigation at its top. */
export function SegmentedTabs<Id extends string>({ label, current, tabs, onChoose }: Props<Id>) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          className={styles.tab}
          aria-current={tab.id === current ? 'page' : undefined}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </nav>
  )
}

import styles from './segmented-tabs.module.css'

interface Props<Id extends string> {
  readonly label: string
  readonly current: string
  /** `count`: so many wait there; null: not known yet, with room for it. Left out: nothing is counted. */
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly count?: number | null }[]
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
          {tab.count !== undefined && <span className={styles.count}>{tab.count ? ` ${tab.count}` : ''}</span>}
        </button>
      ))}
    </nav>
  )
}

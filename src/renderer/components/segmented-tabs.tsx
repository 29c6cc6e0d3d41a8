import styles from './segmented-tabs.module.css'

interface Props<Id extends string> {
  readonly label: string
  readonly current: string
  /** `count`: so many wait there; null: not known yet. */
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly count?: number | null }[]
  readonly onChoose: (id: Id) => void
}

/** There is room for two figures. */
const MOST_COUNTED = 99

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
          {tab.count ? <span className={styles.count}> {Math.min(tab.count, MOST_COUNTED)}</span> : null}
        </button>
      ))}
    </nav>
  )
}

import { ActionIcon, Tooltip } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './account-row.module.css'

/** One thing that can be done with an account. */
export interface RowTool {
  readonly label: string
  readonly icon: TablerIcon
  readonly onClick: () => void
}

interface Props {
  readonly name: string
  readonly about: readonly string[]
  readonly badges: ReactNode
  readonly tools: readonly RowTool[]
  /** What has to be said of it, below. */
  readonly children?: ReactNode
}

/** A mailbox or sender in its list: what it is, how it stands, and what can be done. */
export function AccountRow({ name, about, badges, tools, children }: Props) {
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <div className={styles.who}>
          <h3>{name}</h3>
          <p>{about.join(' · ')}</p>
        </div>
        <div className={styles.badges}>{badges}</div>
        <div className={styles.tools}>
          {tools.map(({ label, icon: Icon, onClick }) => (
            <Tooltip key={label} label={label}>
              <ActionIcon variant="subtle" color="gray" size={30} aria-label={label} onClick={onClick}>
                <Icon size={17} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          ))}
        </div>
      </div>
      {children}
    </li>
  )
}

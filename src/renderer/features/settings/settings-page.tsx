import './styles.ts'
import { Button, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Settings } from '../../../contract/shapes.ts'
import { FAULT_TEXT } from '../../../text/interface/faults.ts'
import { REHEARSAL_TEXT } from '../../../text/interface/rehearsal.ts'
import { SETTINGS_TEXT } from '../../../text/interface/settings.ts'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useText } from '../../language.ts'
import { AboutPostdesk } from './about-postdesk.tsx'
import { DataSettings } from './data-settings.tsx'
import { RehearsalSettings } from './rehearsal-settings.tsx'
import styles from './settings-page.module.css'
import { useSettings } from './settings-store.ts'
import { ShortcutList } from './shortcut-list.tsx'

const LANGUAGES: readonly Settings['language'][] = ['system', 'en', 'de']
const APPEARANCES: readonly Settings['appearance'][] = ['system', 'light', 'dark']

/** What the user may choose, where the data lies, the keys, and what this program is. */
export function SettingsPage() {
  const text = useText(SETTINGS_TEXT)
  const rehearsal = useText(REHEARSAL_TEXT).settings
  const go = useNavigation((state) => state.go)
  const faults = useText(FAULT_TEXT)
  const { settings, fault, write } = useSettings()
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1}>{text.title}</h1>
      {fault && (
        <p className={styles.fault} role="alert">
          {faults[fault.code]}
        </p>
      )}
      <Group title={text.language.title} body={text.language.body}>
        <SegmentedControl
          classNames={{ root: styles.choice }}
          aria-label={text.language.title}
          value={settings.language}
          data={LANGUAGES.map((value) => ({ value, label: text.language.choice[value] }))}
          onChange={(language) => void write({ language })}
        />
      </Group>
      <Group title={text.appearance.title} body={text.appearance.body}>
        <SegmentedControl
          classNames={{ root: styles.choice }}
          aria-label={text.appearance.title}
          value={settings.appearance}
          data={APPEARANCES.map((value) => ({ value, label: text.appearance.choice[value] }))}
          onChange={(appearance) => void write({ appearance })}
        />
      </Group>
      <Group title={text.mailboxes.title} body={text.mailboxes.body}>
        <Button variant="default" onClick={() => go('probes', 'mailboxes')}>
          {text.mailboxes.action}
        </Button>
      </Group>
      <Group title={text.data.title} body={text.data.body}>
        <DataSettings />
      </Group>
      <Group title={rehearsal.title} body={rehearsal.body}>
        <RehearsalSettings />
      </Group>
      <Group title={text.shortcuts.title}>
        <ShortcutList />
      </Group>
      <Group title={text.about.title} body={text.about.privacy}>
        <AboutPostdesk />
      </Group>
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly body?: string
  readonly children: ReactNode
}

function Group({ title, body, children }: GroupProps) {
  return (
    <section className={styles.group}>
      <div className={styles.about}>
        <h2>{title}</h2>
        {body && <p>{body}</p>}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  )
}

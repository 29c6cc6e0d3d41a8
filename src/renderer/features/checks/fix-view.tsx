import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Fix, RecordChange } from '../../../engine/checks/finding.ts'
import { CHECK_FINDING_TEXT } from '../../../text/interface/check-finding.ts'
import { zoneFileLine } from '../../../text/reports/record-lines.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { RichText } from '../../components/rich-text.tsx'
import { useLocalize, useText } from '../../language.ts'
import styles from './fix-view.module.css'
import { HosterForm } from './hoster-form.tsx'

/** What to change, complete and to be copied: before, after, and what could break. */
export function FixView({ fix, domain }: { readonly fix: Fix; readonly domain: string }) {
  const text = useText(CHECK_FINDING_TEXT).finding
  const localize = useLocalize()
  return (
    <section className={styles.fix}>
      <h4>{text.fix}</h4>
      <p className={styles.say}>
        <RichText text={localize(fix.say)} />
      </p>
      {fix.records.map((change) => (
        <ChangeView key={`${change.name} ${change.type}`} change={change} domain={domain} />
      ))}
      {fix.settings.map(({ software, file, lines }) => (
        <Code key={`${software} ${file}`} title={`${software}, ${file}`} lines={lines} what={text.settings} />
      ))}
      {fix.risk !== null && (
        <p className={styles.risk}>
          <strong>{text.risk}:</strong> {localize(fix.risk)}
        </p>
      )}
    </section>
  )
}

function ChangeView({ change, domain }: { readonly change: RecordChange; readonly domain: string }) {
  const text = useText(CHECK_FINDING_TEXT).finding
  const [form, setForm] = useState<'zoneFile' | 'perHost'>('zoneFile')
  const { name, type, before, after } = change
  const line = (data: string) => zoneFileLine(name, type, data)
  return (
    <div className={styles.change}>
      <div className={styles.head}>
        <strong className="mono">
          {name} {type}
        </strong>
        {after.length > 0 && (
          <SegmentedControl
            size="xs"
            aria-label={`${text.forms}: ${name} ${type}`}
            value={form}
            data={(['zoneFile', 'perHost'] as const).map((value) => ({ value, label: text[value] }))}
            onChange={setForm}
          />
        )}
      </div>
      <Code title={text.before} lines={before.map(line)} empty={text.nothing} what={text.record} tone="before" />
      {form === 'zoneFile' || after.length === 0 ? (
        <Code title={text.after} lines={after.map(line)} empty={text.remove} what={text.record} tone="after" />
      ) : (
        <HosterForm change={change} domain={domain} />
      )}
    </div>
  )
}

interface CodeProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly what: string
  readonly empty?: string
  readonly tone?: 'before' | 'after'
}

function Code({ title, lines, what, empty = '', tone }: CodeProps) {
  return (
    <div className={styles.code} data-tone={tone}>
      <span className={styles.title}>{title}</span>
      {lines.length === 0 ? (
        <em className={styles.nothing}>{empty}</em>
      ) : (
        <pre className={styles.lines}>{lines.join('\n')}</pre>
      )}
      {lines.length > 0 && tone !== 'before' && <CopyButton value={lines.join('\n')} what={`${what}: ${title}`} />}
    </div>
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RecordsView, SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_RECORDS_TEXT } from '../../../../text/interface/setup-records.ts'
import { useLanguage } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { exportSetup } from '../files/export-setup.tsx'
import { ClientFiles } from './client-files.tsx'
import { CopyBlock } from './copy-block.tsx'
import { HostForm } from './host-form.tsx'
import { PolicyFile } from './policy-file.tsx'
import styles from './records-output.module.css'

interface Props {
  readonly view: SetupView
  readonly records: RecordsView
  /** The set-up changed, and the records are on their way. */
  readonly isStale: boolean
}

type Tab = keyof (typeof SETUP_RECORDS_TEXT)['en']['output']['tab']

/** The records in the form in which they are entered. */
export function RecordsOutput({ view, records, isStale }: Props) {
  const text = SETUP_RECORDS_TEXT[useLanguage()].output
  const [chosen, setChosen] = useState<Tab>('form')
  const { mtaStsPolicy, clientFiles } = records
  const tabs: readonly Tab[] = [
    'form',
    'zone',
    ...(mtaStsPolicy === null ? [] : (['policy'] as const)),
    ...(clientFiles.length === 0 ? [] : (['clients'] as const)),
  ]
  const tab = tabs.includes(chosen) ? chosen : 'form'
  return (
    <section className={page.card} aria-labelledby="records-output">
      <h2 id="records-output">{text.title}</h2>
      {/* They wrap in a small window, which a segmented control does not. */}
      <fieldset className={styles.tabs} aria-label={text.label}>
        {tabs.map((id) => (
          <Button
            key={id}
            size="xs"
            variant={id === tab ? 'light' : 'default'}
            aria-pressed={id === tab}
            onClick={() => setChosen(id)}
          >
            {text.tab[id]}
          </Button>
        ))}
      </fieldset>
      {tab === 'form' && <HostForm view={view} records={records} isStale={isStale} />}
      {tab === 'zone' && <ZoneFile id={view.setup.id} zoneFile={records.zoneFile} />}
      {tab === 'policy' && <PolicyFile domain={view.setup.values.domain} policy={mtaStsPolicy} />}
      {tab === 'clients' && <ClientFiles files={clientFiles} />}
    </section>
  )
}

function ZoneFile({ id, zoneFile }: { readonly id: string; readonly zoneFile: string }) {
  const language = useLanguage()
  const text = SETUP_RECORDS_TEXT[language].output
  return (
    <>
      <p className={page.hint}>{text.zoneLead}</p>
      <CopyBlock label={text.tab.zone} copy={text.copyAll} text={zoneFile}>
        <Button size="xs" variant="default" onClick={() => void exportSetup(id, 'zone', language)}>
          {text.save}
        </Button>
      </CopyBlock>
    </>
  )
}

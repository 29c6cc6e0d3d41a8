import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ProgrammeData } from '../../../contract/ticket-shapes.ts'
import { PROGRAMMES_TEXT } from '../../../text/interface/programmes.ts'
import { describeSndsChange } from '../../../text/programmes/labels.ts'
import { formatDay } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import page from '../probes/page.module.css'
import styles from './programmes-page.module.css'
import { SndsDays } from './snds-days.tsx'
import { SndsStrip } from './snds-strip.tsx'

interface Props {
  readonly rows: ProgrammeData['snds']
  readonly changes: ProgrammeData['sndsChanges']
}

/** SNDS of one address at a time: the days as a strip, when its colour turned, and the numbers. */
export function SndsPart({ rows, changes }: Props) {
  const language = useLanguage()
  const text = PROGRAMMES_TEXT[language].snds
  const addresses = useMemo(() => [...new Set(rows.map(({ address }) => address))], [rows])
  const [chosen, setChosen] = useState<string | null>(null)
  const address = addresses.find((one) => one === chosen) ?? addresses[0] ?? ''
  const ofAddress = useMemo(() => rows.filter((row) => row.address === address).toReversed(), [rows, address])
  const turned = changes.filter((change) => change.address === address).toReversed()
  return (
    <section className={page.card} aria-labelledby="snds-days">
      <div className={styles.head}>
        <h3 id="snds-days">{text.title}</h3>
        {addresses.length > 1 ? (
          <NativeSelect
            size="xs"
            aria-label={text.address}
            value={address}
            data={addresses}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
        ) : (
          <span className="mono">{address}</span>
        )}
      </div>
      <SndsStrip rows={ofAddress} />
      <h4 className={styles.title}>{text.changes}</h4>
      {turned.length === 0 && <p className={page.hint}>{text.noChanges}</p>}
      <ol className={styles.steps}>
        {turned.map((change) => (
          <li key={change.at} className={styles.row}>
            <time dateTime={change.at} className={styles.quiet}>
              {formatDay(change.at, language)}
            </time>
            {describeSndsChange(change, language)}
          </li>
        ))}
      </ol>
      <SndsDays key={address} rows={ofAddress} />
    </section>
  )
}

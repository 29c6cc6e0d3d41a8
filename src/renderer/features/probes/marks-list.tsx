import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { TimelineMark } from '../../../engine/measuring/placement-report.ts'
import { PLACEMENT_TEXT } from '../../../text/interface/placement.ts'
import { formatDay } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import { AddMark } from './add-mark.tsx'
import { followMark } from './follow-mark.ts'
import styles from './marks-list.module.css'
import page from './page.module.css'

/** What happened meanwhile, with the numbers under which it stands in the chart. */
export function MarksList({ marks }: { readonly marks: readonly TimelineMark[] }) {
  const language = useLanguage()
  const text = PLACEMENT_TEXT[language].marks
  const [adding, setAdding] = useState(false)
  return (
    <section className={page.section} aria-labelledby="marks">
      <div className={styles.head}>
        <h2 id="marks">{text.title}</h2>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.7} />}
          onClick={() => setAdding(true)}
        >
          {text.add}
        </Button>
      </div>
      {marks.length === 0 && <p className={page.hint}>{text.none}</p>}
      <ol className={styles.list}>
        {marks.map((mark, index) => (
          <li key={`${mark.at} ${mark.en}`} className={styles.mark}>
            <span className={styles.number}>{index + 1}</span>
            <time dateTime={mark.at}>{formatDay(mark.at, language)}</time>
            <span className={styles.kind}>{text.kind[mark.kind]}</span>
            <span className={styles.words}>{mark[language]}</span>
            {mark.link !== null && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`${text.show}: ${mark[language]}`}
                onClick={() => followMark(mark)}
              >
                {text.show}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <AddMark opened={adding} onClose={() => setAdding(false)} />
    </section>
  )
}

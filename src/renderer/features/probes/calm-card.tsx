import { Button } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { CalmView } from '../../../contract/probe-shapes.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import { formatMoment, formatSpan } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import styles from './calm-card.module.css'
import { CalmForm } from './calm-form.tsx'
import { useCalm } from './calm-store.ts'
import page from './page.module.css'

/** The limits of sending, always in sight where one sends. */
export function CalmCard() {
  const { calm, load } = useCalm()
  useEffect(() => void load(), [load])
  return calm && <Limits calm={calm} />
}

function Limits({ calm }: { readonly calm: CalmView }) {
  const language = useLanguage()
  const text = PROBES_TEXT[language].calm
  const [changing, setChanging] = useState(false)
  const { limits } = calm
  return (
    <section className={page.card} aria-labelledby="calm">
      <div className={styles.head}>
        <h2 id="calm">{text.title}</h2>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconAdjustments size={15} stroke={1.7} />}
          onClick={() => setChanging(true)}
        >
          {text.change}
        </Button>
      </div>
      <p className={page.lead}>{text.lead}</p>
      <ul className={styles.limits}>
        <li>{text.spacing(formatSpan(limits.spacingSeconds, language))}</li>
        <li>{text.perDay(limits.perFamilyPerDay)}</li>
        <li>{text.giveUp(formatSpan(limits.giveUpAfterSeconds, language))}</li>
      </ul>
      <Today calm={calm} />
      <CalmForm limits={limits} opened={changing} onClose={() => setChanging(false)} />
    </section>
  )
}

function Today({ calm: { families, limits } }: { readonly calm: CalmView }) {
  const language = useLanguage()
  const text = PROBES_TEXT[language].calm
  const used = families.filter(({ sentToday, nextAt }) => sentToday > 0 || nextAt !== null)
  if (used.length === 0) return null
  return (
    <div>
      <h3 className={styles.today}>{text.today}</h3>
      <ul className={styles.families}>
        {used.map(({ family, name, sentToday, nextAt }) => (
          <li key={family}>
            {name}: {text.sent(sentToday, limits.perFamilyPerDay)}
            {nextAt !== null && Date.parse(nextAt) > Date.now() && ` · ${text.next(formatMoment(nextAt, language))}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_KEYS_TEXT } from '../../../../text/interface/setup-keys.ts'
import { useLanguage } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { exportSetup } from '../files/export-setup.tsx'
import { DatesList } from '../records/dates-list.tsx'

/** The days of the next change of keys, and a calendar of them. */
export function RotationPlan({ view }: { readonly view: SetupView }) {
  const language = useLanguage()
  const text = SETUP_KEYS_TEXT[language].rotation
  const hasDates = view.dates.some(({ id }) => id.startsWith('keys-'))
  return (
    <section className={page.card} aria-labelledby="keys-rotation">
      <h2 id="keys-rotation">{text.title}</h2>
      <p className={page.lead}>{text.lead}</p>
      {hasDates ? <DatesList view={view} of="keys-" label={text.label} /> : <p className="quiet">{text.none}</p>}
      <p className={page.hint}>{text.why}</p>
      <div className={page.tools}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCalendarPlus size={15} stroke={1.7} aria-hidden />}
          onClick={() => void exportSetup(view.setup.id, 'calendar', language)}
        >
          {text.export}
        </Button>
      </div>
    </section>
  )
}

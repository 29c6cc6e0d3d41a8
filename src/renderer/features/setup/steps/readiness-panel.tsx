import type { Hoster } from '../../../../engine/setup/setup-knowledge.ts'
import { SETUP_READINESS_TEXT } from '../../../../text/interface/setup-readiness.ts'
import { useText } from '../../../language.ts'
import { ChoiceField } from '../choice-field.tsx'
import { useSetupKnowledge } from '../knowledge-store.ts'
import type { StepPanelProps } from '../step-panels.ts'
import { ValueField } from '../value-field.tsx'
import { HosterNotes } from './hoster-notes.tsx'
import styles from './panel.module.css'
import { Port25Paste } from './port25-paste.tsx'
import { ReadinessVerdict } from './readiness-verdict.tsx'

/** The address before one pays for a year: what it is, whether port 25 is open, what is known of the hoster, and whether to keep it. */
export function ReadinessPanel({ view, step }: StepPanelProps) {
  const text = useText(SETUP_READINESS_TEXT).readiness
  const knowledge = useSetupKnowledge()
  const { ipv6, hoster } = view.setup.values
  const chosen = knowledge?.hosters.find(({ id }) => id === hoster) ?? null
  return (
    <>
      <section className={styles.card}>
        <h2>{text.addresses}</h2>
        <div className={styles.fields}>
          <ValueField name="ipv4" view={view} />
          <ValueField name="ipv6" view={view} />
        </div>
        <p className={styles.hint}>{ipv6Words(text.ipv6, ipv6, chosen)}</p>
      </section>
      <Port25Paste seen={view.setup.port25} />
      <section className={styles.card}>
        <ChoiceField name="hoster" view={view} />
        <HosterNotes hoster={chosen} />
      </section>
      {view.setup.choices.role === 'relay' && <Relay view={view} />}
      <ReadinessVerdict view={view} step={step} />
    </>
  )
}

/** Through which server mail goes out, where it does not go by itself. */
function Relay({ view }: Pick<StepPanelProps, 'view'>) {
  const text = useText(SETUP_READINESS_TEXT).readiness
  return (
    <section className={styles.card}>
      <h2>{text.relay}</h2>
      <div className={styles.fields}>
        <ValueField name="relayHost" view={view} />
        <ValueField name="relayPort" view={view} />
      </div>
      <ValueField name="relaySpf" view={view} />
    </section>
  )
}

function ipv6Words(
  text: Readonly<Record<'without' | 'with' | 'noPtr', string>>,
  ipv6: string,
  hoster: Hoster | null,
): string {
  if (hoster?.ipv6Ptr === 'none') return text.noPtr
  return ipv6 === '' ? text.without : text.with
}

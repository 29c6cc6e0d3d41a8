import type { SetupView } from '../../../../contract/setup-shapes.ts'
import type { CheckOutcome } from '../../../../engine/checks/finding.ts'
import type { VerifiedItem } from '../../../../engine/setup/setup.ts'
import { SETUP_PANELS_TEXT } from '../../../../text/interface/setup-panels.ts'
import { useLocalize, useText } from '../../../language.ts'
import { OutcomeBadge } from '../../checks/outcome-badge.tsx'
import { ChoiceField } from '../choice-field.tsx'
import { useSetupKnowledge } from '../knowledge-store.ts'
import type { StepPanelProps } from '../step-panels.ts'
import { ValueField } from '../value-field.tsx'
import styles from './panel.module.css'

/** The host name and what follows from it: where it leads, what leads back, what greets, and the certificate. */
export function NamesPanel({ view, step }: StepPanelProps) {
  const text = useText(SETUP_PANELS_TEXT).names
  const receives = view.setup.choices.role !== 'sendOnly'
  return (
    <>
      <section className={styles.card}>
        <div className={styles.fields}>
          <ValueField name="hostName" view={view} />
          <ValueField name="ipv4" view={view} />
        </div>
        <h2>{text.title}</h2>
        <ThreeAnswers view={view} items={step.progress.verification?.items ?? []} />
      </section>
      <PtrAtHoster view={view} />
      {receives && (
        <section className={styles.card}>
          <h2>{text.certificate}</h2>
          <ValueField name="certificateFile" view={view} />
          <ValueField name="certificateKeyFile" view={view} />
          <ValueField name="certificateAuthority" view={view} />
        </section>
      )}
    </>
  )
}

/** Which findings tell of each of the three. */
const SEEN_BY = {
  leads: ['ehlo-resolves', 'iprev'],
  back: ['reverse-dns', 'ipv6-reverse-dns'],
  greets: ['ehlo-name', 'ehlo-equals-reverse-dns'],
} as const

function ThreeAnswers({ view, items }: { readonly view: SetupView; readonly items: readonly VerifiedItem[] }) {
  const text = useText(SETUP_PANELS_TEXT).names
  const { hostName, ipv4, ipv6 } = view.setup.values
  if (hostName === '') return <p className={styles.hint}>{text.noHost}</p>
  const addresses = [ipv4, ipv6].filter((one) => one !== '').join(', ') || '?'
  const answers = [
    { words: text.leads(hostName, addresses), seen: worstOf(items, SEEN_BY.leads) },
    { words: text.back(addresses, hostName), seen: worstOf(items, SEEN_BY.back) },
    { words: text.greets(hostName), seen: worstOf(items, SEEN_BY.greets) },
  ]
  return (
    <ul className={styles.rows} aria-label={text.three}>
      {answers.map(({ words, seen }) => (
        <li key={words}>
          <span>{words}</span>
          {seen === null ? <span className="quiet">{text.notSeen}</span> : <OutcomeBadge outcome={seen} />}
        </li>
      ))}
    </ul>
  )
}

const WORST_FIRST = ['fail', 'warn', 'couldNotTell', 'notice', 'pass'] as const

function worstOf(items: readonly VerifiedItem[], ids: readonly string[]): CheckOutcome | null {
  const outcomes = items.filter(({ id }) => ids.includes(id)).map(({ outcome }) => outcome)
  const worst = WORST_FIRST.find((outcome) => outcomes.includes(outcome))
  return worst === undefined ? null : worst === 'couldNotTell' ? 'temperror' : worst
}

function PtrAtHoster({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_PANELS_TEXT).names
  const localize = useLocalize()
  const knowledge = useSetupKnowledge()
  const hoster = knowledge?.hosters.find(({ id }) => id === view.setup.values.hoster)
  return (
    <section className={styles.card}>
      <h2>{text.ptrTitle}</h2>
      <ChoiceField name="hoster" view={view} />
      {hoster !== undefined && <p className={styles.words}>{localize(hoster.ptr.says)}</p>}
    </section>
  )
}

import { IconCircleCheck, IconCircleDashed, IconCircleX, type TablerIcon } from '@tabler/icons-react'
import type { ConnectionTest } from '../../../contract/probe-shapes.ts'
import type { MailStage } from '../../../engine/mailboxes/mail-trouble.ts'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { MAIL_STAGE_NAMES } from '../../../text/mailboxes/stages.ts'
import { useLocalize, useText } from '../../language.ts'
import styles from './connection-stages.module.css'

/** In order: the names have them all. */
const MAIL_STAGES = Object.keys(MAIL_STAGE_NAMES) as readonly MailStage[]

type Outcome = 'passed' | 'broken' | 'notReached'

const ICONS: Readonly<Record<Outcome, TablerIcon>> = {
  passed: IconCircleCheck,
  broken: IconCircleX,
  notReached: IconCircleDashed,
}

interface Props {
  /** Null: it is under way, and nothing is known of any stage. */
  readonly test: ConnectionTest | null
  readonly of: 'mailbox' | 'sender'
}

/** The stages of a connection one by one: what worked, what failed, and what was not reached any more. */
export function ConnectionStages({ test, of }: Props) {
  const text = useText(ACCOUNT_FORM_TEXT).test
  const localize = useLocalize()
  return (
    <ol className={styles.stages}>
      {rows(test, of).map(({ stage, outcome, said }) => {
        const Icon = ICONS[outcome]
        return (
          <li key={stage} className={styles.stage} data-outcome={outcome}>
            <Icon size={17} stroke={1.8} aria-hidden />
            <span className={styles.name}>{localize(MAIL_STAGE_NAMES[stage])}</span>
            <span className={styles.outcome}>{test !== null && text[outcome]}</span>
            <span className={styles.said}>
              {stage === 'folder' && test?.mailbox ? text.folders(test.mailbox.folders) : said}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

interface Row {
  readonly stage: MailStage
  readonly outcome: Outcome
  readonly said: string
}

/** As they came; those that were not reached in their usual order. `protocol` is no stage of its own unless it failed. */
function rows(test: ConnectionTest | null, of: Props['of']): readonly Row[] {
  const came = (test?.stages ?? []).filter(({ stage, ok }) => stage !== 'protocol' || !ok)
  // What was said of the trouble stands above, with what to do.
  const told = (said: string) => (said === test?.trouble?.said ? '' : said)
  const usual = MAIL_STAGES.filter((stage) => stage !== 'protocol' && (stage !== 'folder' || of === 'mailbox'))
  const missing = usual.filter((stage) => !came.some((one) => one.stage === stage))
  return [
    ...came.map(({ stage, ok, said }): Row => ({ stage, outcome: ok ? 'passed' : 'broken', said: told(said) })),
    ...missing.map((stage): Row => ({ stage, outcome: 'notReached', said: '' })),
  ]
}

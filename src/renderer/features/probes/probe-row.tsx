import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import type { ProbeRow } from '../../../contract/probe-shapes.ts'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import { PROBES_TEXT } from '../../../text/interface/probes.ts'
import type { Language } from '../../../text/language.ts'
import { shortSpan } from '../../../text/probes/span.ts'
import { formatMoment } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import { isOpen } from './open-states.ts'
import styles from './probe-row.module.css'
import { useProbe } from './probe-store.ts'
import { StateBadge } from './state-badge.tsx'

interface Props {
  readonly probe: ProbeRow
  readonly onCancel: (probe: ProbeRow) => void
}

/** One probe in a line: to whom, how it stands, and since when. */
export const ProbeLine = memo(function ProbeLine({ probe, onCancel }: Props) {
  const language = useLanguage()
  const text = PROBES_TEXT[language].list
  const open = useProbe((state) => state.open)
  const { plan } = probe
  const at = probe.submittedAt ?? probe.composedAt
  return (
    <li className={styles.row}>
      <button type="button" data-row className={styles.open} onClick={() => void open(plan.id)}>
        <span className={styles.mailbox}>{probe.mailboxLabel}</span>
        <span className={styles.state}>
          <StateBadge probe={probe} />
        </span>
        <time className={styles.time} dateTime={at}>
          {formatMoment(at, language)}
        </time>
        <span className={styles.about}>
          {[probe.familyName, ...formWords(probe, language), plan.subject].join(' · ')}
        </span>
        <span className={styles.facts}>{factWords(probe, language).join(' · ')}</span>
      </button>
      <span className={styles.cancel}>
        {isOpen(probe) && (
          <Tooltip label={text.cancelOne(probe.mailboxLabel)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={text.cancelOne(probe.mailboxLabel)}
              onClick={() => onCancel(probe)}
            >
              <IconX size={16} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
    </li>
  )
})

/** The usual form needs no word. */
function formWords({ plan }: ProbeRow, language: Language): readonly string[] {
  return plan.variant === 'plain' ? [] : [PROBE_SENDING_TEXT[language].variants[plan.variant].name]
}

function factWords(probe: ProbeRow, language: Language): readonly string[] {
  const text = PROBES_TEXT[language].list
  const { state, plan, delay, late, copies, submittedAt } = probe
  if (state === 'composed') return [text.notBefore(formatMoment(plan.notBefore, language))]
  if (isOpen(probe)) return submittedAt === null ? [] : [text.waiting(formatMoment(givenUpAt(probe), language))]
  return [
    ...(delay === null ? [] : [text.after(shortSpan(delay.seconds, language))]),
    ...(late ? [text.late] : []),
    ...(copies > 1 ? [text.copies(copies)] : []),
  ]
}

/** When an accepted probe counts as never seen. */
function givenUpAt({ plan, submittedAt }: ProbeRow): string {
  return new Date(Date.parse(submittedAt ?? plan.notBefore) + plan.giveUpAfterSeconds * 1000).toISOString()
}

import { Button } from '@mantine/core'
import {
  IconCircleCheck,
  IconFlag3,
  IconHelpCircle,
  IconMail,
  IconMailShare,
  IconReportAnalytics,
  type TablerIcon,
} from '@tabler/icons-react'
import type { HistoryEntry } from '../../../contract/shapes.ts'
import type { DiagnosedInput, InputKind } from '../../../engine/bounces/diagnosis.ts'
import { DETAIL_TEXTS } from '../../../text/input-kinds.ts'
import { CHECKS_TEXT } from '../../../text/interface/checks.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLocalize, useText } from '../../language.ts'
import { MessageFault } from '../checks/message-fault.tsx'
import { useMessageCheck } from '../checks/message-store.ts'
import styles from './not-a-bounce.module.css'

/** What an input is that tells of no refusal, what that means, and what to do. Nothing is made up. */
export function NotABounce({ entry }: { readonly entry: HistoryEntry }) {
  const { diagnosed } = entry
  const text = useText(RESULT_TEXT).notABounce
  const localize = useLocalize()
  const go = useNavigation((state) => state.go)
  const Icon = iconOf(diagnosed.kind, diagnosed.detail)
  const { title, sentence } = DETAIL_TEXTS[diagnosed.detail]
  return (
    <article className={styles.panel}>
      <span className={styles.icon}>
        <Icon size={28} stroke={1.5} aria-hidden />
      </span>
      <p className={styles.kind}>{text.kind}</p>
      <h1 id="result-title" tabIndex={-1}>
        {localize(title)}
      </h1>
      <p className={styles.sentence}>
        <RichText text={localize(sentence)} />
      </p>
      {asksForMore(diagnosed) && (
        <div className={styles.next}>
          <h2>{text.title}</h2>
          <p>{text.next}</p>
        </div>
      )}
      {diagnosed.detail === 'ordinaryMail' && <CheckThisMail entry={entry} />}
      <Button variant="default" onClick={() => go('diagnose', 'compose')}>
        {text.another}
      </Button>
    </article>
  )
}

/** The way from a mail that is no bounce to what its servers did with it. */
function CheckThisMail({ entry: { id, name } }: { readonly entry: HistoryEntry }) {
  const text = useText(CHECKS_TEXT).message
  const { working, check } = useMessageCheck()
  return (
    <div className={styles.next}>
      <p id="check-message-what">{text.what}</p>
      <Button
        loading={working}
        aria-describedby="check-message-what"
        onClick={() => void check({ name, read: async () => ({ entryId: id }) })}
      >
        {text.check}
      </Button>
      <MessageFault />
    </div>
  )
}

const ICONS: Readonly<Partial<Record<InputKind, TablerIcon>>> = {
  complaint: IconFlag3,
  autoReply: IconMailShare,
  report: IconReportAnalytics,
  notABounce: IconMail,
}

function iconOf(kind: InputKind, detail: DiagnosedInput['detail']): TablerIcon {
  if (detail === 'successReport' || detail === 'successfulDelivery' || detail === 'readReceipt') return IconCircleCheck
  if (detail === 'notUnderstood' || detail === 'empty') return IconHelpCircle
  return ICONS[kind] ?? IconMail
}

/** Those whose own words say already what to give instead need it not twice. */
function asksForMore({ detail }: DiagnosedInput): boolean {
  return detail !== 'ordinaryMail' && detail !== 'notUnderstood' && detail !== 'empty'
}

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
import type { DiagnosedInput, InputKind } from '../../../engine/bounces/diagnosis.ts'
import { DETAIL_TEXTS } from '../../../text/input-kinds.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { RichText } from '../../components/rich-text.tsx'
import { useNavigation } from '../../frame/navigation-store.ts'
import { useLocalize, useText } from '../../language.ts'
import styles from './not-a-bounce.module.css'

/** What an input is that tells of no refusal, what that means, and what to do. Nothing is made up. */
export function NotABounce({ diagnosed }: { readonly diagnosed: DiagnosedInput }) {
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
      <Button variant="default" onClick={() => go('diagnose', 'compose')}>
        {text.another}
      </Button>
    </article>
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

import type { DiagnosedInput, Diagnosis } from '../../../engine/bounces/diagnosis.ts'
import { ACTION_TEXTS, COMMAND_TEXTS } from '../../../text/actions.ts'
import { RESULT_TEXT } from '../../../text/interface/result.ts'
import { formatTime } from '../../format.ts'
import { useLanguage, useLocalize, useText } from '../../language.ts'
import { CodeWithMeaning } from './code-with-meaning.tsx'
import styles from './expert-details.module.css'
import { ExpertRow } from './expert-row.tsx'
import { RuleRows } from './rule-rows.tsx'

interface Props {
  readonly diagnosed: DiagnosedInput
  readonly diagnosis: Diagnosis
  readonly index: number
}

/** Everything that the input states, in the field's own words, and the rule that judged it. */
export function ExpertRows({ diagnosed, diagnosis, index }: Props) {
  return (
    <dl className={styles.rows}>
      <AnswerRows diagnosis={diagnosis} index={index} />
      <ServerRows diagnosed={diagnosed} diagnosis={diagnosis} index={index} />
      <TimeRows diagnosis={diagnosis} />
      <RuleRows diagnosis={diagnosis} />
    </dl>
  )
}

function AnswerRows({ diagnosis, index }: Omit<Props, 'diagnosed'>) {
  const { detail } = useText(RESULT_TEXT)
  const localize = useLocalize()
  const { text, replyCode, enhancedStatusCode, command, action } = diagnosis
  const mark = (field: 'text' | 'replyCode' | 'enhancedStatusCode') => ({ diagnosis: index, field })
  return (
    <>
      <ExpertRow label={detail.text} value={text} copies mark={mark('text')}>
        <span className={styles.words}>{text}</span>
      </ExpertRow>
      <ExpertRow label={detail.replyCode} term="reply-code" value={replyCode} mark={mark('replyCode')}>
        {replyCode && <CodeWithMeaning code={replyCode} />}
      </ExpertRow>
      <ExpertRow
        label={detail.enhancedStatusCode}
        term="enhanced-status-code"
        value={enhancedStatusCode}
        mark={mark('enhancedStatusCode')}
      >
        {enhancedStatusCode && <CodeWithMeaning code={enhancedStatusCode} />}
      </ExpertRow>
      <ExpertRow label={detail.command} term="smtp" value={command}>
        <span className="mono">{command}</span>
        <span className={styles.note}>{command && localize(COMMAND_TEXTS[command])}</span>
      </ExpertRow>
      <ExpertRow label={detail.action} term="dsn" value={action}>
        <span className="mono">{action}</span>
        <span className={styles.note}>{action && localize(ACTION_TEXTS[action])}</span>
      </ExpertRow>
    </>
  )
}

function ServerRows({ diagnosed, diagnosis, index }: Props) {
  const { detail } = useText(RESULT_TEXT)
  const { remoteMta, reportingMta, queueId, senderAddresses } = diagnosis
  return (
    <>
      <ExpertRow
        label={detail.remoteMta}
        term="remote-mta"
        value={remoteMta}
        copies
        mark={{ diagnosis: index, field: 'remoteMta' }}
      />
      <ExpertRow label={detail.reportingMta} term="reporting-mta" value={reportingMta} copies />
      <ExpertRow label={detail.senderAddresses} value={senderAddresses.join(', ')} copies />
      <ExpertRow label={detail.queueId} term="queue-id" value={queueId} copies />
      <ExpertRow label={detail.mailFrom} term="mail-from" value={diagnosed.originalMailFrom} copies />
      <ExpertRow label={detail.messageId} value={diagnosed.originalMessageId} copies />
    </>
  )
}

function TimeRows({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { detail } = useText(RESULT_TEXT)
  const language = useLanguage()
  const time = (date: string | null) => date && <span>{formatTime(date, language)}</span>
  const { arrivalDate, lastAttemptDate, willRetryUntil } = diagnosis
  return (
    <>
      <ExpertRow label={detail.arrivalDate} value={arrivalDate}>
        {time(arrivalDate)}
      </ExpertRow>
      <ExpertRow label={detail.lastAttemptDate} value={lastAttemptDate}>
        {time(lastAttemptDate)}
      </ExpertRow>
      <ExpertRow label={detail.willRetryUntil} value={willRetryUntil}>
        {time(willRetryUntil)}
      </ExpertRow>
    </>
  )
}

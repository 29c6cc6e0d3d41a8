import { Radio, Textarea, TextInput } from '@mantine/core'
import { PROBE_SENDING_TEXT } from '../../../text/interface/probe-sending.ts'
import { PROBE_WORDS } from '../../../text/probes/mails.ts'
import { useLanguage } from '../../language.ts'
import styles from './send-form.module.css'
import { useSending } from './send-store.ts'

/** Our words or the user's own, which begin as ours. */
export function WordingFields() {
  const language = useLanguage()
  const text = PROBE_SENDING_TEXT[language]
  const { draft, problem, change } = useSending()
  const choose = (own: boolean) => {
    const [first] = PROBE_WORDS[draft.language ?? language].mails
    const isUntouched = draft.subject === '' && draft.text === ''
    change({ ownWording: own, ...(own && isUntouched && first ? { subject: first.subject, text: first.text } : {}) })
  }
  return (
    <div className={styles.own}>
      <Radio.Group
        label={text.wording}
        value={draft.ownWording ? 'own' : 'ours'}
        onChange={(value) => choose(value === 'own')}
      >
        <div className={styles.choices}>
          <Radio value="ours" label={text.ours} />
          <Radio value="own" label={text.own} />
        </div>
      </Radio.Group>
      {draft.ownWording && (
        <>
          <TextInput
            label={text.subject}
            maxLength={200}
            error={problem === 'subject' && text.problem.subject}
            value={draft.subject}
            onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
          />
          <Textarea
            label={text.text}
            description={text.textHint}
            rows={8}
            maxLength={10_000}
            error={problem === 'text' && text.problem.text}
            value={draft.text}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          />
        </>
      )}
    </div>
  )
}

import { Checkbox, TextInput } from '@mantine/core'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { MAILBOX_FORM_TEXT } from '../../../text/interface/mailbox-form.ts'
import { useText } from '../../language.ts'
import { Fold } from './fold.tsx'
import { useMailboxForm } from './mailbox-form-store.ts'

type TextField = 'label' | 'junkFolder' | 'authservIds'

const FIELDS: readonly TextField[] = ['label', 'junkFolder', 'authservIds']

/** What hardly anybody has to say of a mailbox. */
export function MoreMailboxFields() {
  const text = useText(MAILBOX_FORM_TEXT)
  const form = useText(ACCOUNT_FORM_TEXT)
  const { draft, problem, change } = useMailboxForm()
  if (draft === null) return null
  const words: Readonly<Record<TextField, readonly [label: string, hint: string]>> = {
    label: [form.label, form.labelHint],
    junkFolder: [text.junk, text.junkHint],
    authservIds: [text.authserv, text.authservHint],
  }
  return (
    <Fold title={text.more} opens={FIELDS.some((field) => field === problem)}>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={words[field][0]}
          description={words[field][1]}
          error={problem === field && form.problem.text}
          spellCheck={false}
          value={draft[field]}
          onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
        />
      ))}
      <Checkbox
        label={text.cleanUp}
        description={text.cleanUpHint}
        checked={draft.cleanUp}
        onChange={({ currentTarget }) => change({ cleanUp: currentTarget.checked })}
      />
    </Fold>
  )
}

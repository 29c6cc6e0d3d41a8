import { TextInput } from '@mantine/core'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { SENDER_FORM_TEXT } from '../../../text/interface/sender-form.ts'
import { useText } from '../../language.ts'
import styles from './account-form.module.css'
import { Fold } from './fold.tsx'
import { FormActions } from './form-actions.tsx'
import { IdentityFields } from './identity-fields.tsx'
import { OtherPathFields } from './other-path-fields.tsx'
import { PinChoice } from './pin-choice.tsx'
import { ReportsChoice } from './reports-choice.tsx'
import { SenderAccount } from './sender-account.tsx'
import { useSenderForm } from './sender-form-store.ts'
import { TestResult } from './test-result.tsx'
import { useSenderDeeds } from './use-sender-deeds.ts'

/** All that is to be said of a sender, its test, and what to do with the form. */
export function SenderFields() {
  const text = useText(SENDER_FORM_TEXT)
  const form = useText(ACCOUNT_FORM_TEXT)
  const { draft, problem, change, discard } = useSenderForm()
  const { secret, setSecret, kept, state, test, save, works, refused } = useSenderDeeds()
  if (draft === null) return null
  const certificate = state.state === 'done' ? state.test.trouble?.certificate : null
  const pin = (pinnedCertificate: string) => {
    change({ submission: { ...draft.submission, pinnedCertificate } })
    void test()
  }
  return (
    <form className={styles.form} aria-label={text.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <SenderAccount secret={secret} kept={kept} refused={refused} onSecret={setSecret} />
      <IdentityFields />
      <ReportsChoice />
      <OtherPathFields />
      <Fold title={form.label} summary={draft.label} opens={problem === 'label'}>
        <TextInput
          label={form.label}
          description={form.labelHint}
          error={problem === 'label' && form.problem.text}
          value={draft.label}
          onChange={({ currentTarget }) => change({ label: currentTarget.value })}
        />
      </Fold>
      <TestResult state={state} of="sender">
        {certificate && (
          <PinChoice
            key={certificate.sha256}
            certificate={certificate}
            server={draft.submission}
            protocol="smtp"
            provider={null}
            onPin={pin}
          />
        )}
      </TestResult>
      <FormActions
        testing={state.state === 'testing'}
        tested={state.state !== 'none'}
        works={works}
        onTest={() => void test()}
        onSave={() => void save()}
        onDiscard={discard}
      />
    </form>
  )
}

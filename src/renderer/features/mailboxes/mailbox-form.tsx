import { MAILBOX_FORM_TEXT } from '../../../text/interface/mailbox-form.ts'
import { useText } from '../../language.ts'
import { AddressStep } from './address-step.tsx'
import { FormPage } from './form-page.tsx'
import { MailboxFields } from './mailbox-fields.tsx'
import { useMailboxForm } from './mailbox-form-store.ts'

/** Adds a mailbox, beginning with its address, or changes one. */
export function MailboxForm() {
  const text = useText(MAILBOX_FORM_TEXT)
  const { draft, isNew, step, discovering, problem, fault, change, discover, byHand, discard } = useMailboxForm()
  if (draft === null) return null
  return (
    <FormPage
      title={isNew ? text.title.add : text.title.change(draft.label || draft.address)}
      fault={fault}
      onBack={() => void discard()}
    >
      {step === 'address' ? (
        <AddressStep
          label={text.address}
          hint={text.addressHint}
          address={draft.address}
          busy={discovering}
          wrong={problem === 'address'}
          onChange={(address) => change({ address })}
          onContinue={() => void discover()}
          onByHand={byHand}
        />
      ) : (
        <MailboxFields />
      )}
    </FormPage>
  )
}

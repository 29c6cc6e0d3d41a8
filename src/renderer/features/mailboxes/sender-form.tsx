import { SENDER_FORM_TEXT } from '../../../text/interface/sender-form.ts'
import { useText } from '../../language.ts'
import { senderName } from './account-name.ts'
import { AddressStep } from './address-step.tsx'
import { FormPage } from './form-page.tsx'
import { SenderFields } from './sender-fields.tsx'
import { useSenderForm } from './sender-form-store.ts'

/** Adds a sender, beginning with its From address, or changes one. */
export function SenderForm() {
  const text = useText(SENDER_FORM_TEXT)
  const { draft, isNew, step, discovering, problem, fault, change, discover, byHand, discard } = useSenderForm()
  if (draft === null) return null
  const [first] = draft.identities
  const address = first?.address ?? ''
  return (
    <FormPage title={isNew ? text.title.add : text.title.change(senderName(draft))} fault={fault} onBack={discard}>
      {step === 'address' ? (
        <AddressStep
          label={text.address}
          hint={text.addressHint}
          address={address}
          busy={discovering}
          wrong={problem === 'address'}
          onChange={(typed) => change({ identities: first ? [{ ...first, address: typed }] : [] })}
          onContinue={() => void discover(address)}
          onByHand={() => byHand(address)}
        />
      ) : (
        <SenderFields />
      )}
    </FormPage>
  )
}

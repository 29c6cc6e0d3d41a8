import { Button, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import type { TicketProfile } from '../../../../contract/ticket-shapes.ts'
import { TICKET_SETTINGS_TEXT } from '../../../../text/interface/ticket-settings.ts'
import { FACT_NAMES } from '../../../../text/tickets/fact-names.ts'
import { toast } from '../../../frame/toast.ts'
import { useLocalize, useText } from '../../../language.ts'
import { isMailAddress } from './mail-order.ts'
import { PROFILE_FACTS } from './profile-facts.ts'
import { useTicketSettings } from './ticket-settings-store.ts'
import styles from './writing.module.css'

/** As long as the main process takes each of them. */
const LONGEST: Readonly<Record<keyof TicketProfile, number>> = {
  contactName: 200,
  contactAddress: 320,
  contactPhone: 100,
  organizationName: 200,
  website: 300,
  country: 100,
  volume: 300,
  kindOfMail: 300,
  since: 100,
  hoster: 200,
}

/** Who asks: one line each, all of them optional. */
export function ProfileForm({ profile }: { readonly profile: TicketProfile }) {
  const text = useText(TICKET_SETTINGS_TEXT).profile
  const localize = useLocalize()
  const save = useTicketSettings((state) => state.saveProfile)
  const [draft, setDraft] = useState(profile)
  const [isBad, setIsBad] = useState(false)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const contactAddress = draft.contactAddress.trim()
    if (contactAddress !== '' && !isMailAddress(contactAddress)) return setIsBad(true)
    if (await save({ ...draft, contactAddress })) await toast(text.saved)
  }
  const hints: Readonly<Record<string, string>> = text.hints
  return (
    <form className={styles.card} aria-label={text.form} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{text.title}</h2>
      <p className={styles.hint}>{text.hint}</p>
      <div className={styles.pair}>
        {PROFILE_FACTS.map((fact) => (
          <TextInput
            key={fact}
            label={localize(FACT_NAMES[fact])}
            description={hints[fact]}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={fact === 'contactAddress' && isBad && text.badAddress}
            maxLength={LONGEST[fact]}
            value={draft[fact]}
            onChange={({ currentTarget: { value } }) => {
              setIsBad(false)
              setDraft({ ...draft, [fact]: value })
            }}
          />
        ))}
      </div>
      <div className={styles.ends}>
        <Button type="submit">{text.save}</Button>
      </div>
    </form>
  )
}

import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { SENDER_FORM_TEXT } from '../../../text/interface/sender-form.ts'
import { useText } from '../../language.ts'
import styles from './account-form.module.css'
import lines from './identity-fields.module.css'
import { isAddress } from './read-text.ts'
import { emptyIdentity, type IdentityDraft } from './sender-draft.ts'
import { useSenderForm } from './sender-form-store.ts'

/** As many as the contract takes. */
const MOST = 50

/** Each From that may be used; at least one. */
export function IdentityFields() {
  const text = useText(SENDER_FORM_TEXT).identities
  const problems = useText(ACCOUNT_FORM_TEXT).problem
  const { draft, problem, change } = useSenderForm()
  if (draft === null) return null
  const { identities } = draft
  const replace = (changed: IdentityDraft) =>
    change({ identities: identities.map((identity) => (identity.key === changed.key ? changed : identity)) })
  return (
    <section className={styles.part}>
      <h2>{text.title}</h2>
      <p className={styles.hint}>{text.hint}</p>
      <ul className={lines.list}>
        {identities.map((identity, index) => (
          <li key={identity.key} className={lines.line}>
            <TextInput
              label={text.name}
              aria-label={text.nth(text.name, index + 1)}
              value={identity.name}
              onChange={({ currentTarget }) => replace({ ...identity, name: currentTarget.value })}
            />
            <TextInput
              label={text.address}
              aria-label={text.nth(text.address, index + 1)}
              error={problem === 'identities' && !isAddress(identity.address.trim()) && problems.identities}
              autoCapitalize="off"
              spellCheck={false}
              value={identity.address}
              onChange={({ currentTarget }) => replace({ ...identity, address: currentTarget.value })}
            />
            {identities.length > 1 && (
              <Tooltip label={text.remove(identity.address)}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={34}
                  aria-label={text.remove(identity.address)}
                  onClick={() => change({ identities: identities.filter(({ key }) => key !== identity.key) })}
                >
                  <IconTrash size={17} stroke={1.6} />
                </ActionIcon>
              </Tooltip>
            )}
          </li>
        ))}
      </ul>
      <Button
        className={lines.add ?? ''}
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} stroke={1.8} />}
        disabled={identities.length >= MOST}
        onClick={() => change({ identities: [...identities, emptyIdentity()] })}
      >
        {text.add}
      </Button>
    </section>
  )
}

import { TextInput } from '@mantine/core'
import type { MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { SENDER_FORM_TEXT } from '../../../text/interface/sender-form.ts'
import { useText } from '../../language.ts'
import styles from './account-form.module.css'
import { SecretField } from './secret-field.tsx'
import { useSenderForm } from './sender-form-store.ts'
import { serverName } from './server-draft.ts'
import { ServerFields } from './server-fields.tsx'
import { SENDER_SECRET } from './use-sender-deeds.ts'

interface Props {
  readonly secret: string
  readonly kept: boolean
  readonly refused: MailTroubleCode | null
  readonly onSecret: (secret: string) => void
}

/** The server that takes the mails, and how one logs in there. */
export function SenderAccount({ secret, kept, refused, onSecret }: Props) {
  const text = useText(SENDER_FORM_TEXT)
  const form = useText(ACCOUNT_FORM_TEXT)
  const { draft, problem, discovered, change } = useSenderForm()
  if (draft === null) return null
  const found = discovered?.submission
  return (
    <section className={styles.part}>
      <h2>{text.account}</h2>
      {discovered && <p className={styles.hint}>{found ? text.found(serverName(found)) : text.notFound}</p>}
      <ServerFields
        legend={form.server.submission}
        server={draft.submission}
        problem={problem === 'host' || problem === 'port' ? problem : null}
        onChange={(submission) => change({ submission })}
      />
      <div className={styles.pair}>
        <TextInput
          label={form.login}
          error={problem === 'login' && form.problem.login}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={draft.login}
          onChange={({ currentTarget }) => change({ login: currentTarget.value })}
        />
        {draft.authentication.kind === 'password' && (
          <SecretField
            id={SENDER_SECRET}
            value={secret}
            kept={kept}
            missing={problem === 'password'}
            refused={refused}
            onChange={onSecret}
          />
        )}
      </div>
      {draft.authentication.kind === 'oauth' && <p className={styles.hint}>{text.oauth}</p>}
    </section>
  )
}

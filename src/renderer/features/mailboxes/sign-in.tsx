import { Radio, TextInput } from '@mantine/core'
import type { MailboxPreset } from '../../../contract/probe-shapes.ts'
import type { MailTroubleCode } from '../../../engine/mailboxes/mail-trouble.ts'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { MAILBOX_FORM_TEXT } from '../../../text/interface/mailbox-form.ts'
import { useText } from '../../language.ts'
import styles from './account-form.module.css'
import { HowTo } from './how-to.tsx'
import { takesNothingElse } from './mailbox-draft.ts'
import { useMailboxForm } from './mailbox-form-store.ts'
import { OAuthSignIn } from './oauth-sign-in.tsx'
import { SecretField } from './secret-field.tsx'
import { usePreset } from './use-preset.ts'

interface Props {
  readonly secret: string
  readonly fieldId: string
  readonly kept: boolean
  readonly refused: MailTroubleCode | null
  readonly onSecret: (secret: string) => void
}

/** How one logs in: what the provider takes, how to get it, and the fields for it. */
export function SignIn({ secret, fieldId, kept, refused, onSecret }: Props) {
  const text = useText(MAILBOX_FORM_TEXT).signIn
  const form = useText(ACCOUNT_FORM_TEXT)
  const { draft, problem, change } = useMailboxForm()
  const preset = usePreset(draft?.preset)
  if (draft === null) return null
  return (
    <section className={styles.part}>
      <h2>{text.title}</h2>
      {preset && <Ways preset={preset} />}
      {preset && (draft.signIn === 'password' || takesNothingElse(preset)) && <HowTo preset={preset} />}
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
        {draft.signIn === 'password' && (
          <SecretField
            id={fieldId}
            label={asksAppPassword(preset) ? text.appPassword : form.password}
            value={secret}
            kept={kept}
            missing={problem === 'password'}
            refused={refused}
            onChange={onSecret}
          />
        )}
      </div>
      {draft.signIn === 'oauth' && <OAuthSignIn provider={preset?.name} kept={kept} />}
    </section>
  )
}

function Ways({ preset }: { readonly preset: MailboxPreset }) {
  const text = useText(MAILBOX_FORM_TEXT).signIn
  const signIn = useMailboxForm((form) => form.draft?.signIn)
  const change = useMailboxForm((form) => form.change)
  if (takesNothingElse(preset)) return <p>{text.oauthOnly(preset.name)}</p>
  if (!preset.authentication.includes('oauth') || preset.oauth === null) return null
  const issuer = preset.oauth
  const byPassword = asksAppPassword(preset)
  return (
    <Radio.Group
      label={text.way}
      value={signIn ?? 'password'}
      onChange={(way) => change({ signIn: way === 'oauth' ? 'oauth' : 'password', issuer })}
    >
      <div className={styles.choices}>
        <Radio
          value="password"
          label={byPassword ? text.byAppPassword : text.byPassword}
          description={byPassword && text.appPasswordHint}
        />
        <Radio value="oauth" label={text.oauth(preset.name)} description={text.oauthHint} />
      </div>
    </Radio.Group>
  )
}

function asksAppPassword(preset: MailboxPreset | null): boolean {
  return preset?.authentication.includes('appPassword') === true && !preset.authentication.includes('password')
}

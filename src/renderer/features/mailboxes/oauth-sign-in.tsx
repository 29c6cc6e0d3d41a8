import { Button, Loader, TextInput } from '@mantine/core'
import { IconCircleCheck, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { MAILBOX_FORM_TEXT } from '../../../text/interface/mailbox-form.ts'
import { useLocalize, useText } from '../../language.ts'
import { useMailboxForm } from './mailbox-form-store.ts'
import styles from './oauth-sign-in.module.css'
import { SecretField } from './secret-field.tsx'
import { useIssuer } from './use-preset.ts'

interface Props {
  /** As its preset calls it, where there is one. */
  readonly provider: string | undefined
  /** A permission from before lies in the keychain. */
  readonly kept: boolean
}

/** Signing in on the provider's own page: begun, waited for, given or refused. */
export function OAuthSignIn({ provider, kept }: Props) {
  const text = useText(MAILBOX_FORM_TEXT).signIn
  const problems = useText(ACCOUNT_FORM_TEXT).problem
  const { draft, problem, signIn, authorize } = useMailboxForm()
  const issuer = useIssuer(draft?.issuer ?? '')
  const [clientSecret, setClientSecret] = useState('')
  const begun = signIn.state !== 'no' || kept
  return (
    <div className={styles.sign}>
      <ClientId />
      {issuer?.needsClientSecret === true && (
        <SecretField
          id="client-secret"
          label={text.clientSecret}
          value={clientSecret}
          kept={false}
          onChange={setClientSecret}
        />
      )}
      {signIn.state === 'waiting' ? (
        <Waiting />
      ) : (
        <Button
          variant={signIn.state === 'authorized' ? 'default' : 'light'}
          leftSection={<IconExternalLink size={16} stroke={1.7} />}
          onClick={() => void authorize(clientSecret === '' ? null : clientSecret)}
        >
          {begun ? text.again : text.start(provider ?? issuer?.name ?? draft?.issuer ?? '')}
        </Button>
      )}
      <div role="status">
        {signIn.state === 'authorized' && (
          <p className={styles.given}>
            <IconCircleCheck size={18} stroke={1.8} aria-hidden /> {text.authorized}
          </p>
        )}
        {signIn.state === 'no' && kept && <p className="quiet">{text.kept}</p>}
        {signIn.state === 'cancelled' && <p>{text.cancelled}</p>}
        {signIn.state === 'refused' && (
          <p className={styles.refused}>
            {text.refused} <span className="mono">{signIn.said}</span>
          </p>
        )}
      </div>
      {problem === 'signIn' && (
        <p className={styles.problem} role="alert">
          {problems.signIn}
        </p>
      )}
    </div>
  )
}

function Waiting() {
  const text = useText(MAILBOX_FORM_TEXT).signIn
  const cancel = useMailboxForm((form) => form.cancelAuthorize)
  return (
    <div className={styles.waiting}>
      <Loader size={18} aria-hidden />
      <p role="status">{text.waiting}</p>
      <Button variant="default" size="xs" onClick={() => void cancel()}>
        {text.stop}
      </Button>
    </div>
  )
}

/** The id by which the provider knows the program: needed where Postdesk has none of its own. */
function ClientId() {
  const text = useText(MAILBOX_FORM_TEXT).signIn
  const problems = useText(ACCOUNT_FORM_TEXT).problem
  const localize = useLocalize()
  const { draft, problem, change } = useMailboxForm()
  const issuer = useIssuer(draft?.issuer ?? '')
  const isNeeded = issuer !== null && issuer.clientId === null
  return (
    <TextInput
      label={isNeeded ? text.clientId : text.clientIdOptional}
      description={[...(isNeeded ? [] : [text.clientIdHint]), issuer && localize(issuer.say)].filter(Boolean).join(' ')}
      error={problem === 'clientId' && problems.clientId}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      value={draft?.clientId ?? ''}
      onChange={({ currentTarget }) => change({ clientId: currentTarget.value })}
    />
  )
}

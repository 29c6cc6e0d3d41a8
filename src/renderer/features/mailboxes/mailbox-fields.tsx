import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { MAILBOX_FORM_TEXT } from '../../../text/interface/mailbox-form.ts'
import { useText } from '../../language.ts'
import styles from './account-form.module.css'
import { Fold } from './fold.tsx'
import { FormActions } from './form-actions.tsx'
import { FoundProvider } from './found-provider.tsx'
import { useMailboxForm } from './mailbox-form-store.ts'
import { MailboxUse } from './mailbox-use.tsx'
import { MoreMailboxFields } from './more-mailbox-fields.tsx'
import { PinChoice } from './pin-choice.tsx'
import { serverName } from './server-draft.ts'
import { ServerFields } from './server-fields.tsx'
import { SignIn } from './sign-in.tsx'
import { TestResult } from './test-result.tsx'
import { MAILBOX_SECRET, useMailboxDeeds } from './use-mailbox-deeds.ts'
import { usePreset } from './use-preset.ts'

/** All that is to be said of a mailbox, its test, and what to do with the form. */
export function MailboxFields() {
  const texts = { ...useText(MAILBOX_FORM_TEXT), server: useText(ACCOUNT_FORM_TEXT).server }
  const { draft, problem, change, discard } = useMailboxForm()
  const { secret, setSecret, kept, state, test, save, works, refused } = useMailboxDeeds()
  const preset = usePreset(draft?.preset)
  if (draft === null) return null
  const { imap } = draft
  const trouble = state.state === 'done' ? state.test.trouble : null
  const atServer = trouble !== null && ['name', 'tcp', 'tls', 'certificate', 'greeting'].includes(trouble.stage)
  const pin = (pinnedCertificate: string) => {
    change({ imap: { ...imap, pinnedCertificate } })
    void test()
  }
  return (
    <form className={styles.form} aria-label={texts.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <FoundProvider />
      <SignIn secret={secret} fieldId={MAILBOX_SECRET} kept={kept} refused={refused} onSecret={setSecret} />
      <Fold
        title={texts.server.imap}
        summary={imap.host === '' ? '' : serverName(imap)}
        opens={
          imap.host === '' || imap.pinnedCertificate !== null || problem === 'host' || problem === 'port' || atServer
        }
      >
        <ServerFields
          legend={texts.server.imap}
          isTitled
          server={imap}
          problem={problem === 'host' || problem === 'port' ? problem : null}
          onChange={(server) => change({ imap: server })}
        />
      </Fold>
      <MailboxUse />
      <MoreMailboxFields />
      <TestResult state={state} of="mailbox">
        {trouble?.certificate && (
          <PinChoice
            key={trouble.certificate.sha256}
            certificate={trouble.certificate}
            server={imap}
            protocol="imap"
            provider={preset?.imap?.host === imap.host ? preset.name : null}
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
        onDiscard={() => void discard()}
      />
    </form>
  )
}

import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ShownCertificate } from '../../../engine/mailboxes/mail-trouble.ts'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { CopyChip } from '../../components/copy-chip.tsx'
import { useText } from '../../language.ts'
import { CertificateView } from './certificate-view.tsx'
import styles from './pin-choice.module.css'
import type { ServerDraft } from './server-draft.ts'

interface Props {
  readonly certificate: ShownCertificate
  readonly server: ServerDraft
  readonly protocol: 'imap' | 'smtp'
  /** A provider that everybody knows, whose certificates are valid; null: perhaps the user's own server. */
  readonly provider: string | null
  readonly onPin: (sha256: string) => void
}

/** The certificate that did not verify, and the exception that can be made for it: by a deliberate choice, never by a click in passing. */
export function PinChoice({ certificate, server, protocol, provider, onPin }: Props) {
  const text = useText(ACCOUNT_FORM_TEXT).certificate
  const [compared, setCompared] = useState(false)
  return (
    <div className={styles.choice}>
      <CertificateView certificate={certificate} />
      {provider !== null && <p className={styles.warning}>{text.pinWarning(provider)}</p>}
      {provider === null && (
        <div className={styles.pin}>
          <h4>{text.pinTitle}</h4>
          <p>{text.pinBody}</p>
          <CopyChip value={fingerprintCommand(server, protocol)} what={text.fingerprint} />
          <Checkbox
            label={text.pinCheck}
            checked={compared}
            onChange={({ currentTarget }) => setCompared(currentTarget.checked)}
          />
          <Button variant="default" disabled={!compared} onClick={() => onPin(certificate.sha256)}>
            {text.pin}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Asked on the server itself, so that nobody can stand in between. */
function fingerprintCommand({ port, security }: ServerDraft, protocol: Props['protocol']): string {
  const starttls = security === 'starttls' ? ` -starttls ${protocol}` : ''
  const ask = `openssl s_client -connect localhost:${/^\d+$/.test(port) ? port : '993'}${starttls}`
  return `${ask} </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha256`
}

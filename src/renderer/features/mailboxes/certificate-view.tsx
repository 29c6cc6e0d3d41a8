import type { ShownCertificate } from '../../../engine/mailboxes/mail-trouble.ts'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { CopyChip } from '../../components/copy-chip.tsx'
import { formatTime } from '../../format.ts'
import { useLanguage } from '../../language.ts'
import styles from './certificate-view.module.css'

/** So many names are listed; certificates of large hosters have hundreds. */
const NAMES = 12

/** A certificate as it was shown, for a person to compare. */
export function CertificateView({ certificate }: { readonly certificate: ShownCertificate }) {
  const language = useLanguage()
  const text = ACCOUNT_FORM_TEXT[language].certificate
  const { subject, issuer, names, validFrom, validTo, sha256 } = certificate
  const more = names.length > NAMES ? ` … (${names.length})` : ''
  return (
    <section className={styles.certificate}>
      <h4>{text.title}</h4>
      <dl>
        <dt>{text.subject}</dt>
        <dd>{subject}</dd>
        <dt>{text.issuer}</dt>
        <dd>{issuer}</dd>
        <dt>{text.names}</dt>
        <dd>
          {names.slice(0, NAMES).join(', ')}
          {more}
        </dd>
        <dt>{text.valid}</dt>
        <dd>{text.validFromTo(formatTime(validFrom, language), formatTime(validTo, language))}</dd>
        <dt>{text.fingerprint}</dt>
        <dd className={styles.whole}>
          <CopyChip value={fingerprint(sha256)} what={text.fingerprint} />
        </dd>
      </dl>
    </section>
  )
}

/** `A1:B2:…`, as openssl writes it. */
function fingerprint(sha256: string): string {
  return (sha256.toUpperCase().match(/../g) ?? []).join(':')
}

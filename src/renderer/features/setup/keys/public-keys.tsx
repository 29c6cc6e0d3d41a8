import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_KEYS_TEXT } from '../../../../text/interface/setup-keys.ts'
import { CopyChip } from '../../../components/copy-chip.tsx'
import { useText } from '../../../language.ts'
import { Fold } from '../../mailboxes/fold.tsx'
import page from '../../probes/page.module.css'
import { ValueField } from '../value-field.tsx'
import styles from './keys.module.css'

/** A string of a TXT record holds no more (RFC 1035 §3.3.14). */
const LONGEST_STRING = 255

/** The public halves as records, and the place to enter those that a server has already. Without keys the selectors stand where they are made. */
export function PublicKeys({ view, hasKeys }: { readonly view: SetupView; readonly hasKeys: boolean }) {
  const text = useText(SETUP_KEYS_TEXT)
  const { values, choices } = view.setup
  const { selectorRsa, selectorEd25519, publicKeyRsa, publicKeyEd25519, domain, moreDomains } = values
  const under = { domain, domains: moreDomains.length + 1 }
  return (
    <section className={page.card} aria-labelledby="keys-public">
      <h2 id="keys-public">{text.have.title}</h2>
      <p className={page.lead}>{text.have.lead}</p>
      <PublicKey kind="rsa" selector={selectorRsa} publicKey={publicKeyRsa} {...under} />
      {choices.ed25519 && (
        <PublicKey kind="ed25519" selector={selectorEd25519} publicKey={publicKeyEd25519} {...under} />
      )}
      <Fold title={text.paste.title}>
        <p className={page.hint}>{text.paste.lead}</p>
        <div className={styles.fields}>
          {hasKeys && <ValueField name="selectorRsa" view={view} />}
          {hasKeys && choices.ed25519 && <ValueField name="selectorEd25519" view={view} />}
          <ValueField name="publicKeyRsa" view={view} />
          {choices.ed25519 && <ValueField name="publicKeyEd25519" view={view} />}
        </div>
      </Fold>
    </section>
  )
}

interface KeyProps {
  readonly kind: 'rsa' | 'ed25519'
  readonly selector: string
  readonly publicKey: string
  readonly domain: string
  readonly domains: number
}

function PublicKey({ kind, selector, publicKey, domain, domains }: KeyProps) {
  const text = useText(SETUP_KEYS_TEXT)
  const record = `v=DKIM1; k=${kind}; p=${publicKey}`
  return (
    <section className={styles.key} aria-label={text.kind[kind]}>
      <h3>{text.kind[kind]}</h3>
      {publicKey === '' || selector === '' ? (
        <p className="quiet">{publicKey === '' ? text.have.none : text.make.noSelector}</p>
      ) : (
        <>
          <dl>
            <dt>{text.have.record}</dt>
            <dd>
              <CopyChip value={`${selector}._domainkey.${domain}`} what={`${text.have.record}, ${text.kind[kind]}`} />
            </dd>
            <dt>{text.have.value}</dt>
            <dd>
              <CopyChip value={record} what={`${text.have.value}, ${text.kind[kind]}`} />
            </dd>
            <dt>{text.have.publicKey}</dt>
            <dd>
              <CopyChip value={publicKey} what={`${text.have.publicKey}, ${text.kind[kind]}`} />
            </dd>
          </dl>
          {record.length > LONGEST_STRING && <p className={page.hint}>{text.have.long(record.length)}</p>}
          {domains > 1 && <p className={page.hint}>{text.have.domains(domains)}</p>}
        </>
      )}
    </section>
  )
}

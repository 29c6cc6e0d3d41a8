import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPin } from '@tabler/icons-react'
import { ACCOUNT_FORM_TEXT } from '../../../text/interface/account-form.ts'
import { MAILBOXES_TEXT } from '../../../text/interface/mailboxes.ts'
import { useText } from '../../language.ts'
import type { ServerDraft } from './server-draft.ts'
import styles from './server-fields.module.css'

interface Props {
  readonly legend: string
  /** The legend stands above already, as the title of what these fields are in. */
  readonly isTitled?: boolean
  readonly server: ServerDraft
  readonly problem: 'host' | 'port' | null
  readonly onChange: (server: ServerDraft) => void
}

/** The ports that change with the kind of encryption, as everybody uses them (RFC 8314 §3). */
const OTHER_PORT: Readonly<Record<string, string>> = { '993': '143', '143': '993', '465': '587', '587': '465' }

/** Where a server listens and how it is protected. A pin belongs to one host, so another host loses it. */
export function ServerFields({ legend, isTitled = false, server, problem, onChange }: Props) {
  const text = useText(ACCOUNT_FORM_TEXT)
  const change = (part: Partial<ServerDraft>) => onChange({ ...server, ...part })
  return (
    <fieldset className={styles.fields}>
      <legend className={isTitled ? 'visually-hidden' : ''}>{legend}</legend>
      <TextInput
        label={text.server.host}
        error={problem === 'host' && text.problem.host}
        spellCheck={false}
        autoCapitalize="off"
        value={server.host}
        onChange={({ currentTarget }) => change({ host: currentTarget.value, pinnedCertificate: null })}
      />
      <TextInput
        label={text.server.port}
        error={problem === 'port' && text.problem.port}
        inputMode="numeric"
        value={server.port}
        onChange={({ currentTarget }) => change({ port: currentTarget.value })}
      />
      <NativeSelect
        className={styles.security ?? ''}
        label={text.server.security}
        value={server.security}
        data={[
          { value: 'implicit', label: text.server.implicit },
          { value: 'starttls', label: text.server.starttls },
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({
            security: value === 'starttls' ? 'starttls' : 'implicit',
            port: value === server.security ? server.port : (OTHER_PORT[server.port] ?? server.port),
          })
        }
      />
      <p className={styles.hint}>{text.server.clear}</p>
      {server.pinnedCertificate !== null && <Pinned onRemove={() => change({ pinnedCertificate: null })} />}
    </fieldset>
  )
}

/** That an exception is made here, and the way back. */
function Pinned({ onRemove }: { readonly onRemove: () => void }) {
  const text = useText(ACCOUNT_FORM_TEXT).certificate
  const means = useText(MAILBOXES_TEXT).pinnedMeans
  return (
    <div className={styles.pinned}>
      <IconPin size={17} stroke={1.7} aria-hidden />
      <p>
        <strong>{text.isPinned}.</strong> {means}
      </p>
      <Button variant="default" size="compact-sm" onClick={onRemove}>
        {text.unpin}
      </Button>
    </div>
  )
}

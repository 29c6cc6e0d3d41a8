import { Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_KEYS_TEXT } from '../../../../text/interface/setup-keys.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import { ChoiceField } from '../choice-field.tsx'
import { ValueField } from '../value-field.tsx'
import styles from './keys.module.css'
import { useKeys } from './keys-store.ts'
import { MadeNote } from './made-note.tsx'
import { NewKeys } from './new-keys.tsx'

/** Selectors, and the making of keys: the first ones at once, others only under new selectors. */
export function MakeKeys({ view, hasKeys }: { readonly view: SetupView; readonly hasKeys: boolean }) {
  const text = useText(SETUP_KEYS_TEXT)
  const { choices } = view.setup
  return (
    <section className={page.card} aria-labelledby="keys-make">
      <h2 id="keys-make">{text.title}</h2>
      <p className={page.lead}>{text.lead}</p>
      <ChoiceField name="ed25519" view={view} />
      <h3>{text.names.title}</h3>
      <ul className={styles.advice}>
        {text.names.advice.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      {!hasKeys && (
        <div className={styles.fields}>
          <ValueField name="selectorRsa" view={view} />
          {choices.ed25519 && <ValueField name="selectorEd25519" view={view} />}
        </div>
      )}
      {!hasKeys && <FirstKeys view={view} />}
      <MadeNote view={view} />
      {hasKeys && <NewKeys view={view} />}
    </section>
  )
}

function FirstKeys({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_KEYS_TEXT).make
  const { make, made, of } = useKeys()
  const { selectorRsa, selectorEd25519 } = view.setup.values
  const { ed25519 } = view.setup.choices
  const isMissing = selectorRsa === '' || (ed25519 && selectorEd25519 === '')
  const isSame = ed25519 && selectorRsa === selectorEd25519
  const wasRefused = of === view.setup.id && made.state === 'failed'
  return (
    <div className={page.tools}>
      <Button
        leftSection={<IconKey size={16} stroke={1.7} aria-hidden />}
        disabled={isMissing || isSame}
        aria-disabled={made.state === 'busy'}
        onClick={() => void make(view)}
      >
        {wasRefused ? text.again : text.begin}
      </Button>
      <span className={page.hint}>{isMissing ? text.noSelector : isSame ? text.sameSelector : text.asks}</span>
    </div>
  )
}

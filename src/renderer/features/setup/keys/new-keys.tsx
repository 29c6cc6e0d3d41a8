import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import type { SetupView } from '../../../../contract/setup-shapes.ts'
import { SETUP_KEYS_TEXT } from '../../../../text/interface/setup-keys.ts'
import { useText } from '../../../language.ts'
import page from '../../probes/page.module.css'
import styles from './keys.module.css'
import { type Selectors, useKeys } from './keys-store.ts'
import { nextSelectors, selectorProblem } from './next-selectors.ts'

/** Keys are there: other ones are only made under new selectors, so that what is signed today can be verified tomorrow. */
export function NewKeys({ view }: { readonly view: SetupView }) {
  const text = useText(SETUP_KEYS_TEXT)
  const [wanted, setWanted] = useState<Selectors | null>(null)
  return (
    <div className={page.section}>
      <h3>{text.change.title}</h3>
      <p className={styles.warning}>
        <IconAlertTriangle size={15} stroke={1.8} aria-hidden /> {text.change.warning}
      </p>
      {wanted === null ? (
        <div className={page.tools}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconKey size={15} stroke={1.7} aria-hidden />}
            onClick={() => setWanted(nextSelectors(view.setup.values, Date.now()))}
          >
            {text.change.open}
          </Button>
        </div>
      ) : (
        <NewNames view={view} wanted={wanted} onChange={setWanted} onEnd={() => setWanted(null)} />
      )}
    </div>
  )
}

interface NamesProps {
  readonly view: SetupView
  readonly wanted: Selectors
  readonly onChange: (wanted: Selectors) => void
  readonly onEnd: () => void
}

function NewNames({ view, wanted, onChange, onEnd }: NamesProps) {
  const text = useText(SETUP_KEYS_TEXT).change
  const { make, made } = useKeys()
  const { values, choices } = view.setup
  const inUse = [values.selectorRsa, values.selectorEd25519]
  const names = choices.ed25519 ? (['selectorRsa', 'selectorEd25519'] as const) : (['selectorRsa'] as const)
  const problems = names.map((name) => {
    const other = name === 'selectorRsa' || !choices.ed25519 ? '' : wanted.selectorRsa
    return selectorProblem(wanted[name], inUse, other)
  })
  const begin = async () => {
    const under = choices.ed25519 ? wanted : { ...wanted, selectorEd25519: values.selectorEd25519 }
    if (await make(view, under)) onEnd()
  }
  return (
    <>
      <div className={styles.fields}>
        {names.map((name, index) => {
          const problem = problems[index] ?? null
          return (
            <TextInput
              key={name}
              id={`new-${name}`}
              label={name === 'selectorRsa' ? text.selector.rsa : text.selector.ed25519}
              description={text.hint}
              error={problem === 'badName' ? text.badName(wanted[name].slice(0, 60)) : problem && text[problem]}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              maxLength={63}
              value={wanted[name]}
              onChange={({ currentTarget }) => onChange({ ...wanted, [name]: currentTarget.value })}
            />
          )
        })}
      </div>
      <div className={page.tools}>
        <Button
          disabled={problems.some((problem) => problem !== null)}
          aria-disabled={made.state === 'busy'}
          onClick={() => void begin()}
        >
          {text.begin}
        </Button>
        <Button variant="subtle" color="gray" onClick={onEnd}>
          {text.cancel}
        </Button>
      </div>
    </>
  )
}

import { Checkbox, NativeSelect } from '@mantine/core'
import type { SetupChoices, SetupView } from '../../../contract/setup-shapes.ts'
import { SETUP_VALUES_TEXT } from '../../../text/interface/setup-values.ts'
import { useText } from '../../language.ts'
import { type ChosenValue, useChoiceOptions } from './choice-options.ts'
import { useSetup } from './setup-store.ts'

type YesOrNo = { [K in keyof SetupChoices]: SetupChoices[K] extends boolean ? K : never }[keyof SetupChoices]

interface Props {
  readonly name: keyof SetupChoices | ChosenValue
  readonly view: SetupView
}

/** One choice of the set-up: yes or no, or one of a list. It is kept at once. */
export function ChoiceField({ name, view }: Props) {
  return isYesOrNo(name) ? <YesOrNoField name={name} view={view} /> : <ListField name={name} view={view} />
}

function YesOrNoField({ name, view: { setup } }: { readonly name: YesOrNo; readonly view: SetupView }) {
  const { label, hint } = useText(SETUP_VALUES_TEXT).choice[name]
  const change = useSetup((state) => state.change)
  return (
    <Checkbox
      id={`setup-${name}`}
      label={label}
      description={hint}
      checked={setup.choices[name]}
      onChange={({ currentTarget }) => void change({ choices: { [name]: currentTarget.checked } })}
    />
  )
}

function ListField({ name, view }: { readonly name: Exclude<Props['name'], YesOrNo>; readonly view: SetupView }) {
  const text = useText(SETUP_VALUES_TEXT)
  const { options, changeFor } = useChoiceOptions(name, view)
  const change = useSetup((state) => state.change)
  const { label, hint } = isChoice(name) ? text.choice[name] : text.value[name]
  const value = isChoice(name) ? view.setup.choices[name] : view.setup.values[name]
  return (
    <NativeSelect
      id={`setup-${name}`}
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={value}
      data={options.map((option) => ({ ...option }))}
      onChange={({ currentTarget }) => void change(changeFor(currentTarget.value))}
    />
  )
}

function isYesOrNo(name: Props['name']): name is YesOrNo {
  return ['tlsRpt', 'dane', 'caa', 'clientDiscovery', 'clientFiles', 'ed25519'].includes(name)
}

function isChoice(name: Exclude<Props['name'], YesOrNo>): name is 'role' | 'dmarc' | 'mtaSts' {
  return ['role', 'dmarc', 'mtaSts'].includes(name)
}

import { Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { SetupValues, SetupView } from '../../../contract/setup-shapes.ts'
import { SETUP_VALUES_TEXT } from '../../../text/interface/setup-values.ts'
import { useText } from '../../language.ts'
import { VALUE_KINDS } from './read-value.ts'
import { useValueField } from './use-value-field.ts'

interface Props {
  readonly name: keyof SetupValues
  readonly view: SetupView
}

/** The hint below, so that fields side by side stand in one line. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']

/** Longer than anything that can be meant. */
const LONGEST = 20_000

/** One value of the set-up. It is kept when the field is left, or with Enter; what is refused stays as it was typed. */
export function ValueField({ name, view }: Props) {
  const { label, hint } = useText(SETUP_VALUES_TEXT).value[name]
  const { typed, problem, type, keep } = useValueField(name, view)
  const kind = VALUE_KINDS[name]
  const field = {
    id: `setup-${name}`,
    label,
    description: hint,
    inputWrapperOrder: ORDER,
    error: problem,
    value: typed,
    maxLength: LONGEST,
    spellCheck: false,
    autoCapitalize: 'off',
    autoComplete: 'off',
    onBlur: () => void keep(),
  }
  if (kind === 'domains' || kind === 'key')
    return (
      <Textarea {...field} rows={kind === 'key' ? 4 : 3} onChange={({ currentTarget }) => type(currentTarget.value)} />
    )
  return (
    <TextInput
      {...field}
      inputMode={kind === 'port' ? 'numeric' : 'text'}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === 'Enter') void keep()
      }}
    />
  )
}

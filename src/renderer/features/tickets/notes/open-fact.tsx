import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AppealFact } from '../../../../contract/ticket-shapes.ts'
import { FACT_NAMES, isFactName } from '../../../../text/tickets/fact-names.ts'
import { useLocalize } from '../../../language.ts'

interface Props {
  readonly fact: string
  readonly onPut: (fact: AppealFact, value: string) => void
}

/** A field for a fact that a text lacks; it goes in when the field is left, or with Enter. */
export function OpenFact({ fact, onPut }: Props) {
  const localize = useLocalize()
  const [value, setValue] = useState('')
  if (!isFactName(fact)) return null
  const put = () => onPut(fact, value.trim())
  return (
    <TextInput
      label={localize(FACT_NAMES[fact])}
      maxLength={10_000}
      value={value}
      onChange={({ currentTarget }) => setValue(currentTarget.value)}
      onBlur={put}
      onKeyDown={({ key }) => key === 'Enter' && put()}
    />
  )
}

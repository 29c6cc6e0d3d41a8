import { useEffect, useRef, useState } from 'react'
import type { SetupValues, SetupView } from '../../../contract/setup-shapes.ts'
import { SETUP_FIELDS_TEXT } from '../../../text/interface/setup-fields.ts'
import { useText } from '../../language.ts'
import { readValue, VALUE_KINDS, writeValue } from './read-value.ts'
import { useSetup } from './setup-store.ts'

/** One value while it is typed: it is kept when the field is left; what cannot be kept stays as it was typed, with what was expected. */
export function useValueField(name: keyof SetupValues, { setup }: SetupView) {
  const text = useText(SETUP_FIELDS_TEXT)
  const put = useSetup((state) => state.put)
  const kept = writeValue(setup.values[name])
  const [typed, setTyped] = useState(kept)
  const [problem, setProblem] = useState<string | null>(null)
  const before = useRef(kept)
  useEffect(() => {
    // Somebody else changed it: what is being typed here stays.
    setTyped((now) => (now.trim() === before.current.trim() ? kept : now))
    before.current = kept
  }, [kept])

  async function keep(): Promise<void> {
    const kind = VALUE_KINDS[name]
    const value = readValue(kind, typed)
    if (value === null || (name === 'domain' && value === '')) return setProblem(text.expected[kind](shortened(typed)))
    const written = writeValue(value)
    if (written === kept) {
      setTyped(kept)
      return setProblem(null)
    }
    const outcome = await put({ values: { [name]: value } })
    if (outcome === 'kept') {
      setTyped((now) => (now === typed ? written : now))
      return setProblem(null)
    }
    const now = useSetup.getState().view?.setup.values[name] ?? ''
    setProblem(outcome === 'meanwhile' ? text.meanwhile(writeValue(now) || text.empty) : text.notPut[outcome])
  }
  function type(value: string): void {
    setTyped(value)
    setProblem(null)
  }
  return { typed, problem, type, keep }
}

/** Enough to know it again. */
function shortened(typed: string): string {
  const text = typed.trim()
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

import { useEffect, useRef, useState } from 'react'
import type { SetupValues, SetupView } from '../../../contract/setup-shapes.ts'
import { SETUP_FIELDS_TEXT } from '../../../text/interface/setup-fields.ts'
import { useText } from '../../language.ts'
import { readValue, VALUE_KINDS, writeValue } from './read-value.ts'
import { useSetup } from './setup-store.ts'

/** One value while it is typed: it is kept when the field is left; what cannot be kept stays as it was typed, with what was expected. */
export function useValueField(name: keyof SetupValues, view: SetupView) {
  const text = useText(SETUP_FIELDS_TEXT)
  const put = useSetup((state) => state.put)
  const kept = writeValue(view.setup.values[name])
  const [typed, setTyped] = useState(kept)
  const [problem, setProblem] = useState<string | null>(null)
  const isTyped = useRef(false)
  const isPut = useRef(false)
  const meanwhile = text.meanwhile(kept || text.empty)
  useFollowing(kept, () => {
    // What is being put speaks for itself.
    if (isPut.current || typed.trim() === kept.trim()) return
    // Somebody else changed it while it was typed here: what was typed stays.
    if (isTyped.current) setProblem(meanwhile)
    else setTyped(kept)
  })

  async function keep(): Promise<void> {
    const kind = VALUE_KINDS[name]
    const value = readValue(kind, typed)
    if (value === null || (name === 'domain' && value === '')) return setProblem(text.expected[kind](shortened(typed)))
    const written = writeValue(value)
    isTyped.current = false
    isPut.current = true
    const outcome = written === kept ? 'kept' : await put({ values: { [name]: value } }, view)
    isPut.current = false
    if (outcome === 'kept') {
      setTyped((now) => (now === typed ? written : now))
      return setProblem(null)
    }
    isTyped.current = true
    const now = writeValue(useSetup.getState().view?.setup.values[name] ?? '')
    setProblem(outcome === 'meanwhile' ? text.meanwhile(now || text.empty) : text.notPut[outcome])
  }
  function type(value: string): void {
    isTyped.current = true
    setTyped(value)
    setProblem(null)
  }
  useAtTheEnd(() => {
    if (isTyped.current) void keep()
  })
  return { typed, problem, type, keep }
}

/** Calls when the value that is followed has changed. */
function useFollowing(value: string, changed: () => void): void {
  const latest = useRef(changed)
  latest.current = changed
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    latest.current()
  }, [value])
}

/** A field that goes away while one types in it is not left by its own event: the keyboard may lead to another page. */
function useAtTheEnd(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => () => latest.current(), [])
}

/** Enough to know it again. */
function shortened(typed: string): string {
  const text = typed.trim()
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

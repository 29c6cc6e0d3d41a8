import { useState } from 'react'

/** A box that shows at once what was clicked, and what is kept as soon as that is known. */
export function useKeptTick(isTicked: boolean, keep: (isDone: boolean) => Promise<unknown>) {
  const [clicked, setClicked] = useState<boolean | null>(null)
  const change = async (isDone: boolean) => {
    setClicked(isDone)
    await keep(isDone)
    setClicked(null)
  }
  return { checked: clicked ?? isTicked, change }
}

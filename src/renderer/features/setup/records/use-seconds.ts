import { useEffect, useState } from 'react'

const SECOND_MS = 1000

/** The time now, each second while it is wanted: for what counts down. */
export function useSeconds(isWanted: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!isWanted) return
    setNow(Date.now())
    const clock = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(clock)
  }, [isWanted])
  return now
}

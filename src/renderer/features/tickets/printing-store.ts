import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { create } from 'zustand'

const usePrintingState = create<{ readonly isPrinting: boolean }>(() => ({ isPrinting: false }))

/** True while the page is drawn for paper: then nothing is folded. */
export function usePrinting(): boolean {
  return usePrintingState((state) => state.isPrinting)
}

/** While it is shown, the page follows whoever prints: our button, or the system. */
export function useHeardPrinting(): void {
  useEffect(() => {
    const before = () => draw(true)
    const after = () => draw(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
}

/** Opens the system's print dialog, with everything unfolded. */
export function printPage(): void {
  draw(true)
  window.print()
  draw(false)
}

/** At once: the picture for the printer is taken right after. */
function draw(isPrinting: boolean): void {
  flushSync(() => usePrintingState.setState({ isPrinting }))
}

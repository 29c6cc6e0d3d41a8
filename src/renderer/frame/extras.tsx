import { useEffect, useState } from 'react'
import { useSettings } from '../features/settings/settings-store.ts'
import { useDesk } from './desk-store.ts'
import { lazyPart, loadAllParts } from './lazy-part.tsx'
import { usePalette } from './palette-store.ts'

const Palette = lazyPart(() => import('../palette/palette.tsx').then(({ Palette }) => Palette))
const DropAnywhere = lazyPart(() =>
  import('../features/diagnose/drop-anywhere.tsx').then(({ DropAnywhere }) => DropAnywhere),
)
const Toasts = lazyPart(() => import('./toasts.tsx').then(({ Toasts }) => Toasts))

/** What no first picture needs: the palette, the catcher of dropped files, the messages at the edge. */
export function Extras() {
  const paletteOpened = usePalette((state) => state.open)
  const [paletteWanted, setPaletteWanted] = useState(false)
  const isQuiet = useIsQuiet()
  const load = useSettings((state) => state.load)
  const loadDesk = useDesk((state) => state.load)
  useEffect(() => {
    if (paletteOpened) setPaletteWanted(true)
  }, [paletteOpened])
  useEffect(() => {
    if (!isQuiet) return
    void load()
    void loadDesk()
    void loadAllParts()
  }, [isQuiet, load, loadDesk])
  return (
    <>
      {paletteWanted && <Palette />}
      {isQuiet && <DropAnywhere />}
      {isQuiet && <Toasts />}
    </>
  )
}

/** True once the first picture stands and the browser has nothing else to do. */
function useIsQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(false)
  useEffect(() => {
    const waiting = requestIdleCallback(() => setQuiet(true), { timeout: 1000 })
    return () => cancelIdleCallback(waiting)
  }, [])
  return isQuiet
}

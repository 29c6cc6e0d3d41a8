import { actions } from './actions.ts'
import { useNavigation } from './frame/navigation-store.ts'
import { openPalette } from './frame/palette-store.ts'
import { PLACES } from './frame/places.ts'
import { hasMod } from './platform.ts'

/** From now on the keyboard reaches every place and the main actions. */
export function listenForShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const act = actionFor(event)
    if (!act) return
    event.preventDefault()
    act()
  })
}

function actionFor(event: KeyboardEvent): (() => void) | null {
  if (event.altKey) return event.key === 'ArrowLeft' && !hasMod(event) ? actions.back : null
  if (!hasMod(event)) return null
  if (event.shiftKey) return WITH_SHIFT[event.key.toLowerCase()] ?? null
  const place = PLACES[Number(event.key) - 1]
  if (place) return () => useNavigation.getState().go(place)
  return WITH_MOD[event.key.toLowerCase()] ?? null
}

const WITH_SHIFT: Readonly<Record<string, () => void>> = {
  h: actions.history,
  p: actions.sendProbes,
  t: actions.newTicket,
}

const WITH_MOD: Readonly<Record<string, () => void>> = {
  k: openPalette,
  n: actions.newDiagnosis,
  o: actions.openFiles,
  ',': actions.settings,
}

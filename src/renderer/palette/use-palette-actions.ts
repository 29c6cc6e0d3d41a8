import type { SpotlightActionGroupData } from '@mantine/spotlight'
import type { Settings } from '../../contract/shapes.ts'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { PALETTE_TEXT } from '../../text/interface/palette.ts'
import { actions } from '../actions.ts'
import { useDiagnose } from '../features/diagnose/diagnose-store.ts'
import { copyCurrentDiagnosis } from '../features/result/copy-current.ts'
import { useSettings } from '../features/settings/settings-store.ts'
import { useNavigation } from '../frame/navigation-store.ts'
import { PLACES } from '../frame/places.ts'
import { useText } from '../language.ts'

/** What the palette offers now, in the window's language. */
export function usePaletteActions(): readonly SpotlightActionGroupData[] {
  const text = useText(PALETTE_TEXT)
  const places = useText(FRAME_TEXT).place
  const go = useNavigation((state) => state.go)
  const hasEntry = useDiagnose((state) => state.entry !== null)
  const atResult = useNavigation((state) => state.view === 'result')
  const { newDiagnosis, openFiles, history, exportHistory, showDataFolder } = actions
  const list: readonly (readonly [id: keyof typeof text.action, act: () => void])[] = [
    ['newDiagnosis', newDiagnosis],
    ['open', openFiles],
    ['history', history],
    ...(hasEntry && atResult ? [['copy', () => void copyCurrentDiagnosis()] as const] : []),
    ['export', exportHistory],
    ['light', write({ appearance: 'light' })],
    ['dark', write({ appearance: 'dark' })],
    ['systemAppearance', write({ appearance: 'system' })],
    ['english', write({ language: 'en' })],
    ['german', write({ language: 'de' })],
    ['folder', showDataFolder],
  ]
  return [
    {
      group: text.places,
      actions: PLACES.map((place) => ({ id: place, label: places[place], onClick: () => go(place) })),
    },
    { group: text.actions, actions: list.map(([id, onClick]) => ({ id, label: text.action[id], onClick })) },
  ]
}

function write(change: Partial<Settings>): () => void {
  return () => void useSettings.getState().write(change)
}

import type { SpotlightActionGroupData } from '@mantine/spotlight'
import {
  IconArrowsSplit2,
  IconChecklist,
  IconCopy,
  IconDeviceDesktop,
  IconFileExport,
  IconFileSearch,
  IconFiles,
  IconFlag,
  IconFolder,
  IconHistory,
  IconLanguage,
  IconMailbox,
  IconMailQuestion,
  IconMoon,
  IconRoute,
  IconSend,
  IconSun,
  IconTicket,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Settings } from '../../contract/shapes.ts'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { PALETTE_TEXT } from '../../text/interface/palette.ts'
import { actions } from '../actions.ts'
import { useDiagnose } from '../features/diagnose/diagnose-store.ts'
import { copyCurrentDiagnosis } from '../features/result/copy-current.ts'
import { useSettings } from '../features/settings/settings-store.ts'
import { useNavigation } from '../frame/navigation-store.ts'
import { PLACE_ICONS, PLACES } from '../frame/places.ts'
import { useText } from '../language.ts'

type ActionId = keyof (typeof PALETTE_TEXT)['en']['action']

/** What the palette offers now, in the window's language. */
export function usePaletteActions(): readonly SpotlightActionGroupData[] {
  const text = useText(PALETTE_TEXT)
  const places = useText(FRAME_TEXT).place
  const go = useNavigation((state) => state.go)
  const hasEntry = useDiagnose((state) => state.entry !== null)
  const atResult = useNavigation((state) => state.view === 'result')
  const offered = ACTIONS.filter(([id]) => id !== 'copy' || (hasEntry && atResult))
  return [
    {
      group: text.places,
      actions: PLACES.map((place) => ({
        id: place,
        label: places[place],
        leftSection: sign(PLACE_ICONS[place]),
        onClick: () => go(place),
      })),
    },
    {
      group: text.actions,
      actions: offered.map(([id, icon, onClick]) => ({ id, label: text.action[id], leftSection: sign(icon), onClick })),
    },
  ]
}

const ACTIONS: readonly (readonly [id: ActionId, icon: TablerIcon, act: () => void])[] = [
  ['newDiagnosis', IconMailQuestion, actions.newDiagnosis],
  ['newCheck', IconChecklist, actions.newCheck],
  ['runs', IconHistory, actions.runs],
  ['sendProbes', IconSend, actions.sendProbes],
  ['probes', IconRoute, actions.probes],
  ['experiments', IconArrowsSplit2, actions.experiments],
  ['mailboxes', IconMailbox, actions.mailboxes],
  ['newTicket', IconTicket, actions.newTicket],
  ['tickets', IconTicket, actions.tickets],
  ['ticketList', IconTicket, actions.ticketList],
  ['beginSetup', IconFlag, actions.beginSetup],
  ['lint', IconFileSearch, actions.lint],
  ['open', IconFiles, actions.openFiles],
  ['history', IconHistory, actions.history],
  ['copy', IconCopy, () => void copyCurrentDiagnosis()],
  ['export', IconFileExport, actions.exportHistory],
  ['light', IconSun, write({ appearance: 'light' })],
  ['dark', IconMoon, write({ appearance: 'dark' })],
  ['systemAppearance', IconDeviceDesktop, write({ appearance: 'system' })],
  ['english', IconLanguage, write({ language: 'en' })],
  ['german', IconLanguage, write({ language: 'de' })],
  ['folder', IconFolder, actions.showDataFolder],
]

function write(change: Partial<Settings>): () => void {
  return () => void useSettings.getState().write(change)
}

function sign(Icon: TablerIcon) {
  return <Icon size={18} stroke={1.6} aria-hidden />
}

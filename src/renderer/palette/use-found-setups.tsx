import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { useEffect } from 'react'
import { PALETTE_TEXT } from '../../text/interface/palette.ts'
import { SETUP_TEXT } from '../../text/interface/setup.ts'
import { plainLine } from '../components/plain-text.ts'
import { useSetupList } from '../features/setup/list-store.ts'
import { useSetup } from '../features/setup/setup-store.ts'
import { PLACE_ICONS } from '../frame/places.ts'
import { useLanguage } from '../language.ts'

/** The set-ups by their domains; each opens where one was. They are read when the palette opens. */
export function useFoundSetups(isOpen: boolean): SpotlightActionGroupData {
  const language = useLanguage()
  const { lines, load } = useSetupList()
  const open = useSetup((state) => state.open)
  useEffect(() => {
    if (isOpen) void load()
  }, [isOpen, load])
  const text = SETUP_TEXT[language]
  const Icon = PLACE_ICONS.setup
  return {
    group: PALETTE_TEXT[language].setups,
    actions: (lines ?? []).map(({ id, domain, done, of }) => ({
      id,
      label: `${text.title}: ${plainLine(domain)}`,
      description: text.list.progress(done, of),
      leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
      onClick: () => void open(id),
    })),
  }
}

import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/spotlight/styles.css'
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { PALETTE_TEXT } from '../../text/interface/palette.ts'
import { closePalette, usePalette } from '../frame/palette-store.ts'
import { useText } from '../language.ts'
import { useFoundSetups } from './use-found-setups.tsx'
import { useFoundTickets } from './use-found-tickets.tsx'
import { usePaletteActions } from './use-palette-actions.tsx'

const [store, spotlight] = createSpotlight()

/** Every place and every action, by a few letters. */
export function Palette() {
  const text = useText(PALETTE_TEXT)
  const open = usePalette((state) => state.open)
  const [typed, setTyped] = useState('')
  const groups: readonly SpotlightActionGroupData[] = [
    ...usePaletteActions(),
    useFoundSetups(open),
    useFoundTickets(typed),
  ]
  useEffect(() => (open ? spotlight.open() : spotlight.close()), [open])
  return (
    <Spotlight
      store={store}
      actions={[...groups]}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      nothingFound={text.nothing}
      highlightQuery
      scrollable
      radius="lg"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      maxHeight={440}
      attributes={{ content: { 'aria-label': text.label } }}
      onSpotlightClose={closePalette}
      searchProps={{
        'aria-label': text.label,
        leftSection: <IconSearch size={18} stroke={1.7} />,
        placeholder: text.placeholder,
      }}
    />
  )
}

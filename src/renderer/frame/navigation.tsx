import { IconSearch } from '@tabler/icons-react'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useText } from '../language.ts'
import { keys } from '../platform.ts'
import styles from './navigation.module.css'
import { useNavigation } from './navigation-store.ts'
import { openPalette } from './palette-store.ts'
import { PLACE_ICONS, PLACES, type Place } from './places.ts'
import { Wordmark } from './wordmark.tsx'

/** The seven places, always in sight. */
export function Navigation() {
  const text = useText(FRAME_TEXT)
  return (
    <nav className={styles.nav} aria-label={text.places}>
      <Wordmark />
      <button type="button" className={styles.jump} onClick={openPalette}>
        <IconSearch size={15} stroke={1.8} aria-hidden />
        <span>{text.jump}</span>
        <kbd>{keys('Mod', 'K')}</kbd>
      </button>
      <ul className={styles.places}>
        {PLACES.map((place) => (
          <li key={place} data-place={place}>
            <PlaceButton place={place} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PlaceButton({ place }: { readonly place: Place }) {
  const text = useText(FRAME_TEXT)
  const isCurrent = useNavigation((state) => state.place === place)
  const go = useNavigation((state) => state.go)
  const Icon = PLACE_ICONS[place]
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => go(place)}
    >
      <Icon size={19} stroke={1.6} aria-hidden />
      {text.place[place]}
    </button>
  )
}

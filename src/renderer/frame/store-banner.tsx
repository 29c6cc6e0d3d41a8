import { Button } from '@mantine/core'
import { IconDatabaseExclamation } from '@tabler/icons-react'
import type { StoreState } from '../../contract/shapes.ts'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { ask } from '../api.ts'
import { useSettings } from '../features/settings/settings-store.ts'
import { useText } from '../language.ts'
import styles from './store-banner.module.css'

/** Says in every place that the history is not kept as usual, and why. */
export function StoreBanner() {
  const text = useText(FRAME_TEXT).banner
  const store = useSettings((state) => state.info?.store)
  if (!store || store.state === 'ready') return null
  return (
    <section className={styles.banner} role="alert">
      <IconDatabaseExclamation size={18} stroke={1.7} aria-hidden />
      <p>{wordsFor(store, text)}</p>
      <Button variant="default" size="compact-sm" onClick={() => void ask('app.showDataFolder', {})}>
        {text.showFolder}
      </Button>
    </section>
  )
}

type BannerText = (typeof FRAME_TEXT)['en']['banner']

function wordsFor(store: Exclude<StoreState, { readonly state: 'ready' }>, text: BannerText): string {
  return store.state === 'broken' ? text.broken(store.detail) : text[store.why]
}

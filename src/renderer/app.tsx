import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { useEffect } from 'react'
import styles from './app.module.css'
import { useSettings } from './features/settings/settings-store.ts'
import { Announcer } from './frame/announcer.tsx'
import { Extras } from './frame/extras.tsx'
import { Navigation } from './frame/navigation.tsx'
import { Page } from './frame/page.tsx'
import { RehearsalBanner } from './frame/rehearsal-banner.tsx'
import { SkipLink } from './frame/skip-link.tsx'
import { StoreBanner } from './frame/store-banner.tsx'
import { theme } from './theme/theme.ts'

/** The whole window. */
export function App() {
  const language = useSettings((state) => state.language)
  const scheme = useScheme()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      <div className={styles.frame}>
        <SkipLink />
        <Navigation />
        <div className={styles.banners}>
          <RehearsalBanner />
          <StoreBanner />
        </div>
        <main className={styles.main} tabIndex={-1}>
          <Page />
        </main>
      </div>
      <Announcer />
      <Extras />
    </MantineProvider>
  )
}

/** Light or dark: as chosen, else as the system has it. */
function useScheme(): 'light' | 'dark' {
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const appearance = useSettings((state) => state.settings.appearance)
  return appearance === 'system' ? system : appearance
}

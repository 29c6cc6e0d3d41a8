import { type ComponentType, useEffect } from 'react'
import { DiagnosePage } from '../features/diagnose/diagnose-page.tsx'
import { lazyPart } from './lazy-part.tsx'
import { useNavigation } from './navigation-store.ts'
import { PageBoundary } from './page-boundary.tsx'
import type { Place } from './places.ts'

const PAGES: Readonly<Record<Place, ComponentType>> = {
  today: lazyPart(() => import('../features/today/today-page.tsx').then(({ TodayPage }) => TodayPage)),
  diagnose: DiagnosePage,
  checks: lazyPart(() => import('../features/checks/checks-page.tsx').then(({ ChecksPage }) => ChecksPage)),
  probes: lazyPart(() => import('../features/probes/probes-page.tsx').then(({ ProbesPage }) => ProbesPage)),
  tickets: lazyPart(() => import('../features/tickets/tickets-page.tsx').then(({ TicketsPage }) => TicketsPage)),
  setup: lazyPart(() => import('../features/setup/setup-page.tsx').then(({ SetupPage }) => SetupPage)),
  settings: lazyPart(() => import('../features/settings/settings-page.tsx').then(({ SettingsPage }) => SettingsPage)),
}

/** The page of the place where the user is. Each new page begins with the focus at its heading. */
export function Page() {
  const place = useNavigation((state) => state.place)
  const view = useNavigation((state) => state.view)
  const hasMoved = useNavigation((state) => state.trail.length > 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the place and the view
  useEffect(() => {
    if (hasMoved) document.querySelector<HTMLElement>('main h1')?.focus()
  }, [place, view, hasMoved])
  const Content = PAGES[place]
  return (
    <PageBoundary key={place}>
      <Content />
    </PageBoundary>
  )
}

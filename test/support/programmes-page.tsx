import { act } from '@testing-library/react'
import type { ProgrammeData, ProgrammeView } from '../../src/contract/ticket-shapes.ts'
import { useProgrammeImport } from '../../src/renderer/features/programmes/import-store.ts'
import { ProgrammesPage } from '../../src/renderer/features/programmes/programmes-page.tsx'
import { useProgrammes } from '../../src/renderer/features/programmes/programmes-store.ts'
import { useSettings } from '../../src/renderer/features/settings/settings-store.ts'
import { installBridge } from './fake-bridge.ts'
import { aComplaint, aDay, aProgramme, NO_DATA } from './programmes.ts'
import { renderPart } from './render-part.tsx'

/** Green, then red with traps; another address that is yellow; two complaints. */
export const DATA: ProgrammeData = {
  ...NO_DATA,
  snds: [
    aDay(1),
    aDay(2, { filterResult: 'red', trapHits: 3 }),
    aDay(2, { address: '192.0.2.11', filterResult: 'yellow' }),
  ],
  sndsChanges: [
    { address: '192.0.2.10', at: aDay(1).from, before: null, now: 'green', trapHits: null },
    { address: '192.0.2.10', at: aDay(2).from, before: 'green', now: 'red', trapHits: 3 },
  ],
  sndsStatus: [{ range: '192.0.2.1 - 192.0.2.9', blocked: true, says: 'Blocked due to complaints', at: aDay(3).from }],
  complaints: [
    aComplaint('a'),
    aComplaint('b', { receivedAt: '2026-09-12T10:00:00.000Z', reportedBy: null, subject: null }),
  ],
}

/** As the window stands at its start. */
export function resetProgrammes(): void {
  useProgrammes.setState({ programmes: null, data: null, fault: null })
  useProgrammeImport.setState({ working: false, results: [], problems: [], fault: null })
  useSettings.setState({ language: 'en' })
}

/** Draws the page, with these programmes and this data behind it. */
export async function drawProgrammes(
  programmes: readonly ProgrammeView[],
  data: ProgrammeData = NO_DATA,
  handlers: Parameters<typeof installBridge>[0] = {},
) {
  const bridge = installBridge({
    'programmes.list': () => programmes,
    'programmes.data': () => data,
    'programmes.keep': ({ id, ...progress }) => aProgramme({ id }, { ...progress, at: '2026-11-21T08:00:00.000Z' }),
    ...handlers,
  })
  await renderPart(<ProgrammesPage />)
  await act(async () => {})
  return bridge
}

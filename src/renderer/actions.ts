import { ask } from './api.ts'
import { useCheckForm } from './features/checks/form-store.ts'
import { openFiles } from './features/diagnose/open-files.ts'
import { exportEntries } from './features/history/export-entries.ts'
import { useSettings } from './features/settings/settings-store.ts'
import { beginSetup } from './features/setup/begin-store.ts'
import { beginTicket } from './features/tickets/writing-store.ts'
import { useNavigation } from './frame/navigation-store.ts'

/** What menu, keyboard and palette can start. */
export const actions = {
  newDiagnosis() {
    useNavigation.getState().go('diagnose', 'compose')
    afterDrawing(() => document.getElementById('bounce-text')?.focus())
  },
  newCheck() {
    useCheckForm.setState({ wantsFocus: true })
    useNavigation.getState().go('checks', 'compose')
  },
  runs: () => useNavigation.getState().go('checks', 'history'),
  openFiles: () => void openFiles(),
  history() {
    useNavigation.getState().go('diagnose', 'history')
    afterDrawing(() => document.getElementById('history-search')?.focus())
  },
  sendProbes: () => useNavigation.getState().go('probes', 'send'),
  probes: () => useNavigation.getState().go('probes', 'history'),
  experiments: () => useNavigation.getState().go('probes', 'experiments'),
  mailboxes: () => useNavigation.getState().go('probes', 'mailboxes'),
  newTicket: () => beginTicket(),
  tickets: () => useNavigation.getState().go('tickets'),
  ticketList: () => useNavigation.getState().go('tickets', 'history'),
  beginSetup: () => beginSetup(),
  lint: () => useNavigation.getState().go('setup', 'lint'),
  settings: () => useNavigation.getState().go('settings'),
  back: () => useNavigation.getState().back(),
  exportHistory: () => void exportEntries(null, useSettings.getState().language),
  showDataFolder: () => void ask('app.showDataFolder', {}),
} as const

/** When the page stands: a page that is read from disk first takes its focus by itself. */
function afterDrawing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

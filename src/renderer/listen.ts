import type { Events } from '../contract/events.ts'
import { actions } from './actions.ts'
import { hear } from './api.ts'
import { useChecks } from './features/checks/checks-store.ts'
import { useRuns } from './features/checks/runs-store.ts'
import { useDiagnose } from './features/diagnose/diagnose-store.ts'
import { listenForPaste } from './features/diagnose/paste-anywhere.ts'
import { useHistory } from './features/history/history-store.ts'
import { useMailboxes } from './features/mailboxes/mailboxes-store.ts'
import { hearProbesChanged } from './features/probes/hear-probes-changed.ts'
import { hearTicketsChanged } from './features/tickets/hear-tickets-changed.ts'
import { useTicket } from './features/tickets/ticket-store.ts'
import { useToday } from './features/today/today-store.ts'
import { openPalette } from './frame/palette-store.ts'
import { listenForShortcuts } from './shortcuts.ts'

/** Once, at the start: keyboard, clipboard, menu, and what the main process tells. */
export function listen(): void {
  listenForShortcuts()
  listenForPaste()
  hear('menu.chosen', ({ item }) => MENU[item]())
  hear('bounces.notKept', ({ id }) => useDiagnose.getState().markNotKept(id))
  hear('checks.progress', (progress) => useChecks.getState().hearProgress(progress))
  hear('checks.finished', (end) => useChecks.getState().hearEnd(end))
  hear('checks.changed', () => {
    if (useRuns.getState().loaded) void useRuns.getState().reload()
  })
  hear('probes.changed', ({ ids }) => hearProbesChanged(ids))
  hear('tickets.changed', ({ ids }) => hearTicketsChanged(ids))
  hear('tickets.wanted', ({ id }) => void useTicket.getState().open(id))
  hear('mailboxes.changed', () => {
    if (useMailboxes.getState().loaded) void useMailboxes.getState().reload()
  })
  hear('bounces.changed', () => {
    if (useHistory.getState().loaded) void useHistory.getState().reload()
    if (useToday.getState().last) void useToday.getState().load()
  })
}

const MENU: Readonly<Record<Events['menu.chosen']['item'], () => void>> = {
  openFiles: actions.openFiles,
  sendProbes: actions.sendProbes,
  newTicket: actions.newTicket,
  newDiagnosis: actions.newDiagnosis,
  palette: openPalette,
  settings: actions.settings,
  history: actions.history,
}

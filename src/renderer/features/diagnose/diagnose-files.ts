import { useNavigation } from '../../frame/navigation-store.ts'
import { useQueue } from './queue-store.ts'

/** Diagnoses files that were dropped or pasted anywhere in the window; their progress is shown where one diagnoses. */
export function diagnoseFiles(files: readonly File[]): void {
  if (files.length === 0) return
  useNavigation.getState().go('diagnose', 'compose')
  void useQueue.getState().add(files)
}

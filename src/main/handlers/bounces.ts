import { diagnoseAndKeep, diagnoseFile } from './diagnose-and-keep.ts'
import type { HandlersOf, Hands } from './hands.ts'

/** What the window may ask about bounces. */
export function bounces(hands: Hands): HandlersOf<'bounces'> {
  const { history, desktop, publish } = hands
  return {
    'bounces.diagnoseText': ({ text }) => diagnoseAndKeep(hands, null, { text }),
    'bounces.diagnoseFile': ({ name, bytes }) => diagnoseAndKeep(hands, name, { bytes }),
    'bounces.openFiles': async () => {
      const outcomes = []
      for (const path of await desktop.chooseFilesToOpen()) outcomes.push(await diagnoseFile(hands, path))
      return outcomes
    },
    'bounces.history': (query) => history.page(query),
    'bounces.entry': ({ id }) => history.entry(id),
    'bounces.delete': async ({ ids }) => {
      const deleted = await history.delete(ids)
      publish('bounces.changed', { ids })
      return { deleted }
    },
    'bounces.export': async ({ ids }) => {
      const path = await desktop.chooseFileToExport()
      const entries = path === null ? 0 : await history.export({ file: path, ids: ids ?? null })
      return { path, entries }
    },
  }
}

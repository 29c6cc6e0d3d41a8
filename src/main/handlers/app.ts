import type { HandlersOf, Hands } from './hands.ts'

/** What the window may ask about the program itself. */
export function app({ facts, history, diagnosis, desktop }: Hands): HandlersOf<'app'> {
  return {
    'app.info': async () => {
      const [store, knowledge] = await Promise.all([history.state(), diagnosis.facts()])
      return { ...facts, store, knowledge }
    },
    'app.showDataFolder': async () => ({ shown: await desktop.showFolder(facts.dataFolder) }),
  }
}

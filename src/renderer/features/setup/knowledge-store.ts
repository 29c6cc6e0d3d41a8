import { useEffect } from 'react'
import { create } from 'zustand'
import type { SetupKnowledgeView } from '../../../contract/setup-shapes.ts'
import { ask } from '../../api.ts'

interface KnowledgeState {
  /** Null: not read yet. */
  readonly knowledge: SetupKnowledgeView | null
  load(): Promise<void>
}

/** What can be chosen: stacks, hosters, DNS hosts. It does not change while the program runs, so it is read once. */
const useKnowledgeStore = create<KnowledgeState>((set, get) => ({
  knowledge: null,
  async load() {
    if (get().knowledge !== null) return
    const reply = await ask('setup.knowledge', {})
    if (reply.ok) set({ knowledge: reply.value })
  },
}))

/** What can be chosen; null: not known yet. */
export function useSetupKnowledge(): SetupKnowledgeView | null {
  const { knowledge, load } = useKnowledgeStore()
  useEffect(() => void load(), [load])
  return knowledge
}

import { useEffect } from 'react'
import { create } from 'zustand'
import { ask } from '../../api.ts'

/** Links that were asked about: may the main process open them? */
const useKnownLinks = create<{ readonly known: ReadonlyMap<string, boolean> }>(() => ({ known: new Map() }))

/** As many as one question may name. */
const MOST_AT_ONCE = 200
/** The contract's longest link; longer ones are never opened. */
const LONGEST = 2048

let waiting = new Set<string>()

/** Would `links.open` open it? False until that is known. Questions of one moment are asked together. */
export function useIsKnownLink(url: string): boolean {
  useEffect(() => wonder(url), [url])
  return useKnownLinks(({ known }) => known.get(url) ?? false)
}

function wonder(url: string): void {
  if (url.length > LONGEST || waiting.has(url) || useKnownLinks.getState().known.has(url)) return
  if (waiting.size === 0) queueMicrotask(() => void askAll())
  waiting.add(url)
}

async function askAll(): Promise<void> {
  const urls = [...waiting].slice(0, MOST_AT_ONCE)
  waiting = new Set()
  const reply = await ask('links.known', { urls })
  if (!reply.ok) return
  const answers = urls.map((url, index) => [url, reply.value[index] ?? false] as const)
  useKnownLinks.setState(({ known }) => ({ known: new Map([...known, ...answers]) }))
}

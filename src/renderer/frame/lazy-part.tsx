import { type ComponentType, lazy, Suspense, useState } from 'react'

const loaders: (() => Promise<ComponentType>)[] = []

/** A part of the window that the first picture does not need: it is read from disk afterwards. */
export function lazyPart(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | null = null
  const loadOnce = async () => {
    loaded ??= await load()
    return loaded
  }
  const Awaited = lazy(async () => ({ default: await loadOnce() }))
  loaders.push(loadOnce)
  return function LazyPart() {
    // React shows what it had to wait for a third of a second late at least; what is there already need not wait.
    const [Part] = useState(() => loaded ?? Awaited)
    return (
      <Suspense>
        <Part />
      </Suspense>
    )
  }
}

/** Reads every part now, so that none is waited for later. */
export async function loadAllParts(): Promise<void> {
  for (const load of loaders) await load()
}

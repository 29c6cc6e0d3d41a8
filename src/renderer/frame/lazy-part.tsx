import { type ComponentType, lazy, Suspense } from 'react'
import { FRAME_TEXT } from '../../text/interface/frame.ts'
import { useText } from '../language.ts'

/** A part of the window that is read from disk when it is needed first, so that the start is quick. */
export function lazyPart(load: () => Promise<ComponentType>): ComponentType {
  const Part = lazy(async () => ({ default: await load() }))
  return function LazyPart() {
    return (
      <Suspense fallback={<Loading />}>
        <Part />
      </Suspense>
    )
  }
}

function Loading() {
  return <p className="visually-hidden">{useText(FRAME_TEXT).loading}</p>
}

import type { EventName, Events } from './events.ts'
import type { Input, MethodName, Output } from './methods.ts'
import type { Reply } from './shapes.ts'

/** What the preload puts into the window as `window.postdesk`, and all that it puts there. */
export interface Bridge {
  /** Asks the main process. Answers with a fault as a value; rejects only when the window itself is going away. */
  call<N extends MethodName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>
  /** Hears every event, until the returned function is called. */
  on(listener: Listener): () => void
}

export type Listener = <N extends EventName>(name: N, payload: Events[N]) => void

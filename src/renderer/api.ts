import type { Bridge } from '../contract/bridge.ts'
import type { EventName, Events } from '../contract/events.ts'
import type { Input, MethodName, Output } from '../contract/methods.ts'
import type { Reply } from '../contract/shapes.ts'

declare global {
  interface Window {
    /** Put there by the preload; all that the window can reach. */
    readonly postdesk: Bridge
  }
}

/** Asks the main process; what goes wrong there comes back as a value. */
export function ask<N extends MethodName>(name: N, input: Input<N>): Promise<Reply<Output<N>>> {
  return window.postdesk.call(name, input)
}

/** Hears one event until the returned function is called. */
export function hear<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void {
  return window.postdesk.on((heard, payload) => {
    // The payload belongs to the name, which the compiler cannot follow through the comparison.
    if ((heard as EventName) === name) listener(payload as unknown as Events[N])
  })
}

import type { WebContents } from 'electron'
import { EVENT_CHANNEL } from '../../contract/channels.ts'
import type { EventName, Events } from '../../contract/events.ts'

/** Tells the window of something. */
export type Publish = <N extends EventName>(name: N, payload: Events[N]) => void

/** Publishes to the window that is open when it happens; without one nobody needs to hear. */
export function publisher(contents: () => WebContents | undefined): Publish {
  return (name, payload) => contents()?.send(EVENT_CHANNEL, name, payload)
}

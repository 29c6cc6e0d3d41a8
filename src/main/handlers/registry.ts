import type { Handlers } from '../../contract/methods.ts'
import { app } from './app.ts'
import { bounces } from './bounces.ts'
import { checks } from './checks.ts'
import type { Hands } from './hands.ts'
import { links } from './links.ts'
import { settings } from './settings.ts'

/** The handlers of all areas. One that is missing does not compile. */
export function createHandlers(hands: Hands): Handlers {
  return { ...bounces(hands), ...checks(hands), ...settings(hands), ...app(hands), ...links(hands) }
}

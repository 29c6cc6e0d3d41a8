import type { Handlers } from '../../contract/methods.ts'
import { analysis } from './analysis.ts'
import { app } from './app.ts'
import { bounces } from './bounces.ts'
import { checks } from './checks.ts'
import { desk } from './desk.ts'
import type { Hands } from './hands.ts'
import { links } from './links.ts'
import { mailboxes } from './mailboxes.ts'
import { probes } from './probes.ts'
import { programmes } from './programmes.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { tickets } from './tickets.ts'

/** The handlers of all areas. One that is missing does not compile. */
export function createHandlers(hands: Hands): Handlers {
  return {
    ...bounces(hands),
    ...checks(hands),
    ...analysis(hands),
    ...mailboxes(hands),
    ...probes(hands),
    ...tickets(hands),
    ...programmes(hands),
    ...setup(hands),
    ...desk(hands),
    ...settings(hands),
    ...app(hands),
    ...links(hands),
  }
}

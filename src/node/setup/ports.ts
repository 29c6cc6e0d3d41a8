import type { SetupKnowledge } from '../../engine/setup/setup-knowledge.ts'
import type { Checking } from '../checks/checking.ts'
import type { Net } from '../checks/pretended-internet.ts'
import type { Store } from '../store/store.ts'
import type { Linting } from './linting.ts'

/** All that setting up works with. Window and command line each bring their own. */
export interface SetupPorts {
  readonly store: Store
  readonly checking: Pick<Checking, 'run'>
  readonly net: Net
  readonly linting: Linting
  /** Read when it is first needed. */
  knowledge(): SetupKnowledge
  now(): Date
  newId(): string
}

import type { Input } from '../../../contract/methods.ts'
import type { SetupView } from '../../../contract/setup-shapes.ts'
import { ask } from '../../api.ts'

export type Change = Omit<Input<'setup.change'>, 'id' | 'revision'>

/** `meanwhile`: the same was changed elsewhere, and what is shown is new now · `refused`: it cannot be taken · `failed`: the world did not answer. */
export type Put = 'kept' | 'meanwhile' | 'refused' | 'failed'

interface Answer {
  readonly put: Put
  /** The state as it is now; null: not known. */
  readonly view: SetupView | null
}

/** Another program may change the same set-up, but not for ever. */
const MOST_TRIES = 5

/**
 * Puts a change that was decided on while `seen` was shown. Where something else of the set-up changed since, nothing is lost by putting it all the same;
 * where just this changed, the user has to look at it first.
 */
export async function putChange(seen: SetupView, now: SetupView, change: Change): Promise<Answer> {
  let latest = now
  for (let round = 0; round < MOST_TRIES; round++) {
    if (!isSameThere(seen, latest, change)) return { put: 'meanwhile', view: latest }
    const { id, revision } = latest.setup
    const reply = await ask('setup.change', { id, revision, ...change })
    if (reply.ok) return { put: 'kept', view: reply.value }
    if (reply.fault.code !== 'invalid-input') return { put: 'failed', view: null }
    const anew = await ask('setup.show', { id })
    if (!anew.ok) return { put: 'failed', view: null }
    if (anew.value.setup.revision === revision) return { put: 'refused', view: null }
    latest = anew.value
  }
  return { put: 'failed', view: latest }
}

/** What is to be changed is the same in both. */
function isSameThere({ setup: a }: SetupView, { setup: b }: SetupView, { values, choices }: Change): boolean {
  return (
    Object.keys(values ?? {}).every((name) => isEqual(Reflect.get(a.values, name), Reflect.get(b.values, name))) &&
    Object.keys(choices ?? {}).every((name) => isEqual(Reflect.get(a.choices, name), Reflect.get(b.choices, name)))
  )
}

/** Values are texts, lists of texts, and yes or no. */
function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

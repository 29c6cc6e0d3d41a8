import { create } from 'zustand'
import type { Place } from './places.ts'

/**
 * What a place with several views shows; `compose` is the first of each: in *Probes* its overview, in *Tickets* the board. `history` is a list,
 * `result` the one thing that is looked at, `send` where something is written that goes out.
 */
export type View =
  | 'compose'
  | 'result'
  | 'history'
  | 'send'
  | 'experiments'
  | 'mailboxes'
  | 'new'
  | 'answers'
  | 'statistics'
  | 'programmes'
  | 'lint'
  | 'settings'

interface Position {
  readonly place: Place
  readonly view: View
}

interface NavigationState extends Position {
  readonly trail: readonly Position[]
  go(place: Place, view?: View): void
  back(): void
}

/** Far more steps back than anybody remembers. */
const LONGEST_TRAIL = 50

/** Where in the window the user is, and the way back. */
export const useNavigation = create<NavigationState>((set) => ({
  place: 'diagnose',
  view: 'compose',
  trail: [],
  go: (place, view = 'compose') =>
    set(({ place: oldPlace, view: oldView, trail }) =>
      place === oldPlace && view === oldView
        ? {}
        : { place, view, trail: [...trail, { place: oldPlace, view: oldView }].slice(-LONGEST_TRAIL) },
    ),
  back: () =>
    set(({ trail }) => {
      const last = trail.at(-1)
      return last ? { ...last, trail: trail.slice(0, -1) } : { place: 'diagnose', view: 'compose' }
    }),
}))

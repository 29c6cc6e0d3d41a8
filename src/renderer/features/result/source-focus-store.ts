import { create } from 'zustand'
import type { Mark } from '../../../engine/bounces/diagnosis.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'

interface SourceFocusState {
  /** The diagnosis whose marks are shown. */
  readonly diagnosis: number
  readonly field: Mark['field'] | null
  /** Counts the wishes, so that the same wish twice scrolls twice. */
  readonly wish: number
  readonly paneOpen: boolean
  /** Leads the eye to the place in the source that shows this field. */
  show(diagnosis: number, field: Mark['field']): void
  /** Marks what belongs to this diagnosis, without scrolling. */
  follow(diagnosis: number): void
  togglePane(): void
}

/** Which place of the source is looked at. */
export const useSourceFocus = create<SourceFocusState>((set) => ({
  diagnosis: 0,
  field: null,
  wish: 0,
  paneOpen: true,
  show: (diagnosis, field) => set(({ wish }) => ({ diagnosis, field, wish: wish + 1, paneOpen: true })),
  follow: (diagnosis) => set({ diagnosis, field: null }),
  togglePane: () => set(({ paneOpen }) => ({ paneOpen: !paneOpen })),
}))

/** Is there a place in the shown source that shows this? */
export function useIsMarked(diagnosis: number, field: Mark['field']): boolean {
  return useDiagnose(
    ({ entry }) => entry?.source.marks.some((mark) => mark.diagnosis === diagnosis && mark.field === field) ?? false,
  )
}

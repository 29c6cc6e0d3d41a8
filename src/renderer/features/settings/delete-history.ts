import type { Fault } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'
import { useDiagnose } from '../diagnose/diagnose-store.ts'

/** As many as one question may list. */
const PAGE = 200

/** Deletes everything, page by page, until nothing is left or something goes wrong. */
export async function deleteHistory(): Promise<{ readonly deleted: number; readonly fault: Fault | null }> {
  let deleted = 0
  for (;;) {
    const page = await ask('bounces.history', { search: '', offset: 0, limit: PAGE })
    if (!page.ok) return { deleted, fault: page.fault }
    const ids = page.value.entries.map(({ id }) => id)
    if (ids.length === 0) return { deleted, fault: null }
    const reply = await ask('bounces.delete', { ids })
    if (!reply.ok) return { deleted, fault: reply.fault }
    deleted += reply.value.deleted
    useDiagnose.getState().forget(ids)
    if (reply.value.deleted === 0) return { deleted, fault: null }
  }
}

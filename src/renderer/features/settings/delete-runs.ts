import type { Fault } from '../../../contract/shapes.ts'
import { ask } from '../../api.ts'
import { useChecks } from '../checks/checks-store.ts'

/** As many as one question may list. */
const PAGE = 200

/** Deletes every run of checks, page by page, until nothing is left or something goes wrong. */
export async function deleteRuns(): Promise<{ readonly deleted: number; readonly fault: Fault | null }> {
  let deleted = 0
  for (;;) {
    const page = await ask('checks.runs', { domain: null, offset: 0, limit: PAGE })
    if (!page.ok) return { deleted, fault: page.fault }
    const ids = page.value.runs.map(({ id }) => id)
    if (ids.length === 0) return { deleted, fault: null }
    const reply = await ask('checks.delete', { ids })
    if (!reply.ok) return { deleted, fault: reply.fault }
    deleted += reply.value.deleted
    useChecks.getState().forget(ids)
    if (reply.value.deleted === 0) return { deleted, fault: null }
  }
}

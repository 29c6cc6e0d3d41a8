import type { ProgrammeView } from '../../engine/programmes/programme-views.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** The programme of that id, or of an id that begins so. Throws WrongUsage when it is none, or several. */
export async function findProgramme({ tickets }: OpenedOffice, id: string): Promise<ProgrammeView> {
  const all = await tickets.programmes.list()
  const exact = all.find(({ programme }) => programme.id === id)
  const found = exact === undefined ? all.filter(({ programme }) => programme.id.startsWith(id)) : [exact]
  const [one, ...more] = found
  if (one === undefined || more.length > 0)
    throw new WrongUsage(
      `expected the id of one programme (${all.map(({ programme }) => programme.id).join(', ')}), got "${id}"`,
    )
  return one
}

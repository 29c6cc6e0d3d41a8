import { Fault } from '../../engine/fault.ts'
import type { OpenedOffice } from '../office/open-office.ts'
import { WrongUsage } from '../wrong-usage.ts'

const PAGE = 200
const ALL = { search: '', column: null, open: null, organization: null, move: null, order: 'newest' } as const

/**
 * All that time and the end of another program have made true is noticed first: nobody else may be running. What can only be read is told as
 * it stands.
 */
export async function catchUp({ tickets }: OpenedOffice): Promise<void> {
  try {
    await tickets.mails.settle()
    await tickets.catchUp()
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'store-read-only')) throw error
  }
}

/** A whole id needs no search; the beginning of one must fit only one; `last`: what changed last. Rejects with `not-found`. */
export async function findTicket({ store }: OpenedOffice, id: string): Promise<string> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return id.toLowerCase()
  const found: string[] = []
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await store.lines({ ...ALL, offset, limit: PAGE })
    const ids = page.lines.map((line) => line.id)
    if (id === 'last') return orNotFound(ids[0])
    found.push(...ids.filter((one) => one.startsWith(id.toLowerCase())))
    total = page.total
  }
  if (found.length > 1) throw new WrongUsage(`expected the id of one ticket, but ${found.length} begin with "${id}"`)
  return orNotFound(found[0])
}

function orNotFound(id: string | undefined): string {
  if (id === undefined) throw new Fault('not-found', 'ticket')
  return id
}

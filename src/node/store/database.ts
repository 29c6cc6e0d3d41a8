import { Fault } from '../../engine/fault.ts'
import { type OpenedDatabase, openDatabase } from './open-database.ts'
import { orStoreFault } from './store-fault.ts'

/**
 * The database of a folder, opened when it is first needed. Each work rejects with a Fault when the disk does not do its part, and with
 * `cancelled` after it was closed: who comes late opens nothing anew, in a folder that may be about to go.
 */
export interface Database {
  reading<T>(work: (opened: OpenedDatabase) => Promise<T>): Promise<T>
  /** Rejects with `store-read-only` where nothing may be written. */
  writing<T>(work: (opened: OpenedDatabase) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The database in this folder. */
export function databaseIn(folder: string, now: () => Date): Database {
  const { open, close } = openOnce(() => openDatabase(folder, now))
  const oneByOne = inTurn()
  let isClosed = false
  const opened = () => {
    if (isClosed) throw new Fault('cancelled', 'closed')
    return open()
  }
  return {
    reading: (work) => oneByOne(() => orStoreFault(async () => work(await opened()))),
    writing: (work) => oneByOne(() => orStoreFault(async () => work(writable(await opened())))),
    close: () =>
      oneByOne(async () => {
        isClosed = true
        await close()
      }),
  }
}

/** There is one connection, and a transaction is all that may use it until it ends. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
}

/** A failed attempt to open is not remembered: the disk may have room again. */
function openOnce(open: () => Promise<OpenedDatabase>) {
  let opening: Promise<OpenedDatabase> | undefined
  return {
    open: () => {
      opening ??= open()
      opening.catch(() => {
        opening = undefined
      })
      return opening
    },
    close: async () => {
      const opened = await opening
      opening = undefined
      await opened?.close()
    },
  }
}

function writable(opened: OpenedDatabase): OpenedDatabase {
  if (opened.state.state === 'readOnly') throw new Fault('store-read-only', opened.state.why)
  return opened
}

/** A command as it came, without what is secret in it. */
export interface LoggedCommand {
  readonly at: number
  readonly connection: number
  readonly login: string | null
  /** `UID FETCH` */
  readonly name: string
  /** Arguments; of a login none. */
  readonly text: string
}

/** A part of a mail that was given out. */
export interface LoggedReading {
  readonly login: string
  readonly folder: string
  readonly uid: number
  /** As it was asked for: `BODY.PEEK[]`. */
  readonly item: string
}

/** More than that is forgotten, the oldest first. */
const MOST = 50_000

/** Adds to a log that never grows without end. */
export function logged<T>(log: T[], entry: T): void {
  if (log.length >= MOST) log.splice(0, MOST / 10)
  log.push(entry)
}

/** What clients asked and got, so that a test can say that nothing else was touched. */
export interface CommandLog {
  readonly commands: LoggedCommand[]
  readonly readings: LoggedReading[]
}

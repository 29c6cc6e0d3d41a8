/** What is written: a subject and a text. */
export interface Words {
  readonly subject: string
  readonly text: string
}

interface KeptWords {
  /** After a moment in which nothing more was written. */
  soon(): void
  /** At once, if anything waits. */
  now(): Promise<void>
  isWaiting(): boolean
  forget(): void
}

/** A pause in typing: then it is kept. Each keeping is an event of the ticket, so not every letter is one. */
const PAUSE_MS = 1200

/** Keeps what is written in its pauses, one keeping after another, and before the window goes. */
export function keepsWords(hasSomething: () => boolean, keep: () => Promise<void>): KeptWords {
  let timer: ReturnType<typeof setTimeout> | null = null
  let last: Promise<void> = Promise.resolve()
  const forget = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const now = () => {
    if (timer === null) return last
    forget()
    if (hasSomething()) last = last.then(keep)
    return last
  }
  // Of a window that is closed the first is heard in time, mostly; the second comes also where there is no question.
  for (const leaving of ['beforeunload', 'pagehide']) window.addEventListener(leaving, () => void now())
  return {
    soon() {
      forget()
      timer = setTimeout(() => void now(), PAUSE_MS)
    },
    now,
    isWaiting: () => timer !== null,
    forget,
  }
}

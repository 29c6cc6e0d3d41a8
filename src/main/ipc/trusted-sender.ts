/** What Electron tells of the sender of a message (a part of IpcMainInvokeEvent). */
export interface Sender {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/** Whom we listen to: the page of our origin, in the main frame of our window. */
export interface Trusted {
  readonly origin: string
  /** Of the window that is open now; undefined: none. */
  contentsId(): number | undefined
}

/** A frame that is gone, lies inside another, shows another origin or belongs to another window is not trusted. */
export function isTrusted({ sender, senderFrame }: Sender, { origin, contentsId }: Trusted): boolean {
  return (
    senderFrame !== null && senderFrame.parent === null && senderFrame.origin === origin && sender.id === contentsId()
  )
}

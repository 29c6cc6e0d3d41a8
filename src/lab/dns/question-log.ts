/** A question that arrived somewhere in the lab. */
export interface LoggedQuestion {
  /** `resolver`, or the pretended address of the server. */
  readonly server: string
  readonly transport: 'udp' | 'tcp'
  readonly name: string
  readonly type: string
  /** Set with CD, or without EDNS, and so on: what makes it another question although name and type are the same. */
  readonly variant: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A server of the lab on loopback. */
export interface Running {
  readonly port: number
  readonly stop: () => Promise<void>
}

/** All records of one name and type, as octets. */
export interface RrSet {
  readonly name: string
  readonly type: number
  readonly ttl: number
  readonly rdatas: readonly Buffer[]
}

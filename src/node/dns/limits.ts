/** How much one run may ask. */
export interface DnsLimits {
  /** Questions on their way at the same time: in all, to the resolver, to any other server. */
  readonly outstanding: number
  readonly perResolver: number
  readonly perServer: number
  /** Questions in a run. */
  readonly questions: number
  /** Time for one question, its second try included. */
  readonly questionMs: number
  /** Time for all of them. */
  readonly runMs: number
}

/** Home routers (dnsmasq) stop answering at 150 open questions; authoritative servers limit the rate of one address. */
export const DNS_LIMITS: DnsLimits = {
  outstanding: 128,
  perResolver: 100,
  perServer: 16,
  questions: 3000,
  questionMs: 5000,
  runMs: 120_000,
}

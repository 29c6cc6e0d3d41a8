import type { ArrivalSummary } from '../probes/probe-event.ts'
import type { Analysis, OwnResult } from './analysis.ts'

/** The few things of an analysis that lists and statistics need. */
export function summarizeArrival({ way, greylisting, receiver, ours, verdicts }: Analysis): ArrivalSummary {
  const said = (method: OwnResult['method']) =>
    receiver.results.find((result) => result.method === method)?.result ??
    ours.find(({ method: ofMethod, result }) => ofMethod === method && result !== 'unknown')?.result ??
    null
  // What the sender's own filter noted on the way out is no verdict.
  const theirs = verdicts.filter(({ by }) => by === 'receiver')
  const delays = way.flatMap(({ correctedSeconds }) => correctedSeconds ?? [])
  const handOver = way.findLast(({ side }) => side === 'receiver') ?? way.at(-1)
  const first = way.find(({ side, address }) => side === 'receiver' && address !== null)
  return {
    spf: said('spf'),
    dkim: said('dkim'),
    dmarc: said('dmarc'),
    hops: way.length,
    greylisted: greylisting.seen,
    slowestHopSeconds: delays.length === 0 ? null : Math.max(...delays),
    addressFamily: first?.family ?? null,
    tls: (first ?? handOver)?.encrypted ?? null,
    verdict: (theirs.find(({ tone }) => tone === 'bad') ?? theirs[0])?.id ?? null,
  }
}

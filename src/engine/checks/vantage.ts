import { sendingAddresses } from './facts/sending-addresses.ts'
import type { Recorder } from './record-run.ts'
import type { ReportVantage } from './report.ts'
import { Scope } from './scope.ts'

/** From where a run looked at the world. Asks nothing that was not asked anyway. */
export async function describeVantage(recorder: Recorder): Promise<ReportVantage> {
  const run = recorder.runFor(new Scope())
  const [resolver, ways, sending] = await Promise.all([run.dns.resolver(), run.mail.ways(), run.get(sendingAddresses)])
  return {
    from: 'thisComputer',
    resolver: resolver.label,
    resolverHonesty: resolver.honesty,
    resolverValidates: resolver.validates,
    ipv6: ways.ipv6,
    port25: ways.port25,
    sendingAddresses: sending.addresses,
    sendingAddressesFrom: sending.from,
  }
}

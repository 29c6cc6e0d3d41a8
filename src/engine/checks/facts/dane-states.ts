import { coversHost } from '../../tls/host-names.ts'
import { matchesTlsa } from '../../tls/matches-tlsa.ts'
import { fact } from '../run.ts'
import type { Certificate } from '../world.ts'
import { mxSessions } from './mx-sessions.ts'
import { type Tlsa, usableTlsa } from './tlsa.ts'

/** How the live certificate of one address of a mail host fits the host's TLSA records. */
export interface DaneState {
  readonly address: string
  /** The key as a record would hold it, `3 1 1 …`; null: no TLS came about. */
  readonly live: string | null
  readonly matching: readonly Tlsa[]
  /** Usage 2 alone: the certificate that the records name was sent; its name fits (RFC 7672 §3.1.2, §3.2.2). */
  readonly anchor: { readonly sent: boolean; readonly named: boolean } | null
}

/** For each address of an own mail host; empty: nothing was talked to. */
export const daneStates = fact('daneStates', async (run, host: string): Promise<readonly DaneState[]> => {
  const [sessions, records] = await Promise.all([run.get(mxSessions), run.get(usableTlsa, host)])
  return sessions
    .filter(({ server }) => server.host === host)
    .map(({ server, session }): DaneState => {
      const chain = session.tls?.outcome === 'ok' ? session.tls.chain : []
      const [leaf] = chain
      if (leaf === undefined) return { address: server.address, live: null, matching: [], anchor: null }
      const fits = (record: Tlsa, certificates: readonly Certificate[]) =>
        certificates.some((certificate) => matchesTlsa(record, certificate, run.hash))
      const named = coversHost(leaf.names, host) || coversHost(leaf.names, run.subject.domain)
      const anchors = records.filter((record) => record.usage === 2 && fits(record, chain))
      const leaves = records.filter((record) => record.usage === 3 && fits(record, [leaf]))
      const onlyAnchors = records.length > 0 && records.every(({ usage }) => usage === 2)
      return {
        address: server.address,
        live: `3 1 1 ${run.hash.digest('sha256', leaf.spki)}`,
        matching: [...leaves, ...(named ? anchors : [])],
        anchor: onlyAnchors ? { sent: anchors.length > 0, named } : null,
      }
    })
})

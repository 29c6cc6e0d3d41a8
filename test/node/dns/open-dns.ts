import { onTestFinished } from 'vitest'
import { createDns, type DnsSetup, type RunDns } from '../../../src/node/dns/create-dns.ts'
import { rootOfServers, type Script, type ScriptedServer, startScriptedServer } from './scripted-server.ts'

/** The DNS of a run whose system resolver answers by a function; both end with the test. */
export async function openDns(
  script: Script,
  setup: Partial<DnsSetup> = {},
): Promise<{ readonly dns: RunDns; readonly server: ScriptedServer }> {
  const server = await serving(startScriptedServer(script))
  const dns = createDns({
    signal: new AbortController().signal,
    systemServers: () => [{ name: '127.0.0.1', address: '127.0.0.1', port: server.port }],
    ca: await rootOfServers(),
    ...setup,
  })
  onTestFinished(() => dns.close())
  return { dns, server }
}

/** A server that stops with the test. */
export async function serving(starting: Promise<ScriptedServer>): Promise<ScriptedServer> {
  const server = await starting
  onTestFinished(() => server.stop())
  return server
}

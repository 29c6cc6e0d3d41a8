import { readFileSync } from 'node:fs'
import { createWorld } from '../checks/create-world.ts'
import type { Net } from '../checks/pretended-internet.ts'
import { createHttps } from './create-https.ts'
import { PAGE_TIMEOUT_MS, readPage } from './read-page.ts'

/** Reads a page over https in the real net or in that of a lab, through a DNS of its own: verified and bounded. Rejects with a Fault. */
export async function fetchText(net: Net, url: string, mostOctets: number): Promise<string> {
  const signal = AbortSignal.timeout(PAGE_TIMEOUT_MS)
  const extraCa = net.pretended?.caFile === undefined ? null : readFileSync(net.pretended.caFile, 'utf8')
  const { world, close } = createWorld({ net, resolver: null, signal })
  try {
    return await readPage(createHttps({ dns: world.dns, dialer: net.dialer, signal, extraCa }), url, mostOctets)
  } finally {
    close()
  }
}

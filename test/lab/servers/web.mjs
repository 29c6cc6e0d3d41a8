// A web server for the lab, run inside its net: node web.mjs FILE.json
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { createSecureContext } from 'node:tls'

/**
 * @typedef {{ cert: string, key: string, paths: Record<string, { headers?: Record<string, string>, body?: string }> }} Host
 * @type {{ addresses: string[], hosts: Record<string, Host> }[]}
 */
const servers = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))

for (const { addresses, hosts } of servers) {
  for (const address of addresses) serve(hosts).listen(443, address)
}

/** @param {Record<string, Host>} hosts */
function serve(hosts) {
  const [first] = Object.values(hosts)
  const contexts = Object.fromEntries(Object.entries(hosts).map(([name, host]) => [name, createSecureContext(host)]))
  return createServer({ ...first, SNICallback: (name, done) => done(null, contexts[name]) }, (request, response) => {
    const page =
      hosts[(request.headers.host ?? '').replace(/:\d+$/, '')]?.paths[(request.url ?? '').replace(/\?.*/, '')]
    response.writeHead(page === undefined ? 404 : 200, page?.headers ?? { 'content-type': 'text/plain' })
    response.end(page?.body ?? 'nothing here\n')
  })
}

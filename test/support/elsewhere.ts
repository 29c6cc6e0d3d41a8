import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A web server on this computer that nobody should ever visit. */
export interface Elsewhere {
  readonly url: string
  visits(): number
  close(): void
}

/** Opens it on a free port. */
export async function openElsewhere(): Promise<Elsewhere> {
  let visits = 0
  const server = createServer((_request, response) => {
    visits++
    response.end('<title>elsewhere</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, visits: () => visits, close: () => server.close() }
}

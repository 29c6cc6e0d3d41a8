import { createSocket } from 'node:dgram'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { type Answer, type DecodedPacket, decode, encode } from 'dns-packet'
import { certificateMaker } from '../../../src/lab/certificates/make-certificate.ts'
import { frameReader, toFrame } from '../../../src/node/dns/ways/frames.ts'

/** One question that came to a scripted server. */
export interface Asked {
  readonly id: number
  /** As it was spelled; the root is `.`. */
  readonly name: string
  readonly type: string
  readonly transport: 'udp' | 'tcp' | 'tls' | 'https'
  readonly packet: DecodedPacket
  readonly bytes: Buffer
}

/** What is sent back; null is silence. */
export type Script = (asked: Asked) => Reply | Promise<Reply>
type Reply = Buffer | readonly Buffer[] | null

export interface ScriptedServer {
  readonly port: number
  readonly asked: readonly Asked[]
  /** Ends the connections that are open. */
  hangUp(): void
  stop(): Promise<void>
}

/** A name server on loopback, UDP and TCP on one port, that answers by a function. */
export async function startScriptedServer(script: Script): Promise<ScriptedServer> {
  const asked: Asked[] = []
  const { tcp, udp, port } = await listenOnOnePort(() =>
    closable(createServer((socket) => serveStream(socket, 'tcp', script, asked))),
  )
  udp.on('message', async (message, from) => {
    for (const reply of await repliesTo(message, 'udp', script, asked)) udp.send(reply, from.port, from.address)
  })
  let closed = false
  const stop = async () => {
    if (closed) return
    closed = true
    udp.close()
    await tcp.stop()
  }
  return { port, asked, hangUp: tcp.hangUp, stop }
}

/** A port that is free for TCP may be taken for UDP, by whichever other test is asking just now: then another one is tried. */
async function listenOnOnePort(makeTcp: () => ReturnType<typeof closable>) {
  for (let attempt = 0; ; attempt++) {
    const tcp = makeTcp()
    const port = await tcp.listen()
    const udp = createSocket('udp4')
    const problem = await new Promise<Error | null>((resolve) => {
      udp.once('error', resolve)
      udp.bind(port, '127.0.0.1', () => resolve(null))
    })
    if (problem === null) return { tcp, udp, port }
    udp.close()
    await tcp.stop()
    if (attempt === 20) throw problem
  }
}

export interface Certified {
  /** Names in the certificate, which comes from the lab's root. */
  readonly names: readonly string[]
  /** Days from now. */
  readonly validTo?: number
}

/** A DoT server on loopback. */
export async function startTlsServer(script: Script, certified: Certified): Promise<ScriptedServer> {
  const asked: Asked[] = []
  const server = createTlsServer(await certificate(certified), (socket) => serveStream(socket, 'tls', script, asked))
  server.on('tlsClientError', () => {})
  const { listen, ...closing } = closable(server)
  return { port: await listen(), asked, ...closing }
}

/** What a DoH server says beside the message. */
export interface HttpAnswer {
  readonly status?: number
  readonly type?: string
  /** Instead of the message. */
  readonly body?: Buffer
}

/** A DoH server on loopback that speaks one version of HTTP only. */
export async function startHttpsServer(
  script: Script,
  certified: Certified,
  { version, answer = {} }: { readonly version: 1 | 2; readonly answer?: HttpAnswer },
): Promise<ScriptedServer> {
  const asked: Asked[] = []
  const ALPNProtocols = version === 1 ? ['http/1.1'] : ['h2']
  const server = createSecureServer({ ...(await certificate(certified)), allowHTTP1: true, ALPNProtocols })
  server.on('request', async (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const [reply] = await repliesTo(Buffer.concat(chunks), 'https', script, asked)
    if (reply === undefined) return
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'application/dns-message' })
    response.end(answer.body ?? reply)
  })
  const { listen, ...closing } = closable(server as unknown as Server)
  return { port: await listen(), asked, ...closing }
}

/** The root that signed the certificates of these servers, in PEM. */
export async function rootOfServers(): Promise<string> {
  return (await certificateMaker()).rootPem
}

async function certificate({ names, validTo }: Certified) {
  const maker = await certificateMaker()
  const made = await maker.make({ names, ...(validTo !== undefined && { validFrom: validTo - 90, validTo }) })
  return { cert: made.chainPem, key: made.keyPem }
}

/** An answer to a question, with that id and question. */
export function answerTo(
  { packet, id }: Asked,
  {
    answers = [],
    authorities = [],
    additionals = [],
    rcode = 0,
    ad = false,
    tc = false,
    aa = false,
  }: {
    readonly answers?: readonly Answer[]
    readonly authorities?: readonly Answer[]
    readonly additionals?: readonly Answer[]
    readonly rcode?: number
    readonly ad?: boolean
    readonly tc?: boolean
    readonly aa?: boolean
  } = {},
): Buffer {
  return encode({
    type: 'response',
    id,
    flags: 0x80 | rcode | (ad ? 0x20 : 0) | (tc ? 0x200 : 0) | (aa ? 0x400 : 0),
    questions: packet.questions ?? [],
    answers: [...answers],
    authorities: [...authorities],
    additionals: [...additionals],
  })
}

function serveStream(socket: Socket, transport: 'tcp' | 'tls', script: Script, asked: Asked[]): void {
  socket.on('error', () => {})
  const read = frameReader(async (message) => {
    for (const reply of await repliesTo(message, transport, script, asked)) socket.write(toFrame(reply))
  })
  socket.on('data', read)
}

async function repliesTo(
  bytes: Buffer,
  transport: Asked['transport'],
  script: Script,
  asked: Asked[],
): Promise<readonly Buffer[]> {
  const packet = decode(bytes)
  const [{ name, type } = { name: '', type: '' }] = packet.questions ?? []
  const question: Asked = { id: packet.id ?? 0, name, type, transport, packet, bytes }
  asked.push(question)
  const reply = await script(question)
  if (reply === null) return []
  return Buffer.isBuffer(reply) ? [reply] : (reply as readonly Buffer[])
}

/** A server with the connections that must be ended before it can stop. */
function closable(server: Server) {
  const open = new Set<Socket>()
  const keep = (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
  }
  server.on('connection', keep)
  const hangUp = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    listen: () =>
      new Promise<number>((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
      }),
    hangUp,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        hangUp()
      }),
  }
}

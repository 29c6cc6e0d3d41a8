import type { MessagePort, Transferable, Worker } from 'node:worker_threads'
import { Fault, type FaultValue } from '../../../engine/fault.ts'

/** What may be asked of one side: functions by name, with inputs and outputs that can be sent. */
export type PeerApi = Readonly<Record<string, (...input: never[]) => unknown>>

/** The other side of a port, where each may ask the other at any time and several questions may be open. */
export interface Peer<Other extends object> {
  ask<N extends keyof Other & string>(
    method: N,
    input: InputOf<Other[N]>,
    transfer?: readonly Transferable[],
  ): Promise<OutputOf<Other[N]>>
  /** All open questions reject: nobody is there any more. */
  lost(): void
}

type InputOf<Method> = Method extends (...input: infer Input) => unknown ? Input : never
type OutputOf<Method> = Method extends (...input: never[]) => infer Output ? Awaited<Output> : never

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly method: string; readonly input: readonly unknown[] }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly fault: FaultValue }

/** Answers with `own`, asks the other side. */
export function peerAt<Other extends object>(port: MessagePort | Worker, own: object): Peer<Other> {
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let last = 0
  port.on('message', (message: Message) => {
    if (message.kind === 'ask') return void answer(port, own, message)
    const asked = open.get(message.id)
    open.delete(message.id)
    if (message.kind === 'done') asked?.resolve(message.value)
    else asked?.reject(new Fault(message.fault.code, message.fault.detail))
  })
  return {
    ask: (method, input, transfer = []) => {
      last += 1
      const id = last
      const answered = new Promise((resolve, reject) => open.set(id, { resolve, reject }))
      const question: Message = { kind: 'ask', id, method, input }
      port.postMessage(question, [...transfer])
      // The other side answers with what its method of this name returned.
      return answered as never
    },
    lost: () => {
      for (const { reject } of open.values()) reject(new Fault('crashed'))
      open.clear()
    },
  }
}

async function answer(port: MessagePort | Worker, own: object, { id, method, input }: Message & { kind: 'ask' }) {
  const said = (message: Message) => port.postMessage(message)
  try {
    // Only our own code asks here, with the names and inputs of the same types.
    const known = (own as PeerApi)[method]
    if (known === undefined) throw new Fault('unknown-method', method)
    said({ kind: 'done', id, value: await known(...(input as never[])) })
  } catch (error) {
    if (!(error instanceof Fault)) console.error(error instanceof Error ? error.stack : error)
    said({ kind: 'failed', id, fault: (error instanceof Fault ? error : new Fault('internal')).asValue() })
  }
}

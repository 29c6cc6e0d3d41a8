import type { MessagePort } from 'node:worker_threads'
import { Fault, type FaultValue } from '../../engine/fault.ts'

/** One question to a thread. */
export interface Question {
  readonly method: string
  readonly input: unknown
}

/** Its answer. Exceptions do not cross threads well, so a fault is a value here. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: FaultValue }

/** The other end of a Thread, inside the worker: answers each question with the method of that name. */
export function answerQuestions<Api extends object>(port: MessagePort, api: Api): void {
  port.on('message', async ({ method, input }: Question) => {
    port.postMessage(await answer(api, method, input))
  })
}

async function answer(api: object, method: string, input: unknown): Promise<Answer> {
  try {
    // Only our own Thread asks here, with the names and inputs of the same type `Api`.
    const ask = (api as Readonly<Record<string, (input: unknown) => unknown>>)[method]
    if (ask === undefined) throw new Fault('unknown-method', method)
    return { ok: true, value: await ask(input) }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.asValue() }
    console.error(error)
    return { ok: false, fault: new Fault('internal').asValue() }
  }
}

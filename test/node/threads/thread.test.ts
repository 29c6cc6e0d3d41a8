import { MessageChannel, Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Fault } from '../../../src/engine/fault.ts'
import { answerQuestions } from '../../../src/node/threads/answer-questions.ts'
import { Thread } from '../../../src/node/threads/thread.ts'

interface Api {
  echo(input: unknown): Promise<unknown>
  count(): Promise<number>
  size(input: { readonly bytes: Uint8Array }): Promise<number>
  spin(): Promise<void>
  exit(): Promise<void>
  crash(): Promise<void>
  crashLater(): Promise<void>
  hoard(): Promise<void>
  fault(): Promise<void>
}

/** A thread that speaks as `answerQuestions` does, and can misbehave. */
const SCRIPT = `
  const { parentPort } = require('node:worker_threads')
  let count = 0
  const api = {
    echo: (input) => input,
    count: () => ++count,
    size: ({ bytes }) => bytes.byteLength,
    spin: () => { for (;;); },
    exit: () => process.exit(3),
    crash: () => { setImmediate(() => { throw new Error('secret words') }); return new Promise(() => {}) },
    crashLater: () => { setTimeout(() => { throw new Error('later') }, 20) },
    hoard: () => { const all = []; for (;;) all.push(new Array(10_000).fill(all.length)) },
  }
  parentPort.on('message', async ({ method, input }) => {
    if (method === 'fault') return parentPort.postMessage({ ok: false, fault: { code: 'disk-full', detail: 'x' } })
    parentPort.postMessage({ ok: true, value: await api[method](input) })
  })
`

function startThread(timeLimitMs = 10_000) {
  const start = vi.fn(() => new Worker(SCRIPT, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 64 } }))
  const thread = new Thread<Api>({ start, timeLimitMs })
  onTestFinished(() => thread.close())
  return { thread, start }
}

describe('a thread', () => {
  test('starts with the first question, and only once', async () => {
    const { thread, start } = startThread()
    expect(thread.isRunning).toBe(false)
    expect([await thread.ask('count', undefined), await thread.ask('count', undefined)]).toEqual([1, 2])
    expect(start).toHaveBeenCalledTimes(1)
  })

  test('answers in the order of the questions', async () => {
    const { thread } = startThread()
    const inputs = Array.from({ length: 50 }, (_, index) => index)
    expect(await Promise.all(inputs.map((input) => thread.ask('echo', input)))).toEqual(inputs)
  })

  test('is given what is transferred', async () => {
    const { thread } = startThread()
    const bytes = new Uint8Array(1_000_000)
    expect(await thread.ask('size', { bytes }, [bytes.buffer])).toBe(1_000_000)
    expect(bytes.byteLength).toBe(0)
  })

  test('hands on a fault', async () => {
    await expect(startThread().thread.ask('fault', undefined)).rejects.toMatchObject({ code: 'disk-full', detail: 'x' })
  })

  test('closed before it was started, it is not started', async () => {
    const { thread, start } = startThread()
    await thread.close()
    expect(start).not.toHaveBeenCalled()
  })

  test('what cannot be sent is a bug, and the next question is answered', async () => {
    const { thread } = startThread()
    await expect(thread.ask('echo', () => 1)).rejects.toThrow(/could not be cloned/)
    expect(await thread.ask('echo', 1)).toBe(1)
  })
})

describe('a thread that goes wrong', () => {
  test('takes too long: it is stopped, and this is a fault', async () => {
    const { thread } = startThread(200)
    await expect(thread.ask('spin', undefined)).rejects.toMatchObject({ code: 'timeout' })
    expect(thread.isRunning).toBe(false)
  })

  test.each(['exit', 'crash', 'hoard'] as const)(
    '%s: it is a fault that quotes nothing, not the end of the program',
    async (how) => {
      const { thread } = startThread()
      const fault = await thread.ask(how, undefined).catch((error: unknown) => error)
      expect(fault).toMatchObject({ name: 'Fault', code: 'crashed' })
      expect(String(fault)).not.toContain('secret')
    },
  )

  test('the questions after it get a new thread', async () => {
    const { thread, start } = startThread(500)
    const answers = await Promise.allSettled([
      thread.ask('count', undefined),
      thread.ask('spin', undefined),
      thread.ask('count', undefined),
      thread.ask('exit', undefined),
      thread.ask('count', undefined),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect(start).toHaveBeenCalledTimes(3)
  })

  test('between two questions: the next one gets a new thread', async () => {
    const { thread, start } = startThread()
    await thread.ask('crashLater', undefined)
    await vi.waitUntil(() => !thread.isRunning)
    expect(await thread.ask('count', undefined)).toBe(1)
    expect(start).toHaveBeenCalledTimes(2)
  })
})

describe('inside the thread', () => {
  async function answerTo(method: string) {
    const { port1, port2 } = new MessageChannel()
    onTestFinished(() => port1.close())
    answerQuestions(port2, {
      good: async (input: number) => input + 1,
      fault: async () => {
        throw new Fault('not-found', 'x')
      },
      bug: () => {
        throw new Error('secret')
      },
    })
    const answer = new Promise((resolve) => port1.once('message', resolve))
    port1.postMessage({ method, input: 1 })
    return answer
  }

  test.each([
    ['good', { ok: true, value: 2 }],
    ['fault', { ok: false, fault: { code: 'not-found', detail: 'x' } }],
    ['nothing', { ok: false, fault: { code: 'unknown-method', detail: 'nothing' } }],
  ])('%s is answered', async (method, answer) => {
    expect(await answerTo(method)).toEqual(answer)
  })

  test('a bug goes to the log, and only that it was one to the caller', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    onTestFinished(() => log.mockRestore())
    expect(await answerTo('bug')).toEqual({ ok: false, fault: { code: 'internal', detail: '' } })
    expect(log).toHaveBeenCalledOnce()
  })
})

import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type Handlers, MAX_FILE_BYTES, MAX_PASTE_CHARACTERS, methods } from '../../src/contract/methods.ts'
import { FAULT_CODES, Fault } from '../../src/engine/fault.ts'
import { answerCalls } from '../../src/main/ipc/answer-call.ts'
import type { Sender } from '../../src/main/ipc/trusted-sender.ts'

const ORIGIN = 'postdesk://app'
const ours: Sender = { sender: { id: 7 }, senderFrame: { origin: ORIGIN, parent: null } }
const forbidden = { ok: false, fault: { code: 'forbidden', detail: '' } }

/** Every handler notes that it was called; none should be in most of these tests. */
function desk(different: Partial<Handlers> = {}, window: { readonly id: number } | null = { id: 7 }) {
  const called = vi.fn()
  const report = vi.fn()
  const noting = Object.fromEntries(Object.keys(methods).map((name) => [name, (input: unknown) => called(name, input)]))
  // Each handler only notes its call, whatever it should return.
  const handlers = { ...noting, ...different } as unknown as Handlers
  return {
    call: answerCalls(methods, handlers, { origin: ORIGIN, contentsId: () => window?.id }, report),
    called,
    report,
  }
}

describe('the sender', () => {
  test('our page in the main frame of our window is heard', async () => {
    const { call, called } = desk()
    expect(await call(ours, 'settings.read', {})).toMatchObject({ ok: true })
    expect(called).toHaveBeenCalledWith('settings.read', {})
  })

  test.each<[string, Sender]>([
    ['a frame that is gone', { ...ours, senderFrame: null }],
    ['a frame inside our page', { ...ours, senderFrame: { origin: ORIGIN, parent: {} } }],
    ['another window', { ...ours, sender: { id: 8 } }],
    ...[
      'https://app',
      'postdesk://app.example.org',
      'postdesk://ap',
      'postdesk://app:1',
      'POSTDESK://APP',
      'postdesk://app/',
      'postdesk://app\n',
      'file://',
      'null',
      '',
    ].map((origin): [string, Sender] => [
      `the origin ${JSON.stringify(origin)}`,
      { ...ours, senderFrame: { origin, parent: null } },
    ]),
  ])('%s is refused before anything is looked at', async (_who, sender) => {
    const { call, called } = desk()
    expect(await call(sender, 'settings.read', {})).toEqual(forbidden)
    expect(await call(sender, 'no.method', null)).toEqual(forbidden)
    expect(called).not.toHaveBeenCalled()
  })

  test('nobody is heard while there is no window', async () => {
    const { call } = desk({}, null)
    expect(await call(ours, 'settings.read', {})).toEqual(forbidden)
  })
})

describe('the method', () => {
  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'then',
    '',
    'settings',
    'settings.read ',
    'Settings.read',
    'bounces.diagnoseText\0',
    undefined,
    null,
    7,
    {},
    [],
    ['settings.read'],
    { toString: () => 'settings.read' },
  ])('%j is none', async (name) => {
    const { call, called } = desk()
    expect(await call(ours, name, {})).toEqual({ ok: false, fault: { code: 'unknown-method', detail: '' } })
    expect(called).not.toHaveBeenCalled()
  })

  test('no name of any object is one', async () => {
    const { call } = desk()
    const known = Object.keys(methods)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))),
        async (name) => {
          fc.pre(!known.includes(name))
          expect(await call(ours, name, {})).toMatchObject({ ok: false, fault: { code: 'unknown-method' } })
        },
      ),
    )
  })
})

describe('the input', () => {
  const id = '6f1c2b34-8f5e-4c7d-9a2b-1c3d5e7f9a0b'
  test.each<[string, string, unknown]>([
    ['nothing', 'settings.read', undefined],
    ['null', 'settings.read', null],
    ['a key too many', 'settings.read', { more: 1 }],
    ['a key too many beside the right one', 'bounces.entry', { id, path: '/etc/passwd' }],
    ['a list', 'settings.read', []],
    ['a number for a text', 'bounces.diagnoseText', { text: 7 }],
    ['an empty text', 'bounces.diagnoseText', { text: '' }],
    ['an object with its own toString', 'bounces.diagnoseText', { text: { toString: () => 'x' } }],
    ['no bytes', 'bounces.diagnoseFile', { name: 'a', bytes: 'abc' }],
    ['a list for bytes', 'bounces.diagnoseFile', { name: 'a', bytes: [1, 2] }],
    ['no UUID', 'bounces.entry', { id: "x' or 1=1 --" }],
    ['no ids', 'bounces.delete', { ids: [] }],
    ['a negative offset', 'bounces.history', { search: '', offset: -1, limit: 1 }],
    ['a fraction', 'bounces.history', { search: '', offset: 0.5, limit: 1 }],
    ['not a number', 'bounces.history', { search: '', offset: Number.NaN, limit: 1 }],
    ['infinity', 'bounces.history', { search: '', offset: Number.POSITIVE_INFINITY, limit: 1 }],
    ['an unknown language', 'settings.write', { language: 'fr', appearance: 'dark' }],
  ])('%s does not reach the handler', async (_what, name, input) => {
    const { call, called } = desk()
    expect(await call(ours, name, input)).toMatchObject({ ok: false, fault: { code: 'invalid-input' } })
    expect(called).not.toHaveBeenCalled()
  })

  test('a __proto__ of its own does not reach the handler', async () => {
    const { call, called } = desk()
    const input = JSON.parse('{ "language": "en", "appearance": "dark", "__proto__": { "admin": true } }')
    expect(await call(ours, 'settings.write', input)).toMatchObject({ ok: false })
    expect(called).not.toHaveBeenCalled()
  })

  test.each<[string, string, unknown]>([
    ['a text', 'bounces.diagnoseText', { text: 'x'.repeat(MAX_PASTE_CHARACTERS + 1) }],
    ['a file', 'bounces.diagnoseFile', { name: 'a', bytes: new Uint8Array(MAX_FILE_BYTES + 1) }],
    ['a file name', 'bounces.diagnoseFile', { name: 'x'.repeat(1025), bytes: new Uint8Array(1) }],
    ['a search', 'bounces.history', { search: 'x'.repeat(501), offset: 0, limit: 1 }],
    ['a page', 'bounces.history', { search: '', offset: 0, limit: 201 }],
    ['a list of ids', 'bounces.delete', { ids: Array.from({ length: 10_001 }, () => id) }],
    ['a link', 'links.open', { url: `https://example.org/${'x'.repeat(2048)}` }],
  ])('%s over the limit is too large', async (_what, name, input) => {
    const { call, called } = desk()
    expect(await call(ours, name, input)).toMatchObject({ ok: false, fault: { code: 'too-large' } })
    expect(called).not.toHaveBeenCalled()
  })

  test('at the limit it is taken', async () => {
    const { call, called } = desk()
    await call(ours, 'bounces.diagnoseText', { text: 'x'.repeat(MAX_PASTE_CHARACTERS) })
    await call(ours, 'bounces.diagnoseFile', { name: '', bytes: new Uint8Array(MAX_FILE_BYTES) })
    expect(called).toHaveBeenCalledTimes(2)
  })

  test('the answer to anything at all is a reply, and its fault one of the table', async () => {
    const { call } = desk()
    const names = fc.constantFrom(...Object.keys(methods))
    await fc.assert(
      fc.asyncProperty(names, fc.anything(), async (name, input) => {
        const reply = await call(ours, name, input)
        if (!reply.ok) expect(FAULT_CODES).toContain(reply.fault.code)
      }),
    )
  })
})

describe('the answer', () => {
  const failing = (error: unknown) => ({
    'settings.read': () => {
      throw error
    },
  })

  test('a fault is a value, with its detail', async () => {
    const { call, report } = desk(failing(new Fault('disk-full', 'SQLITE_FULL')))
    expect(await call(ours, 'settings.read', {})).toEqual({
      ok: false,
      fault: { code: 'disk-full', detail: 'SQLITE_FULL' },
    })
    expect(report).not.toHaveBeenCalled()
  })

  test.each([
    new Error("ENOENT: no such file, open '/home/anna/secret'"),
    new TypeError('x'),
    'a text',
    null,
    undefined,
  ])('of a bug (%s) the window hears nothing but that, and the log everything', async (bug) => {
    const { call, report } = desk(failing(bug))
    expect(await call(ours, 'settings.read', {})).toEqual({ ok: false, fault: { code: 'internal', detail: '' } })
    expect(report).toHaveBeenCalledWith(bug)
  })

  test('a rejected promise is the same', async () => {
    const { call } = desk({
      'settings.read': () => Promise.reject(new Fault('timeout')),
    } as unknown as Partial<Handlers>)
    expect(await call(ours, 'settings.read', {})).toEqual({ ok: false, fault: { code: 'timeout', detail: '' } })
  })
})

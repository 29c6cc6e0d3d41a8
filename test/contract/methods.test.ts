import { describe, expect, expectTypeOf, test } from 'vitest'
import type { Bridge } from '../../src/contract/bridge.ts'
import { type Handlers, type Input, type MethodName, methods, type Output } from '../../src/contract/methods.ts'
import type { HistoryEntry, Reply, Settings } from '../../src/contract/shapes.ts'
import { APPEARANCE_CHOICES, LANGUAGE_CHOICES } from '../../src/engine/settings.ts'
import type { createHandlers } from '../../src/main/handlers/registry.ts'

describe('the contract', () => {
  test('names each method as area.verb', () => {
    for (const name of Object.keys(methods)) expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/)
  })

  test('a handler too few does not compile', () => {
    type AllButOne = Omit<Handlers, 'links.open'>
    expectTypeOf<AllButOne>().not.toExtend<Handlers>()
    expectTypeOf<ReturnType<typeof createHandlers>>().toExtend<Handlers>()
    expectTypeOf<keyof Handlers>().toEqualTypeOf<MethodName>()
  })

  test('a handler with another input or output does not compile', () => {
    expectTypeOf<{ 'bounces.entry': (input: { readonly name: string }) => Promise<HistoryEntry> }>().not.toExtend<
      Pick<Handlers, 'bounces.entry'>
    >()
    expectTypeOf<{ 'bounces.entry': () => string }>().not.toExtend<Pick<Handlers, 'bounces.entry'>>()
  })

  test('the window has the same types', () => {
    expectTypeOf<Input<'bounces.entry'>>().toEqualTypeOf<{ id: string }>()
    expectTypeOf<Output<'bounces.entry'>>().toEqualTypeOf<HistoryEntry>()
    expectTypeOf<Bridge['call']>().toBeCallableWith('settings.read', {})
    expectTypeOf<ReturnType<Bridge['call']>>().toExtend<Promise<Reply<unknown>>>()
  })

  test('the settings that may be written are those that there are', () => {
    expectTypeOf<Input<'settings.write'>>().toExtend<Settings>()
    expectTypeOf<Settings>().toExtend<Readonly<Input<'settings.write'>>>()
    const { input } = methods['settings.write']
    for (const language of LANGUAGE_CHOICES) {
      for (const appearance of APPEARANCE_CHOICES) expect(input.safeParse({ language, appearance }).success).toBe(true)
    }
  })
})

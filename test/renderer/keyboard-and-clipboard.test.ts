import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDiagnose } from '../../src/renderer/features/diagnose/diagnose-store.ts'
import { useQueue } from '../../src/renderer/features/diagnose/queue-store.ts'
import { useHistory } from '../../src/renderer/features/history/history-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { usePalette } from '../../src/renderer/frame/palette-store.ts'
import { listen } from '../../src/renderer/listen.ts'
import { installBridge } from '../support/fake-bridge.ts'
import { anEntry } from '../support/history-entry.ts'

const entry = anEntry()
const desk = installBridge({
  'bounces.diagnoseText': () => entry,
  'bounces.diagnoseFile': () => entry,
  'bounces.openFiles': () => [],
})

beforeAll(listen)
beforeEach(() => {
  useNavigation.setState(useNavigation.getInitialState())
  usePalette.setState({ open: false })
  desk.call.mockClear()
  document.body.innerHTML = '<input id="field"><p id="text">x</p>'
})

function paste(target: string, text: string, files: readonly File[] = []): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text, files } })
  document.querySelector(target)?.dispatchEvent(event)
  return event
}

function press(key: string, modifiers: KeyboardEventInit = { ctrlKey: true }): Event {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })
  document.body.dispatchEvent(event)
  return event
}

describe('a paste', () => {
  test('outside text fields is diagnosed', () => {
    expect(paste('#text', '550 no').defaultPrevented).toBe(true)
    expect(desk.calls('bounces.diagnoseText')).toEqual([{ text: '550 no' }])
  })

  test('into a text field belongs to the field', () => {
    expect(paste('#field', '550 no').defaultPrevented).toBe(false)
    expect(desk.call).not.toHaveBeenCalled()
  })

  test('of nothing says so', () => {
    paste('#text', '')
    expect(useDiagnose.getState().obstacle).toBe('empty')
  })

  test('of files diagnoses the files', () => {
    paste('#text', '', [new File(['x'], 'a.eml')])
    expect(useQueue.getState().items.map(({ name }) => name)).toEqual(['a.eml'])
  })
})

describe('keys', () => {
  test.each([
    ['1', { ctrlKey: true }, { place: 'today' }],
    ['7', { ctrlKey: true }, { place: 'settings' }],
    [',', { ctrlKey: true }, { place: 'settings' }],
    ['H', { ctrlKey: true, shiftKey: true }, { place: 'diagnose', view: 'history' }],
    ['P', { ctrlKey: true, shiftKey: true }, { place: 'probes', view: 'send' }],
  ])('%s with %o leads to %o', (key, modifiers, position) => {
    expect(press(key, modifiers).defaultPrevented).toBe(true)
    expect(useNavigation.getState()).toMatchObject(position)
  })

  test('open the palette and the system’s dialog', () => {
    press('k')
    expect(usePalette.getState().open).toBe(true)
    press('o')
    expect(desk.calls('bounces.openFiles')).toEqual([{}])
  })

  test.each([
    ['k', {}],
    ['8', { ctrlKey: true }],
    ['c', { ctrlKey: true }],
    ['ArrowLeft', { ctrlKey: true, altKey: true }],
  ])('%s with %o are left to the page', (key, modifiers) => {
    expect(press(key, modifiers).defaultPrevented).toBe(false)
  })

  test('lead back', () => {
    useNavigation.getState().go('tickets')
    press('ArrowLeft', { altKey: true })
    expect(useNavigation.getState().place).toBe('diagnose')
  })
})

describe('what the main process tells', () => {
  test('a menu entry acts like its key', () => {
    desk.publish('menu.chosen', { item: 'history' })
    expect(useNavigation.getState()).toMatchObject({ place: 'diagnose', view: 'history' })
    desk.publish('menu.chosen', { item: 'sendProbes' })
    expect(useNavigation.getState()).toMatchObject({ place: 'probes', view: 'send' })
  })

  test('a change of the history is asked for, if the list was seen', () => {
    desk.publish('bounces.changed', { ids: [entry.id] })
    expect(desk.calls('bounces.history')).toEqual([])
    useHistory.setState({ loaded: true })
    desk.publish('bounces.changed', { ids: [entry.id] })
    expect(desk.calls('bounces.history')).toEqual([{ search: '', offset: 0, limit: 100 }])
  })

  test('a diagnosis that was not kept is remembered', () => {
    desk.publish('bounces.notKept', { id: entry.id, fault: { code: 'disk-full', detail: '' } })
    expect(useDiagnose.getState().notKept.has(entry.id)).toBe(true)
  })
})

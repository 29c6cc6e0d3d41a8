import { beforeEach, describe, expect, test } from 'vitest'
import { MAX_PASTE_CHARACTERS, useDiagnose } from '../../src/renderer/features/diagnose/diagnose-store.ts'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'
import { FaultReply, installBridge } from '../support/fake-bridge.ts'
import { anEntry } from '../support/history-entry.ts'

beforeEach(() => {
  useDiagnose.setState(useDiagnose.getInitialState())
  useNavigation.setState(useNavigation.getInitialState())
})

describe('a text', () => {
  test('is diagnosed and shown', async () => {
    const entry = anEntry()
    installBridge({ 'bounces.diagnoseText': () => entry })
    await useDiagnose.getState().diagnoseText('550 no')
    expect(useDiagnose.getState()).toMatchObject({ entry, working: false, fault: null })
    expect(useNavigation.getState()).toMatchObject({ place: 'diagnose', view: 'result' })
  })

  test.each([
    ['empty', ' \n'],
    ['tooLong', 'x'.repeat(MAX_PASTE_CHARACTERS + 1)],
  ])('that is %s is not sent', async (obstacle, text) => {
    const { call } = installBridge()
    useNavigation.getState().go('settings')
    await useDiagnose.getState().diagnoseText(text)
    expect(useDiagnose.getState().obstacle).toBe(obstacle)
    expect(call).not.toHaveBeenCalled()
    expect(useNavigation.getState().place).toBe('diagnose')
  })

  test('whose diagnosis fails leaves the fault to be told', async () => {
    installBridge({
      'bounces.diagnoseText': () => {
        throw new FaultReply('timeout')
      },
    })
    await useDiagnose.getState().diagnoseText('550 no')
    expect(useDiagnose.getState()).toMatchObject({ entry: null, working: false, fault: { code: 'timeout' } })
  })

  test('that was overtaken by another is not shown when its answer comes late', async () => {
    const [first, second] = [anEntry(), anEntry()]
    let answerFirst = (_entry: typeof first) => {}
    const late = new Promise<typeof first>((resolve) => {
      answerFirst = resolve
    })
    installBridge({ 'bounces.diagnoseText': ({ text }) => (text === 'first' ? late : second) })
    const waiting = useDiagnose.getState().diagnoseText('first')
    await useDiagnose.getState().diagnoseText('second')
    answerFirst(first)
    await waiting
    expect(useDiagnose.getState().entry).toBe(second)
  })
})

test('typing takes the last problem away', () => {
  useDiagnose.setState({ obstacle: 'empty' })
  useDiagnose.getState().setDraft('5')
  expect(useDiagnose.getState()).toMatchObject({ draft: '5', obstacle: null })
})

test('an entry of the history that is gone is a fault, told where one diagnoses', async () => {
  installBridge({
    'bounces.entry': () => {
      throw new FaultReply('not-found')
    },
  })
  useNavigation.getState().go('today')
  await useDiagnose.getState().open(anEntry().id)
  expect(useDiagnose.getState().fault).toEqual({ code: 'not-found', detail: '' })
  expect(useNavigation.getState().place).toBe('diagnose')
})

test('a deleted diagnosis is shown no longer; another one stays', () => {
  const entry = anEntry()
  useDiagnose.setState({ entry })
  useDiagnose.getState().forget([anEntry().id])
  expect(useDiagnose.getState().entry).toBe(entry)
  useDiagnose.getState().forget([entry.id])
  expect(useDiagnose.getState().entry).toBeNull()
})

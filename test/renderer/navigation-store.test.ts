import { beforeEach, expect, test } from 'vitest'
import { useNavigation } from '../../src/renderer/frame/navigation-store.ts'

beforeEach(() => useNavigation.setState(useNavigation.getInitialState()))

test('the way back leads through every place, to where one began', () => {
  const { go, back } = useNavigation.getState()
  go('today')
  go('diagnose', 'history')
  go('diagnose', 'history')
  go('diagnose', 'result')
  const seen = [1, 2, 3, 4].map(() => {
    back()
    const { place, view } = useNavigation.getState()
    return `${place} ${view}`
  })
  expect(seen).toEqual(['diagnose history', 'today compose', 'diagnose compose', 'diagnose compose'])
})

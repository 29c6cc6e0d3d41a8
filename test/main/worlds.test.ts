import { describe, expect, test, vi } from 'vitest'
import { Fault } from '../../src/engine/fault.ts'
import { changingWorlds, type World } from '../../src/main/worlds.ts'

function setUp() {
  const told: string[] = []
  const world = (name: string): World => {
    told.push(`open ${name}`)
    return {
      // Only its name is looked at here.
      hands: { name } as unknown as World['hands'],
      close: async () => {
        told.push(`close ${name}`)
      },
    }
  }
  const openRehearsal = vi.fn(async () => world('rehearsal'))
  const worlds = changingWorlds({
    openReal: () => world('real'),
    openRehearsal,
    onChange: () => told.push('change'),
  })
  return { worlds, told, openRehearsal }
}

describe('worlds', () => {
  test('one rehearses and comes back; the real world rests meanwhile', async () => {
    const { worlds, told } = setUp()
    expect(worlds.isRehearsal()).toBe(false)
    expect(await worlds.rehearse()).toBe(true)
    expect(worlds.isRehearsal()).toBe(true)
    expect(await worlds.rehearse()).toBe(false)
    expect(await worlds.leaveRehearsal()).toBe(true)
    expect(worlds.isRehearsal()).toBe(false)
    expect(told).toEqual([
      'open real',
      'open rehearsal',
      'close real',
      'change',
      'close rehearsal',
      'open real',
      'change',
    ])
  })

  test('what cannot be opened changes nothing, and says so', async () => {
    const { worlds, told, openRehearsal } = setUp()
    openRehearsal.mockRejectedValueOnce(new Fault('crashed', 'rehearsal'))
    await expect(worlds.rehearse()).rejects.toMatchObject({ code: 'crashed' })
    openRehearsal.mockRejectedValueOnce(new Error('EMFILE'))
    await expect(worlds.rehearse()).rejects.toMatchObject({ code: 'internal' })
    expect(worlds.isRehearsal()).toBe(false)
    expect(told).toEqual(['open real'])
    expect(await worlds.rehearse()).toBe(true)
  })

  test('two wishes at once are one', async () => {
    const { worlds, openRehearsal } = setUp()
    expect(await Promise.all([worlds.rehearse(), worlds.rehearse()])).toEqual([true, false])
    expect(openRehearsal).toHaveBeenCalledTimes(1)
  })

  test('ending the program ends the world that one stands in', async () => {
    const { worlds, told } = setUp()
    await worlds.rehearse()
    await worlds.close()
    expect(told.at(-1)).toBe('close rehearsal')
  })
})

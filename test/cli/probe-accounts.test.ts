import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder } from '../../src/cli/office/data-folder.ts'
import { chooseMailboxes, chooseSender } from '../../src/cli/probe/choose-accounts.ts'
import { WrongUsage } from '../../src/cli/wrong-usage.ts'
import { aMailbox, aSender } from '../node/probes/fake-post.ts'

describe('the sender', () => {
  const [one, other] = [aSender({ label: 'One' }), aSender({ label: 'Other' })]

  test('is the only one, with its usual address', () => {
    expect(chooseSender([one], null, null)).toEqual({ sender: one, from: one.identities[0] })
  })

  test('is the one that has the address', () => {
    const third = aSender({ identities: [{ name: '', address: 'third@example.org' }] })
    expect(chooseSender([one, third], null, 'THIRD@example.org').sender).toBe(third)
  })

  test('has to be named where two could be meant', () => {
    expect(() => chooseSender([one, other], null, 'anna@example.org')).toThrow('expected --sender as well')
    expect(chooseSender([one, other], 'other', 'anna@example.org').sender).toBe(other)
    expect(chooseSender([one, other], one.id, null).sender).toBe(one)
  })

  test('is never guessed', () => {
    expect(() => chooseSender([], null, null)).toThrow(WrongUsage)
    expect(() => chooseSender([one], 'nobody', null)).toThrow('expected a sender, got "nobody"')
    expect(() => chooseSender([one], null, 'x@example.org')).toThrow('anna@example.org, anna@example.net')
  })
})

describe('mailboxes', () => {
  const gmail = aMailbox({ address: 'a@gmail.com', label: 'Gmail' })
  const resting = aMailbox({ address: 'a@gmx.de', paused: true })
  const reports = aMailbox({ address: 'anna@example.org', role: 'reports' })
  const all = [reports, gmail, resting]

  test('are named by address, label or id, each once', () => {
    expect(chooseMailboxes(all, ['A@gmail.com', 'gmail', gmail.id])).toEqual([gmail])
  })

  test('that rest are left out of all of them, and written to when they are named', () => {
    expect(chooseMailboxes(all, 'all')).toEqual([gmail])
    expect(chooseMailboxes(all, ['a@gmx.de'])).toEqual([resting])
  })

  test('are test mailboxes only, and nobody else’s', () => {
    expect(() => chooseMailboxes(all, ['anna@example.org'])).toThrow('expected a test mailbox')
    expect(() => chooseMailboxes([reports], 'all')).toThrow('there is no test mailbox')
  })
})

test('the desk is that of the window, wherever the system keeps such things', () => {
  expect(dataFolder({ POSTDESK_DATA: 'x' }, 'linux')).toBe(resolve('x'))
  expect(dataFolder({ XDG_CONFIG_HOME: '/c' }, 'linux')).toBe(join('/c', 'Postdesk'))
  expect(dataFolder({}, 'linux')).toBe(join(homedir(), '.config', 'Postdesk'))
  expect(dataFolder({}, 'darwin')).toBe(join(homedir(), 'Library', 'Application Support', 'Postdesk'))
  expect(dataFolder({ APPDATA: 'R' }, 'win32')).toBe(join('R', 'Postdesk'))
})

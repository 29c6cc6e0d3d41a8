import { openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  givenSecrets,
  readDescriptor,
  WrongSecrets,
  withGivenSecrets,
} from '../../../../src/node/mailboxes/keychain/given-secrets.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { secretsIn } from '../oauth/samples.ts'

const JSON_TEXT = '{"mailbox/1/password": "one", "sender/2/oauth": "two"}'

function descriptorOf(text: string): number {
  const file = join(temporaryFolder(), 'secrets')
  writeFileSync(file, text)
  return openSync(file, 'r')
}

describe('secrets that are handed in', () => {
  test('come from the environment, or from a file descriptor before it', () => {
    expect([...givenSecrets({})]).toEqual([])
    expect([...givenSecrets({ POSTDESK_SECRETS: '', POSTDESK_SECRETS_FD: '' })]).toEqual([])
    const wanted = [
      ['mailbox/1/password', 'one'],
      ['sender/2/oauth', 'two'],
    ]
    expect([...givenSecrets({ POSTDESK_SECRETS: JSON_TEXT })]).toEqual(wanted)
    const descriptor = String(descriptorOf(JSON_TEXT))
    expect([...givenSecrets({ POSTDESK_SECRETS_FD: descriptor, POSTDESK_SECRETS: '{}' })]).toEqual(wanted)
  })

  test.each([
    'top secret',
    '[]',
    '{"mailbox/1": "top secret"}',
    '{"mailbox/1/password": ""}',
    '{"other/1/password": "x"}',
    '{"mailbox/1/password": 1}',
  ])('in a form that is none (%s) are refused without being told', (text) => {
    expect(() => givenSecrets({ POSTDESK_SECRETS: text })).toThrow(WrongSecrets)
    expect(() => givenSecrets({ POSTDESK_SECRETS: text })).not.toThrow(/top secret/)
  })

  test('from a descriptor that cannot be read are refused', () => {
    for (const descriptor of ['x', '-1', '9999', '1e9'])
      expect(() => givenSecrets({ POSTDESK_SECRETS_FD: descriptor })).toThrow(WrongSecrets)
    expect(readDescriptor(descriptorOf('x'.repeat(1_000_001)))).toBeNull()
  })

  test('count before the others until something is written, and are written nowhere', async () => {
    const kept = secretsIn()
    kept.entries.set('mailbox/1/password', 'kept')
    const secrets = withGivenSecrets(kept, givenSecrets({ POSTDESK_SECRETS: JSON_TEXT }))
    expect(await secrets.state()).toEqual(await kept.state())
    expect(await secrets.read('mailbox/1/password')).toBe('one')
    expect([...kept.entries.values()]).toEqual(['kept'])
    await secrets.write('sender/2/oauth', 'rotated')
    expect(await secrets.read('sender/2/oauth')).toBe('rotated')
    expect(kept.entries.get('sender/2/oauth')).toBe('rotated')
    await secrets.forget('mailbox/1/password')
    expect(await secrets.read('mailbox/1/password')).toBeNull()
  })
})

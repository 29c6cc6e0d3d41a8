import { expect, test } from 'vitest'
import { readPortPaste } from '../../../src/engine/setup/read-port-paste.ts'
import type { SetupStep } from '../../../src/engine/setup/setup.ts'
import { ALL_DEEDS } from '../../../src/lab/rehearsal/newcomer/deeds/all-deeds.ts'
import { newcomerDesk } from './newcomer-desk.ts'

const { begin } = newcomerDesk()
const KEY = `${new Date().getUTCFullYear()}r._domainkey.neubeginn.netz.`

/** A mistake, the step that tells of it, the item, a word of it that explains, and what mends it. */
const MISTAKES: readonly (readonly [mistake: string, step: SetupStep, item: string, word: string, right: string])[] = [
  ['port-closed', 'readiness', 'port25-out', 'The hoster has to open it', 'port-open'],
  ['address-listed', 'readiness', 'blocklist-address', 'Barracuda', 'address-clean'],
  ['ptr-misspelt', 'names', 'iprev', 'mali.neubeginn.netz', 'ptr'],
  ['ptr-bare-domain', 'names', 'iprev', 'neubeginn.netz', 'ptr'],
  ['certificate-bare-domain', 'names', 'tls-certificate-name', 'it names neubeginn.netz', 'certificate'],
  ['key-records-cut', 'keys', `${KEY} TXT`, 'no valid base64', 'key-records'],
  ['records-cut', 'records', `${KEY} TXT`, 'no valid base64', 'records'],
  ['name-doubled', 'records', '_dmarc.neubeginn.netz. TXT', '_dmarc.neubeginn.netz.neubeginn.netz', 'records'],
  ['spf-twice', 'records', 'neubeginn.netz. TXT', '2 SPF records', 'records'],
  ['mx-address', 'records', 'neubeginn.netz. MX', 'An address in place of a name', 'records'],
  ['open-relay', 'software', 'open-relay', 'this is an open relay', 'install'],
  ['no-starttls', 'software', 'dane-starttls', 'STARTTLS is not offered', 'install'],
  ['self-signed', 'software', 'tls-certificate', 'SELF_SIGNED', 'install'],
  ['clear-submission', 'software', 'submission-starttls', 'STARTTLS is not offered', 'install'],
  ['greets-as-localhost', 'software', 'smtp-banner', 'localhost.localdomain', 'install'],
  ['no-aliases', 'roles', 'postmaster-accepted', 'postmaster', 'aliases'],
  ['policy-missing', 'policies', 'sts-announced-without-file', 'there is none', 'policy'],
  ['policy-other-mx', 'policies', 'sts-other-hosts', 'does not name mail.neubeginn.netz', 'policy'],
  ['tlsa-other-key', 'policies', 'dane-key-gone', 'the record of another certificate', 'policy'],
]

test.each(MISTAKES)(
  '%s: the step %s tells of it, and the right way mends it',
  async (mistake, step, item, word, right) => {
    const desk = await begin()
    await desk.doAllRight()
    await desk.play(mistake)
    const seen = await desk.verify(step)
    const told = seen.items.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
    expect(told.map(({ id }) => id)).toContain(item)
    expect(told.find(({ id }) => id === item)?.says.en).toContain(word)
    expect(told.find(({ id }) => id === item)?.says.de).not.toBe('')
    expect(seen.result).toBe('problems')
    await desk.play(right)
    const mended = await desk.verify(step)
    expect(
      mended.items.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notice' && outcome !== 'notApplicable'),
    ).toEqual([])
    expect(mended.result).toBe('verified')
  },
)

test('TLS that is left out is told of where nothing demands it either', async () => {
  const desk = await begin()
  await desk.doAllRight()
  await desk.change({ kind: 'choices', choices: { dane: false, mtaSts: 'off' } })
  await desk.play('records', 'policy', 'no-starttls')
  const { items } = await desk.verify('software')
  expect(items.find(({ id }) => id === 'starttls-offered')?.outcome).toBe('warn')
})

test('the paste of the port command is what the guide reads: blocked, and open', async () => {
  const desk = await begin()
  const [closed, open] = await desk.play('port-closed', 'port-open')
  expect(readPortPaste(closed?.paste ?? '', '').out).toBe('blocked')
  expect(readPortPaste(open?.paste ?? '', '').out).toBe('open')
})

test('keys that the guide has not made, or whose file is gone, cannot be copied, and that is said', async () => {
  const desk = await begin()
  desk.world.newcomer.keysMade(['/nowhere/mail.private'])
  const [answer] = await desk.play('keys-copied')
  expect(answer?.says.en).toContain('There is no key file')
})

test('every mistake of the stage is played here or with a probe', () => {
  const played = [...MISTAKES.map(([mistake]) => mistake), 'keys-other', 'unsigned', 'six-without-record']
  const mistakes = ALL_DEEDS.filter(({ isMistake }) => isMistake).map(({ id }) => id)
  expect(played.toSorted()).toEqual(mistakes.toSorted())
})

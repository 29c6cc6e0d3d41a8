import { beforeAll, describe, expect, it } from 'vitest'
import type { LoginRefusal } from '../../../../src/lab/mail/imap/mailbox-behaviour.ts'
import { mailServices } from '../../../../src/node/mailboxes/direct-mail-services.ts'
import type { Credential } from '../../../../src/node/mailboxes/mail-services.ts'
import { type MailNet, mailNet, SHORT, serviceAt } from '../mail-net.ts'
import { CREDENTIAL, LOGIN, mailbox, mailServer, PASSWORD } from './watched-mailbox.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})

const tryIt = (changes: Parameters<typeof mailbox>[0] = {}, credential: Credential = CREDENTIAL) =>
  mailServices({ net: lab.net, patience: SHORT }).testMailbox(
    mailbox(changes),
    credential,
    new AbortController().signal,
  )

describe('a test of a mailbox', () => {
  it('says what it has, stage by stage', async () => {
    await mailServer(lab)
    const test = await tryIt()
    expect(test).toMatchObject({ ok: true, trouble: null, submission: null })
    expect(test.stages.map(({ stage, ok }) => (ok ? stage : `${stage} failed`))).toEqual([
      'name',
      'tcp',
      'tls',
      'certificate',
      'greeting',
      'login',
      'folder',
    ])
    expect(test.mailbox).toMatchObject({ folders: 5, junkFolder: 'Junk', idle: true, gmail: false })
    expect(test.mailbox?.capabilities).toContain('IDLE')
  })

  it('works with STARTTLS', async () => {
    await mailServer(lab, { security: 'starttls' })
    const test = await tryIt({ imap: serviceAt(993, { security: 'starttls' }) })
    expect(test).toMatchObject({ ok: true, mailbox: { folders: 5 } })
    expect(test.stages.map(({ stage }) => stage)).toHaveLength(7)
  })

  it('finds Gmail, its junk, and junk by name', async () => {
    await mailServer(lab, {
      account: { gmail: true, folders: [{ name: 'INBOX' }, { name: '[Gmail]/Spam', specialUse: '\\Junk' }] },
    })
    expect((await tryIt()).mailbox).toMatchObject({ gmail: true, junkFolder: '[Gmail]/Spam' })
    await mailServer(lab, { account: { folders: [{ name: 'INBOX' }, { name: 'Unerwünscht' }, { name: 'Weg' }] } })
    expect((await tryIt()).mailbox?.junkFolder).toBe('Unerwünscht')
    expect((await tryIt({ junkFolder: 'Weg' })).mailbox?.junkFolder).toBeTruthy()
  })

  it.each([
    ['authenticationFailed', 'login-refused'],
    ['appPassword', 'login-needs-app-password'],
    ['webLogin', 'login-needs-app-password'],
    ['oauthOnly', 'login-needs-oauth'],
    ['imapOff', 'login-not-enabled'],
    ['tooMany', 'login-too-many'],
    ['unavailable', 'server-refused'],
  ] as const satisfies readonly (readonly [LoginRefusal, string])[])('%s is %s', async (login, code) => {
    await mailServer(lab, { behaviour: { login } })
    const { ok, trouble, stages, mailbox: found } = await tryIt()
    expect({ ok, code: trouble?.code, found }).toEqual({ ok: false, code, found: null })
    expect(stages.at(-1)).toMatchObject({ ok: false })
    expect(trouble?.said).not.toBe('')
  })

  it.each(['XOAUTH2', 'OAUTHBEARER'] as const)('logs in by %s', async (mechanism) => {
    const token = 'ya29.secret-token'
    const accepts = {
      mechanisms: [mechanism],
      acceptsToken: (login: string, given: string) => login === LOGIN && given === token,
    }
    await mailServer(lab, accepts)
    const credential = { kind: 'token', accessToken: token, mechanisms: [mechanism] } as const
    expect(await tryIt({}, credential)).toMatchObject({ ok: true })
    const wrong = await tryIt({}, { ...credential, accessToken: 'stale-token' })
    expect(wrong.trouble).toMatchObject({ code: 'oauth-expired', stage: 'login' })
    expect((await tryIt({}, { kind: 'password', password: 'x y' })).trouble?.code).toBe('login-needs-oauth')
    const other = mechanism === 'XOAUTH2' ? 'OAUTHBEARER' : 'XOAUTH2'
    expect((await tryIt({}, { ...credential, mechanisms: [other] })).trouble?.code).toBe('login-method-missing')
  })

  it('says when INBOX cannot be opened', async () => {
    await mailServer(lab, { behaviour: { at: { EXAMINE: 'no' } } })
    expect((await tryIt()).trouble).toMatchObject({ code: 'folder-refused', stage: 'folder' })
  })

  it('never tells the secret', async () => {
    await mailServer(lab, { account: { password: 'other' } })
    const test = JSON.stringify(await tryIt())
    expect(test).not.toContain(PASSWORD)
    expect(test).not.toContain(Buffer.from(`\0${LOGIN}\0${PASSWORD}`).toString('base64'))
  })

  it('ends when it is cancelled', async () => {
    await mailServer(lab, { behaviour: { at: { LIST: 'hang' } } })
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)
    const start = Date.now()
    const test = await mailServices({ net: lab.net }).testMailbox(mailbox(), CREDENTIAL, stop.signal)
    expect(test.ok).toBe(false)
    expect(Date.now() - start).toBeLessThan(2000)
  })
})

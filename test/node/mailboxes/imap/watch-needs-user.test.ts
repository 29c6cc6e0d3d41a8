import { beforeAll, describe, expect, it } from 'vitest'
import { type MailNet, mailNet } from '../mail-net.ts'
import { CREDENTIAL, isWatching, mailServer, watchIt } from './watched-mailbox.ts'

let lab: MailNet
beforeAll(async () => {
  lab = await mailNet()
})

describe('what needs the user', () => {
  it('stops, and says why', async () => {
    await mailServer(lab, { account: { password: 'another' } })
    const watched = watchIt(lab)
    await watched.until(() => watched.states.at(-1)?.state === 'stopped')
    expect(watched.states.at(-1)).toMatchObject({ trouble: { code: 'login-refused', stage: 'login' } })
    expect(JSON.stringify(watched.states)).not.toContain('sesame')
    await watched.watching.lookNow()
    await watched.watching.close()
  })

  it('is a secret that is missing', async () => {
    await mailServer(lab)
    const watched = watchIt(lab, { credential: async () => null })
    await watched.until(() => watched.states.at(-1)?.state === 'stopped')
    expect(watched.states.at(-1)).toMatchObject({ trouble: { code: 'secret-missing' } })
  })

  it('does not keep a watch from being closed', async () => {
    const watched = watchIt(lab, { credential: () => new Promise(() => {}) })
    await watched.watching.close()
    expect(watched.states.at(-1)).toEqual({ state: 'closed' })
    const broken = watchIt(lab, { credential: () => Promise.reject(new Error('the keychain is locked')) })
    await broken.until(() => broken.states.at(-1)?.state === 'stopped')
    expect(broken.states.at(-1)).toMatchObject({ trouble: { code: 'secret-missing' } })
  })

  it('is a token that two times in a row is refused', async () => {
    const accepted = new Set(['new'])
    const more = {
      mechanisms: ['XOAUTH2', 'OAUTHBEARER'] as const,
      acceptsToken: (_: string, token: string) => accepted.has(token),
    }
    await mailServer(lab, more)
    const mechanisms = ['XOAUTH2'] as const
    let asked = 0
    const credential = async () => {
      asked += 1
      return { kind: 'token' as const, accessToken: asked === 1 ? 'old' : 'new', mechanisms }
    }
    const watched = watchIt(lab, { credential })
    await watched.until(() => isWatching(watched))
    expect(watched.states[1]).toMatchObject({ state: 'waiting', trouble: { code: 'oauth-expired' } })
    const refused = watchIt(lab, {
      credential: async () => ({ ...CREDENTIAL, kind: 'token', accessToken: 'old', mechanisms }),
    })
    await refused.until(() => refused.states.at(-1)?.state === 'stopped')
    expect(refused.states.filter(({ state }) => state === 'connecting')).toHaveLength(2)
  })
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { AuthorizationServer, type OAuthAnswer } from '../../../src/lab/oauth/authorization-server.ts'

const LOGIN = 'anna@fensterpost.netz'
const VERIFIER = 'a'.repeat(43)
const REDIRECT = 'http://127.0.0.1:4711/'
const QUESTION = {
  response_type: 'code',
  client_id: 'postdesk',
  redirect_uri: REDIRECT,
  state: 'state1',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
  login_hint: LOGIN,
}

const server = () => new AuthorizationServer('postdesk', [LOGIN])
const ask = (one: AuthorizationServer, more: Readonly<Record<string, string>> = {}) =>
  one.authorize(new URLSearchParams({ ...QUESTION, ...more }))
const post = (one: AuthorizationServer, form: Readonly<Record<string, string>>) =>
  one.token(new URLSearchParams({ client_id: 'postdesk', ...form }))
const codeIn = ({ location = '' }: OAuthAnswer) => new URL(location).searchParams.get('code') ?? ''
const redeem = (one: AuthorizationServer, code: string, verifier = VERIFIER) =>
  post(one, { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: verifier })
const json = (answer: OAuthAnswer) => answer.json as Readonly<Record<string, string>>

test('a code is good once, with its verifier and redirection alone', () => {
  const one = server()
  const answer = ask(one)
  expect(new URL(answer.location ?? '').searchParams.get('state')).toBe('state1')
  const granted = redeem(one, codeIn(answer))
  expect(one.accepts(LOGIN, json(granted).access_token ?? '')).toBe(true)
  expect(one.accepts('otto@fensterpost.netz', json(granted).access_token ?? '')).toBe(false)
  expect(redeem(one, codeIn(answer))).toMatchObject({ status: 400, json: { error: 'invalid_grant' } })
  expect(redeem(one, codeIn(ask(one)), 'b'.repeat(43))).toMatchObject({ json: { error: 'invalid_grant' } })
})

test.each([
  [{ code_challenge_method: 'plain' }, 'invalid_request'],
  [{ response_type: 'token' }, 'unsupported_response_type'],
  [{ login_hint: 'otto@fensterpost.netz' }, 'access_denied'],
])('what is asked for wrongly goes back: %o', (more, error) => {
  expect(new URL(ask(server(), more).location ?? '').searchParams.get('error')).toBe(error)
})

test('nobody is sent elsewhere than to loopback', () => {
  expect(ask(server(), { redirect_uri: 'https://evil.netz/' })).toMatchObject({ status: 400 })
  expect(ask(server(), { client_id: 'other' })).toMatchObject({ status: 400 })
})

test('a refresh token is good once; who uses it again loses all', () => {
  const one = server()
  const { refreshToken } = one.grant(LOGIN)
  const renew = (token: string) => post(one, { grant_type: 'refresh_token', refresh_token: token })
  const second = json(renew(refreshToken)).refresh_token ?? ''
  expect(renew(refreshToken)).toMatchObject({ json: { error: 'invalid_grant' } })
  expect(renew(second)).toMatchObject({ json: { error: 'invalid_grant' } })
})

test('access ends by time and by command', () => {
  const one = server()
  one.manner = { ...one.manner, accessSeconds: 0 }
  expect(one.accepts(LOGIN, one.grant(LOGIN).accessToken)).toBe(false)
  one.manner = { ...one.manner, accessSeconds: 60 }
  const { accessToken } = one.grant(LOGIN)
  expect(one.accepts(LOGIN, accessToken)).toBe(true)
  one.expireAccess()
  expect(one.accepts(LOGIN, accessToken)).toBe(false)
})

test('a device waits until its code was typed in', () => {
  const one = server()
  one.manner = { ...one.manner, pollsUntilApproved: null }
  const { device_code: code = '', user_code: user = '' } = json(
    one.device(new URLSearchParams({ client_id: 'postdesk' }), 'https://login.netz/activate'),
  )
  const poll = () => post(one, { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: code })
  expect(poll()).toMatchObject({ json: { error: 'authorization_pending' } })
  one.approve(user)
  expect(one.accepts(LOGIN, json(poll()).access_token ?? '')).toBe(true)
  expect(poll()).toMatchObject({ json: { error: 'expired_token' } })
})

import { createHash, randomBytes } from 'node:crypto'

/** Tokens as the token endpoint gives them. */
export interface GrantedTokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly expiresInSeconds: number
}

/** An answer of an endpoint: JSON, or a redirection. */
export interface OAuthAnswer {
  readonly status: number
  readonly json?: unknown
  readonly location?: string
}

/** How an authorization server is set up; it may change while it runs. */
export interface OAuthManner {
  readonly accessSeconds: number
  /** The user says no, or sees no page at all (`error`). */
  readonly consent: 'given' | 'denied' | 'error'
  /** Polls with a device code until it counts as typed in; null: never by itself. */
  readonly pollsUntilApproved: number | null
  /** Every refresh is refused. */
  readonly refusesRefresh: boolean
  readonly rotates: boolean
}

interface Code {
  readonly login: string
  readonly challenge: string
  readonly redirectUri: string
}

interface Device {
  readonly userCode: string
  login: string | null
  polls: number
}

/**
 * An authorization server with one public client: code with PKCE S256 (RFC 7636) to a loopback address (RFC 8252), device code
 * (RFC 8628), refresh tokens that are good once (RFC 9700 §4.14.2). Everything in memory.
 */
export class AuthorizationServer {
  manner: OAuthManner = {
    accessSeconds: 3600,
    consent: 'given',
    pollsUntilApproved: 2,
    refusesRefresh: false,
    rotates: true,
  }
  readonly #clientId: string
  readonly #logins: readonly string[]
  readonly #codes = new Map<string, Code>()
  readonly #devices = new Map<string, Device>()
  readonly #access = new Map<string, { readonly login: string; readonly until: number }>()
  readonly #refresh = new Map<string, { readonly login: string; spent: boolean }>()

  constructor(clientId: string, logins: readonly string[]) {
    this.#clientId = clientId
    this.#logins = logins
  }

  /** What a mail server asks. */
  accepts(login: string, token: string): boolean {
    const known = this.#access.get(token)
    return known !== undefined && known.login === login && known.until > Date.now()
  }

  grant(login: string): GrantedTokens {
    const [accessToken, refreshToken] = [randomText(), randomText()]
    const { accessSeconds } = this.manner
    this.#access.set(accessToken, { login, until: Date.now() + accessSeconds * 1000 })
    this.#refresh.set(refreshToken, { login, spent: false })
    return { accessToken, refreshToken, expiresInSeconds: accessSeconds }
  }

  /** From now on no access token is good any more; they can be renewed. */
  expireAccess(): void {
    this.#access.clear()
  }

  /** Nothing that was granted is good any more. */
  revoke(): void {
    this.#access.clear()
    this.#refresh.clear()
  }

  /** The user types in the code of a device. */
  approve(userCode: string): void {
    for (const device of this.#devices.values()) if (device.userCode === userCode) device.login = this.#logins[0] ?? ''
  }

  /** The page for the user's browser, where they agree at once. */
  authorize(query: URLSearchParams): OAuthAnswer {
    const redirectUri = query.get('redirect_uri') ?? ''
    const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d+(\/[^?#]*)?$/
    if (query.get('client_id') !== this.#clientId || !loopback.test(redirectUri)) return refuse('invalid_request')
    const challenge = query.get('code_challenge') ?? ''
    const state = query.get('state') ?? ''
    const back = (parameters: Readonly<Record<string, string>>): OAuthAnswer => {
      const text = new URLSearchParams({ ...parameters, ...(state === '' ? {} : { state }) }).toString()
      return { status: 302, location: `${redirectUri}?${text}` }
    }
    if (query.get('response_type') !== 'code') return back({ error: 'unsupported_response_type' })
    if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge))
      return back({ error: 'invalid_request' })
    if (this.manner.consent === 'denied') return back({ error: 'access_denied' })
    if (this.manner.consent === 'error') return back({ error: 'server_error', error_description: 'Try again later' })
    const login = (query.get('login_hint') ?? this.#logins[0] ?? '').toLowerCase()
    if (!this.#logins.includes(login)) return back({ error: 'access_denied', error_description: 'Unknown user' })
    const code = randomText()
    this.#codes.set(code, { login, challenge, redirectUri })
    return back({ code })
  }

  device(form: URLSearchParams, verificationUri: string): OAuthAnswer {
    if (form.get('client_id') !== this.#clientId) return refuse('invalid_client')
    const userCode = `${letters(4)}-${letters(4)}`
    const code = randomText()
    this.#devices.set(code, { userCode, login: null, polls: 0 })
    const shown = { user_code: userCode, verification_uri: verificationUri, expires_in: 600, interval: 1 }
    return { status: 200, json: { device_code: code, ...shown } }
  }

  token(form: URLSearchParams): OAuthAnswer {
    if (form.get('client_id') !== this.#clientId) return refuse('invalid_client')
    switch (form.get('grant_type')) {
      case 'authorization_code':
        return this.#redeem(form)
      case 'refresh_token':
        return this.#renew(form.get('refresh_token') ?? '')
      case 'urn:ietf:params:oauth:grant-type:device_code':
        return this.#poll(form.get('device_code') ?? '')
      default:
        return refuse('unsupported_grant_type')
    }
  }

  #redeem(form: URLSearchParams): OAuthAnswer {
    const given = form.get('code') ?? ''
    const code = this.#codes.get(given)
    this.#codes.delete(given)
    if (code === undefined || code.redirectUri !== form.get('redirect_uri')) return refuse('invalid_grant')
    const hash = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    return hash === code.challenge ? this.#granted(code.login) : refuse('invalid_grant', 'PKCE verification failed')
  }

  /** A refresh token that is used twice was stolen: nothing of that user is good any more (RFC 9700 §4.14.2). */
  #renew(given: string): OAuthAnswer {
    const known = this.#refresh.get(given)
    if (known === undefined || this.manner.refusesRefresh) return refuse('invalid_grant', 'The token has been revoked')
    if (known.spent) {
      for (const [token, { login }] of this.#refresh) if (login === known.login) this.#refresh.delete(token)
      return refuse('invalid_grant', 'The token was used before')
    }
    if (!this.manner.rotates) return withoutRefresh(this.#granted(known.login))
    known.spent = true
    return this.#granted(known.login)
  }

  #poll(given: string): OAuthAnswer {
    const device = this.#devices.get(given)
    if (device === undefined) return refuse('expired_token')
    device.polls += 1
    const { pollsUntilApproved, consent } = this.manner
    if (consent === 'denied') return refuse('access_denied')
    if (pollsUntilApproved !== null && device.polls > pollsUntilApproved) device.login ??= this.#logins[0] ?? ''
    if (device.login === null) return refuse('authorization_pending')
    this.#devices.delete(given)
    return this.#granted(device.login)
  }

  #granted(login: string): OAuthAnswer {
    const { accessToken, refreshToken, expiresInSeconds } = this.grant(login)
    return {
      status: 200,
      json: {
        access_token: accessToken,
        token_type: 'Bearer',
        expires_in: expiresInSeconds,
        refresh_token: refreshToken,
        scope: 'mail',
      },
    }
  }
}

function withoutRefresh({ status, json }: OAuthAnswer): OAuthAnswer {
  return { status, json: { ...(json as Readonly<Record<string, unknown>>), refresh_token: undefined } }
}

function refuse(error: string, description?: string): OAuthAnswer {
  const status = error === 'invalid_client' ? 401 : 400
  return { status, json: { error, ...(description === undefined ? {} : { error_description: description }) } }
}

function randomText(): string {
  return randomBytes(24).toString('base64url')
}

function letters(count: number): string {
  return [...randomBytes(count)].map((octet) => 'BCDFGHJKLMNPQRSTVWXZ'[octet % 20]).join('')
}

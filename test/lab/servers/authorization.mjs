// An authorization server whose user always agrees, run inside the lab's net: node authorization.mjs FILE.json
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'

/** @typedef {{ status?: number, json?: unknown, location?: string }} Answer */

/** @type {{ address: string, cert: string, key: string, device: string, livesSeconds: number, goodForSeconds: number, introspectionPort: number }} */
const settings = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
/** Code to what it was asked with. @type {Map<string, URLSearchParams>} */
const codes = new Map()
/** Those that may still be used, each only once, and whose they are. @type {Map<string, string>} */
const refreshTokens = new Map()
/** Access token to whose it is, and when it ends. @type {Map<string, { user: string, end: number }>} */
const accessTokens = new Map()

/** @type {Readonly<Record<string, (fields: URLSearchParams) => Answer>>} */
const PAGES = {
  '/authorize': (query) => {
    const code = randomUUID()
    codes.set(code, query)
    const back = new URL(query.get('redirect_uri') ?? '')
    back.search = new URLSearchParams({ code, state: query.get('state') ?? '' }).toString()
    return { status: 302, location: back.href }
  },
  '/device': () => {
    const device_code = randomUUID()
    codes.set(device_code, new URLSearchParams({ login_hint: settings.device }))
    const verification_uri = 'https://login.hafen.netz/geraet'
    return { json: { device_code, user_code: 'WDJB-MJHT', verification_uri, expires_in: 60, interval: 1 } }
  },
  '/token': (form) => {
    const user = userOf(form)
    return user === null ? { status: 400, json: { error: 'invalid_grant' } } : granted(user)
  },
}

/** @param {URLSearchParams} form */
function userOf(form) {
  const kind = form.get('grant_type')
  if (kind === 'refresh_token') {
    const token = form.get('refresh_token') ?? ''
    const user = refreshTokens.get(token) ?? null
    refreshTokens.delete(token)
    return user
  }
  const code = form.get(kind === 'authorization_code' ? 'code' : 'device_code') ?? ''
  const asked = codes.get(code)
  codes.delete(code)
  if (asked === undefined) return null
  const proven = kind !== 'authorization_code' || isProven(asked, form)
  return proven ? asked.get('login_hint') : null
}

/** RFC 7636 §4.6. @param {URLSearchParams} asked @param {URLSearchParams} form */
function isProven(asked, form) {
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  return challenge === asked.get('code_challenge') && form.get('redirect_uri') === asked.get('redirect_uri')
}

/** @param {string} user @returns {Answer} */
function granted(user) {
  const [access_token, refresh_token] = [`zugang-${randomUUID()}`, `erneuern-${randomUUID()}`]
  accessTokens.set(access_token, { user, end: Date.now() + settings.goodForSeconds * 1000 })
  refreshTokens.set(refresh_token, user)
  return { json: { access_token, refresh_token, token_type: 'Bearer', expires_in: settings.livesSeconds } }
}

/** The user takes back what was granted. @returns {Answer} */
function takeBack() {
  refreshTokens.clear()
  return {}
}

/** RFC 7662. @param {URLSearchParams} form @returns {Answer} */
function introspect(form) {
  const { user: username, end = 0 } = accessTokens.get(form.get('token') ?? '') ?? {}
  const active = end > Date.now()
  return { json: active ? { active, username, scope: 'mail' } : { active } }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {(path: string, fields: URLSearchParams) => Answer} answer
 */
async function serve(request, response, answer) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'https://login.hafen.netz')
  let body = ''
  for await (const chunk of request) body += chunk
  const fields = request.method === 'POST' ? new URLSearchParams(body) : searchParams
  const { status = 200, json, location } = answer(pathname, fields)
  console.log(JSON.stringify({ path: pathname, grant: fields.get('grant_type'), status, json }))
  response.writeHead(status, { 'content-type': 'application/json', ...(location === undefined ? {} : { location }) })
  response.end(JSON.stringify(json ?? {}))
}

createTlsServer(settings, (request, response) =>
  serve(request, response, (path, fields) => PAGES[path]?.(fields) ?? { status: 404 }),
).listen(443, settings.address)
createServer((request, response) =>
  serve(request, response, (path, fields) => (path === '/introspect' ? introspect(fields) : takeBack())),
).listen(settings.introspectionPort, '127.0.0.1')

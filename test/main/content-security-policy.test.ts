import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../src/main/security/content-security-policy.ts'

const directives = Object.fromEntries(
  contentSecurityPolicy('bm9uY2U=')
    .split('; ')
    .map((directive) => [directive.slice(0, directive.indexOf(' ')), directive.slice(directive.indexOf(' ') + 1)]),
)

test('the policy allows our own files, images in them, styles with the nonce, and nothing else', () => {
  expect(directives).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'nonce-bm9uY2U='",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'none'",
    'object-src': "'none'",
    'frame-src': "'none'",
    'worker-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
})

test.each(['unsafe-inline', 'unsafe-eval', 'wasm-unsafe-eval', 'http', '*', 'blob:'])('nowhere stands %s', (word) => {
  expect(contentSecurityPolicy('')).not.toContain(word)
})

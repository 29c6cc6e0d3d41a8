import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../src/main/security/content-security-policy.ts'

test('the policy allows our own files, images in them, and nothing else', () => {
  const directives = CONTENT_SECURITY_POLICY.split('; ').map((directive) => directive.split(/ (.*)/).slice(0, 2))
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'none'",
    'object-src': "'none'",
    'frame-src': "'none'",
    'worker-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  })
})

test.each(['unsafe', 'http', '*', 'blob:', 'nonce'])('nowhere stands %s', (word) => {
  expect(CONTENT_SECURITY_POLICY).not.toContain(word)
})

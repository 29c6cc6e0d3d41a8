import { describe, expect, it } from 'vitest'
import { coversHost } from '../../../src/engine/tls/host-names.ts'

describe('the names of a certificate', () => {
  it.each<[string, string, boolean]>([
    ['mail.example.org', 'mail.example.org', true],
    ['MAIL.example.org', 'mail.Example.ORG.', true],
    ['mail.example.org', 'example.org', false],
    ['*.example.org', 'mail.example.org', true],
    ['*.example.org', 'example.org', false],
    ['*.example.org', 'a.mail.example.org', false],
    ['ma*.example.org', 'mail.example.org', false],
    ['*', 'example', false],
    ['*.org', 'example.org', false],
    ['mail.*.org', 'mail.example.org', false],
    ['192.0.2.1', '192.0.2.1', true],
    ['*.0.2.1', '192.0.2.1', false],
    ['2001:db8::1', '2001:db8::1', true],
    ['', 'example.org', false],
    ['.example.org', 'mail.example.org', false],
  ])('%s covers %s: %s', (name, host, covers) => {
    expect(coversHost([name], host)).toBe(covers)
  })
})

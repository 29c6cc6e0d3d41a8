import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LINTED } from '../../../src/engine/lint/configuration.ts'
import { readConfiguration, recognizeConfiguration } from '../../../src/engine/lint/read/read-configuration.ts'
import { LINT_RULES } from '../../../src/engine/lint/registry.ts'
import { runLint } from '../../../src/engine/lint/run-lint.ts'

describe('Postfix', () => {
  test('a line that begins with white space goes on, over comments and empty lines', () => {
    const { settings, troubles, form } = readConfiguration(
      '# mail\nmynetworks = 127.0.0.0/8\n# and\n\n   [::1]/128\nmyhostname=mail.example.org\r\n',
      'postfix',
    )
    expect(settings).toEqual([
      { name: 'mynetworks', value: '127.0.0.0/8 [::1]/128', line: 2, lines: 4, block: null },
      { name: 'myhostname', value: 'mail.example.org', line: 6, lines: 1, block: null },
    ])
    expect([troubles, form]).toEqual([[], 'file'])
  })

  test('of two with one name the last counts, and that there are two is told', () => {
    const { settings, troubles } = readConfiguration('a = 1\na = 2\nnonsense\n', 'postfix')
    expect(settings.map(({ value }) => value)).toEqual(['1', '2'])
    expect(troubles.map(({ line, code }) => [line, code])).toEqual([
      [2, 'duplicate'],
      [3, 'unreadable'],
    ])
  })

  test('what postconf -n prints is known by its order', () => {
    expect(readConfiguration('alias_maps = x\nmyhostname = y\n', 'postfix').form).toBe('effective')
  })

  test('services of master.cf with their options, short and long', () => {
    const { blocks, settings } = readConfiguration(
      'submission inet n - y - - smtpd\n  -o smtpd_tls_security_level=encrypt\n  -o { smtpd_relay_restrictions = permit_sasl_authenticated, reject }\n',
      'postfixMaster',
    )
    expect(blocks.map(({ name, lines }) => [name, lines])).toEqual([['submission/inet', 3]])
    expect(settings.map(({ name, value }) => [name, value])).toEqual([
      ['smtpd_tls_security_level', 'encrypt'],
      ['smtpd_relay_restrictions', 'permit_sasl_authenticated, reject'],
    ])
  })
})

test('Dovecot: settings know the way to their block', () => {
  const { settings, troubles } = readConfiguration(
    'ssl = required # always\nservice auth {\n  unix_listener /var/spool/postfix/private/auth {\n    mode = 0660\n  }\n}\nmail_location = maildir:~/Maildir/%{user}\n',
    'dovecot',
  )
  expect(settings.map(({ name, value, block }) => [name, value, block])).toEqual([
    ['ssl', 'required', null],
    ['mode', '0660', 'service auth/unix_listener /var/spool/postfix/private/auth'],
    ['mail_location', 'maildir:~/Maildir/%{user}', null],
  ])
  expect(troubles).toEqual([])
})

test('OpenSMTPD: statements over lines, macros, quotes', () => {
  const { blocks, settings } = readConfiguration(
    'host = "mail.example.org"\ntable vdomains { example.org, \\\n  example.net }\nmatch from any for domain <vdomains> action "in" # all\n',
    'opensmtpd',
  )
  expect(settings.map(({ name, value }) => [name, value])).toEqual([['host', 'mail.example.org']])
  expect(blocks.map(({ type, name, line, lines }) => [type, name, line, lines])).toEqual([
    ['table', 'vdomains', 2, 2],
    ['match', 'from', 4, 1],
  ])
})

test('Exim: settings, drivers, verbs with their conditions', () => {
  const { blocks, settings, troubles } = readConfiguration(
    'primary_hostname = mail.example.org\nhostlist relay_from_hosts = 127.0.0.1\nno_smtp_enforce_sync\nbegin acl\nacl_check_rcpt:\n  accept hosts = :\n  require verify = recipient\nbegin transports\nremote_smtp:\n  driver = smtp\nbegin retry\n* * F,2h,15m; \\\n  F,4d,6h\n',
    'exim',
  )
  expect(settings.map(({ name, value, block }) => [name, value, block])).toEqual([
    ['primary_hostname', 'mail.example.org', null],
    ['hostlist relay_from_hosts', '127.0.0.1', null],
    ['smtp_enforce_sync', 'false', null],
    ['driver', 'smtp', 'transports/remote_smtp'],
  ])
  expect(blocks.map(({ type, name }) => [type, name])).toEqual([
    ['acl', 'acl_check_rcpt'],
    ['verb', 'acl/acl_check_rcpt'],
    ['verb', 'acl/acl_check_rcpt'],
    ['transport', 'remote_smtp'],
    ['retry', '*'],
  ])
  expect(troubles).toEqual([])
})

test.each([
  ['postfix', 'myhostname = mail.example.org\nmynetworks = 127.0.0.0/8\n'],
  ['postfixMaster', 'smtp      inet  n       -       y       -       -       smtpd\n'],
  ['exim', 'begin routers\ndnslookup:\n'],
  ['opensmtpd', 'listen on all tls pki mail\n'],
  ['opendkim', 'Canonicalization relaxed/simple\n'],
  ['rspamdDkim', 'sign_authenticated = true;\n'],
  ['dovecot', 'protocols = imap lmtp\nservice auth {\n}\n'],
  [null, 'Dear Anna,\nplease find enclosed\n'],
] as const)('%s is recognised', (kind, text) => {
  expect(recognizeConfiguration(text)).toBe(kind)
})

const pieces = fc.constantFrom(
  'a',
  '=',
  ' ',
  '\n',
  '\n ',
  '{',
  '}',
  '"',
  "'",
  '#',
  '\\',
  ';',
  ':',
  '-o ',
  'begin acl',
  'match ',
  '<x>',
  '!',
  '0.0.0.0/0',
  'é',
  '\u0000',
  '%',
  '$',
)

test.each(LINTED.map((kind) => [kind]))(
  'whatever is pasted as %s: it is read and linted, and every hit is inside of it',
  (kind) => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 300 }).map((all) => all.join('')),
        (text) => {
          const configuration = readConfiguration(text, kind)
          const lines = text.split(/\r\n?|\n/).length
          for (const one of [...configuration.settings, ...configuration.blocks]) {
            expect(one.line).toBeGreaterThan(0)
            expect(one.line + one.lines - 1).toBeLessThanOrEqual(lines)
          }
          for (const { line } of runLint(LINT_RULES, [configuration], null)) expect(line).toBeGreaterThan(0)
        },
      ),
      { numRuns: 100 },
    )
  },
)

test.each(LINTED.map((kind) => [kind]))('a megabyte of %s takes time in proportion', (kind) => {
  const cost = (text: string) => {
    const before = process.cpuUsage().user
    runLint(LINT_RULES, [readConfiguration(text, kind)], null)
    return process.cpuUsage().user - before
  }
  for (const unit of ['a = {{{ "\n', '"x', '-o a=b ', 'match <a> {\n', 'x\\\n', '!'] as const) {
    const small = Math.max(cost(unit.repeat(10_000)), 20_000)
    // Eight times as much may take sixteen times as long; what grows with the square takes 64 times.
    expect(cost(unit.repeat(80_000))).toBeLessThan(small * 24)
  }
})

import type { LintRule } from '../../lint-rule.ts'
import { lookAtEquals } from '../../look/look-at-settings.ts'

export const rule: LintRule = {
  id: 'exim-auth-before-tls',
  software: 'exim',
  level: 'error',
  title: { en: 'Passwords may cross the net in clear', de: 'Kennwörter dürfen im Klartext durchs Netz' },
  why: {
    en: 'Exim offers AUTH to everybody unless auth_advertise_hosts, or a condition of each authenticator, asks for TLS.',
    de: 'Exim bietet AUTH allen an, außer auth_advertise_hosts oder eine Bedingung jedes Verfahrens verlangt TLS.',
  },
  sources: ['https://www.exim.org/exim-html-current/doc/html/spec_html/ch-smtp_authentication.html'],
  run: (subject) => {
    const look = lookAtEquals(subject)
    const { settings, blocks } = subject.configuration
    const servers = blocks.filter(
      ({ type, name }) =>
        type === 'authenticator' &&
        settings.some((one) => one.block === `authenticators/${name}` && /^server_(?!advertise)/.test(one.name)),
    )
    const isGuarded = (name: string) =>
      settings.some(
        (one) =>
          one.block === `authenticators/${name}` && one.name === 'server_advertise_condition' && /tls_/.test(one.value),
      )
    const advertised = look.value('auth_advertise_hosts')
    if (
      servers.length === 0 ||
      /tls_/.test(advertised) ||
      (advertised === '' && look.last('auth_advertise_hosts') !== undefined) ||
      servers.every(({ name }) => isGuarded(name))
    )
      return []
    const says = { en: 'AUTH is offered before TLS.', de: 'AUTH wird vor TLS angeboten.' }
    const setting = look.last('auth_advertise_hosts')
    const value = '\u0024{if eq{$tls_in_cipher}{}{}{*}}'
    return [
      setting === undefined
        ? { ...look.missing('auth_advertise_hosts', value, says), change: null }
        : look.at(setting, value, says),
    ]
  },
  examples: {
    bad: ['begin authenticators\nplain:\n  driver = plaintext\n  public_name = PLAIN\n  server_condition = true\n'],
    good: [
      'auth_advertise_hosts =\nbegin authenticators\nplain:\n  driver = plaintext\n  server_condition = true\n',
      'begin authenticators\nplain:\n  driver = plaintext\n  server_condition = true\n  server_advertise_condition = $tls_in_cipher\n',
    ],
  },
}

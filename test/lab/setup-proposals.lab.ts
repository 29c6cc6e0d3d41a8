import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { debianRoot } from '../../scripts/lab/debian-roots.mjs'
import type { Linted } from '../../src/engine/lint/configuration.ts'
import { LINT_RULES } from '../../src/engine/lint/registry.ts'
import { mendedExample, subjectOf } from '../support/mend-example.ts'
import { type DebianRoot, install, lackingPackages, openDebianRoot } from './setup-recipes/debian-root.ts'

/** An example of a rule before and after what it proposes, and what it proposes. */
interface Proposal {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly change: string
}

function proposalsFor(software: Linted): readonly Proposal[] {
  return LINT_RULES.filter((rule) => rule.software === software).flatMap((rule) =>
    rule.examples.bad.flatMap((example, index) => {
      const hits = rule.run(subjectOf(rule, example))
      const change = hits.flatMap((hit) => hit.change ?? []).join('\n')
      const text = (one: typeof example) => (typeof one === 'string' ? one : one.text)
      if (change.trim() === '') return []
      return [{ name: `${rule.id} ${index}`, before: text(example), after: text(mendedExample(example, hits)), change }]
    }),
  )
}

const NEEDED = ['exim4-config', 'exim4-base', 'exim4-daemon-heavy', 'opensmtpd', 'opendkim', 'opendkim-tools']

describe('no rule proposes what the software does not know', () => {
  const lacking = lackingPackages(...NEEDED)
  let root: DebianRoot
  beforeAll(async () => {
    if (lacking.length === 0) root = await openDebianRoot({ installed: ['opendkim'] })
  })
  afterAll(() => root?.close())

  // Postfix needs a while to say who it is: it is asked once for all. What it does not know it tells as unused.
  test.skipIf(lacking.length > 0)('Postfix: main.cf', async () => {
    const all = new Map(
      proposalsFor('postfix')
        .flatMap(({ change }) => change.split('\n'))
        .map((line) => [line.split('=')[0]?.trim() ?? '', line]),
    )
    const before = await root.run('cat', '/etc/postfix/main.cf')
    const kept = before.split('\n').filter((line) => !all.has(line.split('=')[0]?.trim() ?? ''))
    await root.write('/etc/postfix/main.cf', [...kept, ...all.values(), ''].join('\n'))
    expect(await root.tell('', 'sh', '-c', 'postconf -n > /dev/null')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test.skipIf(lacking.length > 0)('Postfix: master.cf', async () => {
    const changes = proposalsFor('postfixMaster').map(({ after }) => after)
    await root.write('/etc/postfix/master.cf', `${changes.join('\n')}\n`)
    const asked = await root.tell('', 'sh', '-c', 'postconf -M > /dev/null && postconf -P > /dev/null')
    expect(asked).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test.skipIf(lacking.length > 0)('OpenDKIM', async () => {
    const ask = "opendkim -n -x opendkim.conf 2>&1 | grep -E 'unrecognized|illegal|unknown|invalid' || true"
    expect(await eachSays(root, proposalsFor('opendkim'), 'opendkim.conf', ask)).toEqual([])
  })

  test.skipIf(lacking.length > 0)('Dovecot', async () => {
    expect(await saysOfDovecot(root, '')).toEqual([])
  })

  test.skipIf(lacking.length > 0)('Rspamd', async () => {
    const words = 'sed -n "s/^ *\\([a-z_]*\\) *=.*/\\1/p" dkim.conf'
    const ask = `for word in $(${words}); do grep -rqw "$word" /usr/share/rspamd/plugins/dkim_signing.lua /usr/share/rspamd/lualib/lua_dkim_tools.lua /usr/share/rspamd/lualib/lua_cfg_transform.lua /etc/rspamd/modules.d/dkim_signing.conf || echo "$word"; done`
    expect(
      await eachSays(
        root,
        proposalsFor('rspamdDkim').map((one) => ({ ...one, after: one.change })),
        'dkim.conf',
        ask,
      ),
    ).toEqual([])
  })

  test.skipIf(lacking.length > 0)('OpenSMTPD', async () => {
    const on = root.over()
    await install(on, { installed: ['opensmtpd'], removed: ['postfix'] })
    expect(
      await eachSays(
        on,
        proposalsFor('opensmtpd'),
        'smtpd.conf',
        "smtpd -n -f smtpd.conf 2>&1 | grep 'syntax error' || true",
      ),
    ).toEqual([])
  })

  test.skipIf(lacking.length > 0)('Exim', async () => {
    const on = root.over()
    await install(on, { installed: ['exim4-config', 'exim4-base', 'exim4-daemon-heavy'], removed: ['postfix'] })
    // Debian builds it with GnuTLS, which has no options of OpenSSL.
    const isKnown = ({ change }: Proposal) => !change.startsWith('openssl_options')
    const ask =
      'exim4 -C "$PWD/exim.conf" -bV 2>&1 | grep -iE "unknown|not recognized|malformed|error in|Exim configuration error" || true'
    expect(await eachSays(on, proposalsFor('exim').filter(isKnown), 'exim.conf', ask)).toEqual([])
  })
})

describe('nor what Dovecot 2.4 does not know', () => {
  const base = debianRoot('debian-13-postfix')
  if (base === null) console.error('SKIPPED: what rules propose, with Dovecot 2.4: Debian 13 could not be had.')

  test.skipIf(base === null)('in its own language', async () => {
    const root = await openDebianRoot({ base: base ?? '', installed: [] })
    onTestFinished(() => root.close())
    expect(await saysOfDovecot(root, 'dovecot_config_version = 2.4.0\ndovecot_storage_version = 2.4.0\n')).toEqual([])
  })
})

/** Where it reads the example, it has to read what is proposed: 2.3 and 2.4 do not understand each other. */
async function saysOfDovecot(root: DebianRoot, head: string): Promise<readonly string[]> {
  const proposals = proposalsFor('dovecot')
  const ask = 'doveconf -c dovecot.conf -n > /dev/null'
  const of = (text: 'before' | 'after') => proposals.map((one) => ({ ...one, after: `${head}${one[text]}` }))
  const before = await eachSays(root, of('before'), 'dovecot.conf', ask)
  const after = await eachSays(root, of('after'), 'dovecot.conf', ask)
  const nameOf = (said: string) => said.split(':')[0] ?? ''
  const unread = new Set(before.map(nameOf))
  if (unread.size > proposals.length / 2) throw new Error(`It reads hardly any example: ${before.join('\n')}`)
  return after.filter((said) => !unread.has(nameOf(said)))
}

/** What the software says of each, all in one go: nothing is what is wanted. */
async function eachSays(
  root: DebianRoot,
  proposals: readonly Proposal[],
  file: string,
  ask: string,
): Promise<readonly string[]> {
  const folders = proposals.map(
    ({ after }, index) =>
      `mkdir -p /srv/${file}/${index} && cd /srv/${file}/${index} && cat > ${file} <<'END' && printf '=%s\\n' ${index} && { ${ask}; } 2>&1\n${after}\nEND\n`,
  )
  const { stdout, stderr } = await root.tell(folders.join(''), 'bash')
  const said = stdout.split(/^=(\d+)\n/m).slice(1)
  const found = proposals.flatMap(({ name, change }, index) => {
    const words = (said[index * 2 + 1] ?? 'nothing was asked').trim()
    return words === '' ? [] : [`${name}: ${words}\n${change}`]
  })
  return stderr === '' ? found : [...found, stderr]
}

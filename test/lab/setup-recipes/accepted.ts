import { readConfiguration } from '../../../src/engine/lint/read/read-configuration.ts'
import type { DebianRoot } from './debian-root.ts'
import type { Followed } from './follow-recipe.ts'

/** What the real software says against what the recipe wrote, a line each: refusals, warnings, and settings that it does not have as they are written. */
export async function complaintsAbout(root: DebianRoot, followed: Followed): Promise<readonly string[]> {
  const found: string[] = []
  for (const [path, ask] of ASKS) {
    const text = followed.files.get(path)
    if (text !== undefined) found.push(...(await ask(root, text, followed)))
  }
  for (const [step, printed] of followed.said)
    found.push(...linesWith(/warn|error|fatal|deprecated|obsolete/i, printed).map((line) => `${step}: ${line}`))
  return found
}

type Ask = (root: DebianRoot, text: string, followed: Followed) => Promise<readonly string[]>

/** By the file that the software reads first. */
const ASKS: readonly (readonly [string, Ask])[] = [
  ['/etc/postfix/main.cf', askPostfix],
  ['/etc/postfix/master.cf', askPostfixMaster],
  ['/etc/dovecot/dovecot.conf', askDovecot],
  ['/etc/rspamd/local.d/dkim_signing.conf', askRspamd],
  ['/etc/exim4/exim4.conf', askExim],
  ['/etc/smtpd.conf', async (_, __, { said }) => saidAtStart(said, /^configuration OK$/m)],
  ['/etc/fail2ban/jail.d/mail.conf', askFail2ban],
]

async function askPostfix(root: DebianRoot, text: string): Promise<readonly string[]> {
  const { settings } = readConfiguration(text, 'postfix')
  const { stdout } = await root.tell('', 'postconf', ...settings.map(({ name }) => name))
  const inEffect = new Map(
    stdout.split('\n').map((line) => [line.split(' =')[0] ?? '', line.slice(line.indexOf('=') + 1).trim()]),
  )
  const others = settings.filter(({ name, value }) => inEffect.get(name) !== value)
  return [
    ...(await withoutErrors(root, 'postconf', '-n')),
    ...(await withoutErrors(root, 'postconf', '-M')),
    ...others.map(({ name, value }) => `${name} is ${inEffect.get(name)}, not ${value}`),
  ]
}

async function askPostfixMaster(root: DebianRoot, text: string): Promise<readonly string[]> {
  const { settings } = readConfiguration(text, 'postfixMaster')
  const { stdout } = await root.tell('', 'postconf', '-P')
  const inEffect = new Set(stdout.split('\n').map((line) => line.trim()))
  return settings
    .map(({ name, value, block }) => `${block}/${name} = ${value}`.trim())
    .filter((line) => !inEffect.has(line))
    .map((line) => `not in effect: ${line}`)
}

async function askDovecot(root: DebianRoot, text: string): Promise<readonly string[]> {
  const { settings } = readConfiguration(text, 'dovecot')
  const top = settings.filter(({ block, name }) => block === null && !name.endsWith('_version'))
  const { stdout } = await root.tell('', 'doveconf', '-n')
  // 2.4 tells lists without commas, and what belongs together as a block.
  const inEffect = new Set(stdout.split('\n').map((line) => line.trim()))
  const isIn = (name: string, value: string) => inEffect.has(`${name} = ${value}`)
  const others = top.filter(({ name, value }) => !isIn(name, value) && !isIn(name.replace('ssl_server_', ''), value))
  const notTold = others.filter(
    ({ value }) => ![...inEffect].some((line) => line.endsWith(` = ${value.replaceAll(',', '')}`)),
  )
  const asDefault = await root.tell('', 'doveconf', ...notTold.map(({ name }) => name))
  return [
    ...(await withoutErrors(root, 'doveconf', '-n')),
    ...notTold
      .map(({ name, value }) => `${name} = ${value}`)
      .filter((line) => !asDefault.stdout.replaceAll(',', '').includes(line.replaceAll(',', ''))),
  ]
}

async function askRspamd(root: DebianRoot, text: string, { said }: Followed): Promise<readonly string[]> {
  const dump = JSON.parse(await root.run('rspamadm', 'configdump', '-j', 'dkim_signing')) as Record<string, unknown>
  const { settings } = readConfiguration(text, 'rspamdDkim')
  const others = settings.filter(({ name, value, block }) => block === null && String(dump[name]) !== value)
  return [...saidAtStart(said, /^syntax OK$/m), ...others.map(({ name }) => `${name} is ${JSON.stringify(dump[name])}`)]
}

async function askExim(root: DebianRoot, text: string, { said }: Followed): Promise<readonly string[]> {
  const { settings } = readConfiguration(text, 'exim')
  const top = settings.filter(({ block, name }) => block === null && /^[a-z_0-9]+$/.test(name))
  const { stdout } = await root.tell('', 'exim4', '-bP', ...top.map(({ name }) => name))
  const missing = top.filter(({ name }) => !new RegExp(`^(?:no_)?${name}\\b`, 'm').test(stdout))
  return [
    ...saidAtStart(said, /^Configuration file is \/etc\/exim4\/exim4.conf$/m),
    ...missing.map(({ name }) => `${name} is not in effect`),
  ]
}

async function askFail2ban(root: DebianRoot, text: string, { said }: Followed): Promise<readonly string[]> {
  const dump = await root.run('fail2ban-client', '-d')
  const jails = [...text.matchAll(/^\[(?!DEFAULT)([\w-]+)\]$/gm)].map(([, name = '']) => name)
  return [
    ...(/OK: configuration test is successful/.test(said.get('guard') ?? '') ? [] : ['fail2ban tested nothing']),
    ...jails.filter((name) => !dump.includes(`['start', '${name}']`)).map((name) => `fail2ban starts no jail ${name}`),
  ]
}

/** The recipe lets each program try what it reads; this is what it says when all is well. */
function saidAtStart(said: Followed['said'], wanted: RegExp): readonly string[] {
  return wanted.test(said.get('start') ?? '') ? [] : [`the start does not say ${wanted.source}: ${said.get('start')}`]
}

async function withoutErrors(
  root: DebianRoot,
  command: string,
  ...args: readonly string[]
): Promise<readonly string[]> {
  const { code, stderr } = await root.tell('', command, ...args)
  return code === 0 && stderr === '' ? [] : [`${command} ${args.join(' ')} (${code}): ${stderr}`]
}

function linesWith(pattern: RegExp, text: string): readonly string[] {
  return text.split('\n').filter((line) => pattern.test(line))
}

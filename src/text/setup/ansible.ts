import type { SetupValues } from '../../engine/setup/setup.ts'
import type { StackDeed } from '../../engine/setup/setup-knowledge.ts'
import type { RecipeView } from '../../engine/setup/setup-views.ts'
import type { Language } from '../language.ts'
import { SETUP_FILE_TEXT } from './files.ts'

/**
 * The recipe as a playbook: files with owner and mode, commands as a shell runs them, each of which ends at its first failure. What is clicked in a panel becomes a message,
 * what asks for a password a pause: it is done by hand. While values are missing it fails at once instead of writing their names into files.
 */
export function ansibleTasks(
  { name, stack, steps, missing }: RecipeView,
  { hostName, distribution }: Pick<SetupValues, 'hostName' | 'distribution'>,
  language: Language,
): string {
  const shell = NO_BASH.includes(distribution) ? '/bin/sh' : '/bin/bash'
  const tasks = steps.flatMap(({ id, title, does }) =>
    does.map((deed, index) => {
      const nth = does.length > 1 ? ` (${index + 1})` : ''
      const marker = `${stack} ${id} ${index + 1}`
      return task({ title: `${title[language]}${nth}`, marker, shell, language }, deed)
    }),
  )
  const text = SETUP_FILE_TEXT[language]
  const head = [
    '---',
    `# ${oneLine(name)}. ${text.noSecrets}`,
    `- name: ${quoted(name)}`,
    `  hosts: ${quoted(hostName === '' ? 'mail' : hostName)}`,
    '  become: true',
    '  tasks:',
  ]
  const stop =
    missing.length === 0
      ? []
      : [
          `    - name: ${quoted(text.missing)}`,
          '      ansible.builtin.fail:',
          `        msg: ${quoted(`${text.missing}: ${missing.join(', ')}`)}`,
        ]
  return `${[...head, ...stop, ...tasks].join('\n')}\n`
}

/** Systems that come without bash. */
const NO_BASH: readonly string[] = ['openbsd', 'freebsd', 'alpine']
/** What asks for a password or a login, which nobody types while a playbook runs. */
const ASKS = /\b(?:doveadm pw|smtpctl encrypt|stty -echo|read -r (?:-s )?-p)\b/

interface About {
  readonly title: string
  /** By which an addition is found again, so that it is made once and beside others in the same file. */
  readonly marker: string
  readonly shell: string
  readonly language: Language
}

function task({ title, marker, shell, language }: About, deed: StackDeed): string {
  const name = `    - name: ${quoted(title)}`
  switch (deed.kind) {
    case 'file':
      return [name, '      ansible.builtin.copy:', ...fileLines('dest', deed), ...blockOf('content', deed.text)].join(
        '\n',
      )
    case 'append':
      return [
        name,
        '      ansible.builtin.blockinfile:',
        ...fileLines('path', deed),
        '        create: true',
        `        marker: ${quoted(`# {mark} Postdesk: ${marker}`)}`,
        ...blockOf('block', deed.text),
      ].join('\n')
    case 'command':
      return ASKS.test(deed.text)
        ? [
            name,
            '      ansible.builtin.pause:',
            ...blockOf('prompt', `${SETUP_FILE_TEXT[language].byHand}\n\n${deed.text}`),
          ].join('\n')
        : [
            name,
            '      ansible.builtin.shell:',
            ...blockOf('cmd', `set -e\n${deed.text}`),
            `        executable: ${shell}`,
          ].join('\n')
    case 'click':
      return message(name, `${deed.way.join(' → ')}: ${deed.says[language]}`)
    default:
      return message(name, deed.says[language])
  }
}

function message(name: string, text: string): string {
  return [name, '      ansible.builtin.debug:', `        msg: ${quoted(text)}`].join('\n')
}

type Written = Extract<StackDeed, { readonly kind: 'file' | 'append' }>

function fileLines(key: 'dest' | 'path', { path, mode, owner }: Written): readonly string[] {
  const [user = 'root', group = 'root'] = owner.split(':')
  return [
    `        ${key}: ${quoted(path)}`,
    `        owner: ${quoted(user)}`,
    `        group: ${quoted(group)}`,
    `        mode: ${quoted(mode)}`,
  ]
}

/** A literal block of YAML. How far it is indented is said where its first line is itself indented; what Ansible would take for a template is kept from it. */
function blockOf(key: string, text: string): readonly string[] {
  const ended = text.replace(/\n*$/, '')
  const safe = TEMPLATE.test(ended) ? `{% raw %}${ended}\n{% endraw %}` : ended
  const lines = safe.split('\n').map((line) => (line === '' ? '' : `          ${line}`))
  return [`        ${key}: |${/^\s/.test(safe) ? '2' : ''}`, ...lines]
}

const TEMPLATE = /\{[{%#]/

/** JSON is YAML (1.2 §1.3), and escapes everything that could end the value. */
function quoted(text: string): string {
  return JSON.stringify(TEMPLATE.test(text) ? text.replace(/\{(?=[{%#])/g, '{ ') : text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

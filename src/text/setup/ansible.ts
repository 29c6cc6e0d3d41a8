import type { StackDeed } from '../../engine/setup/setup-knowledge.ts'
import type { RecipeView } from '../../engine/setup/setup-views.ts'
import type { Language } from '../language.ts'
import { SETUP_FILE_TEXT } from './files.ts'

/** The recipe as a playbook: files with owner and mode, commands as a shell runs them. What is clicked in a panel becomes a message. */
export function ansibleTasks({ name, steps }: RecipeView, host: string, language: Language): string {
  const tasks = steps.flatMap(({ title, does }) =>
    does.map((deed, index) => task(`${title[language]}${does.length > 1 ? ` (${index + 1})` : ''}`, deed, language)),
  )
  const head = [
    '---',
    `# ${oneLine(name)}. ${SETUP_FILE_TEXT[language].noSecrets}`,
    `- name: ${quoted(name)}`,
    `  hosts: ${quoted(host === '' ? 'mail' : host)}`,
    '  become: true',
    '  tasks:',
  ]
  return `${[...head, ...tasks].join('\n')}\n`
}

function task(title: string, deed: StackDeed, language: Language): string {
  const name = `    - name: ${quoted(title)}`
  switch (deed.kind) {
    case 'file':
      return [
        name,
        '      ansible.builtin.copy:',
        ...fileLines(deed),
        '        content: |',
        ...block(deed.text, 10),
      ].join('\n')
    case 'append':
      return [
        name,
        '      ansible.builtin.blockinfile:',
        `        path: ${quoted(deed.path)}`,
        '        block: |',
        ...block(deed.text, 10),
      ].join('\n')
    case 'command':
      return [
        name,
        '      ansible.builtin.shell: |',
        ...block(deed.text, 8),
        '      args:',
        '        executable: /bin/bash',
      ].join('\n')
    case 'click':
      return [
        name,
        '      ansible.builtin.debug:',
        `        msg: ${quoted(`${deed.way.join(' → ')}: ${deed.says[language]}`)}`,
      ].join('\n')
    default:
      return [name, '      ansible.builtin.debug:', `        msg: ${quoted(deed.says[language])}`].join('\n')
  }
}

function fileLines({
  path,
  mode,
  owner,
}: {
  readonly path: string
  readonly mode: string
  readonly owner: string
}): readonly string[] {
  const [user = 'root', group = 'root'] = owner.split(':')
  return [
    `        dest: ${quoted(path)}`,
    `        owner: ${quoted(user)}`,
    `        group: ${quoted(group)}`,
    `        mode: ${quoted(mode)}`,
  ]
}

/** A literal block of YAML. What Ansible would take for a template is kept from it. */
function block(text: string, indent: number): readonly string[] {
  const safe = /\{[{%#]/.test(text) ? `{% raw %}${text.replace(/\n$/, '')}{% endraw %}\n` : text
  return safe
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`))
}

/** JSON is YAML (1.2 §1.3), and escapes everything that could end the value. */
function quoted(text: string): string {
  return JSON.stringify(/\{[{%#]/.test(text) ? text.replace(/\{(?=[{%#])/g, '{ ') : text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { beginSetup, changeSetup } from '../../../src/engine/setup/change-setup.ts'
import { setupDates } from '../../../src/engine/setup/setup-dates.ts'
import type { RecipeView, RecordsView } from '../../../src/engine/setup/setup-views.ts'
import { viewSetup } from '../../../src/engine/setup/view-setup.ts'
import { ansibleTasks } from '../../../src/text/setup/ansible.ts'
import { setupCalendar } from '../../../src/text/setup/calendar.ts'
import { setupChecklist } from '../../../src/text/setup/checklist.ts'
import { setupPage } from '../../../src/text/setup/page.ts'

const AT = '2026-11-22T08:00:00.000Z'
const setup = beginSetup('id', 'example.org', 'full', AT)
const view = viewSetup(setup)
const recipe: RecipeView = {
  stack: 'x',
  name: 'X: "quoted"',
  flow: [],
  missing: [],
  steps: [
    {
      id: 'a',
      title: { en: 'A # b', de: 'A # b' },
      why: { en: 'why', de: 'warum' },
      does: [
        {
          kind: 'file',
          path: '/etc/x.conf',
          mode: '0644',
          owner: 'root:adm',
          text: 'a: b\n\n  {{ jinja }} <script>\n',
        },
        { kind: 'command', text: "printf '%s' x" },
        { kind: 'click', way: ['A', 'B'], says: { en: 'press', de: 'drücken' } },
      ],
    },
  ],
}
const records: RecordsView = {
  askedAt: AT,
  changes: [
    {
      name: 'example.org.',
      type: 'TXT',
      action: 'add',
      before: [],
      after: ['<b>"x"</b>'],
      ttl: 60,
      risk: 'none',
      riskSays: null,
      why: { en: 'w', de: 'w' },
      where: 'zone',
      turn: 1,
      waitSeconds: 0,
    },
  ],
  troubles: [],
  zoneFile: '',
  form: [],
  mtaStsPolicy: null,
  clientFiles: [],
  orders: [],
}

const WHERE = { hostName: 'mail.example.org', distribution: 'debian' }

test('on paper nothing is ticked that nobody said, though the step was verified', () => {
  const seen = { at: AT, result: 'verified', items: [], basis: '' } as const
  const done = changeSetup(setup, { kind: 'verified', step: 'software', verification: seen }, AT)
  const said = changeSetup(done, { kind: 'step', step: 'software', state: 'done', said: ['backup'] }, AT)
  const backup = /- \[(.)\] Make a backup/
  expect(backup.exec(setupChecklist(viewSetup(done), 'en'))?.[1]).toBe(' ')
  expect(backup.exec(setupChecklist(viewSetup(said), 'en'))?.[1]).toBe('x')
  expect(setupChecklist(viewSetup(done), 'en')).toContain('- [x] Follow the recipe')
})

describe('a playbook', () => {
  const tasksOf = (one: RecipeView, where = WHERE) => parse(ansibleTasks(one, where, 'en'))[0].tasks
  const withDeeds = (...does: RecipeView['steps'][number]['does']): RecipeView => ({
    ...recipe,
    steps: [{ id: 'a', title: { en: 'T', de: 'T' }, why: { en: 'w', de: 'w' }, does }],
  })

  test('has a task for each thing to do, as YAML reads it', () => {
    const [play] = parse(ansibleTasks(recipe, WHERE, 'en'))
    expect(play).toMatchObject({ name: 'X: "quoted"', hosts: 'mail.example.org', become: true })
    expect(play.tasks).toEqual([
      {
        name: 'A # b (1)',
        'ansible.builtin.copy': {
          dest: '/etc/x.conf',
          owner: 'root',
          group: 'adm',
          mode: '0644',
          content: '{% raw %}a: b\n\n  {{ jinja }} <script>\n{% endraw %}\n',
        },
      },
      {
        name: 'A # b (2)',
        'ansible.builtin.shell': { cmd: "set -e\nprintf '%s' x\n", executable: '/bin/bash' },
      },
      { name: 'A # b (3)', 'ansible.builtin.debug': { msg: 'A → B: press' } },
    ])
  })

  test('two additions to one file stand beside each other, each once', () => {
    const addition = { kind: 'append', path: '/etc/x', mode: '0644', owner: 'root:root' } as const
    const tasks = tasksOf(withDeeds({ ...addition, text: 'one\n' }, { ...addition, text: '  two\n' }))
    const [first, second] = tasks.map((one: Record<string, object>) => one['ansible.builtin.blockinfile'])
    expect(first).toMatchObject({ path: '/etc/x', create: true, block: 'one\n' })
    expect(second).toMatchObject({ block: '  two\n' })
    expect(first.marker).not.toBe(second.marker)
    expect(first.marker).toContain('{mark}')
  })

  test('what asks for a password is done by hand, and a system without bash needs none', () => {
    const [asks, plain] = tasksOf(
      withDeeds({ kind: 'command', text: 'x "$(doveadm pw -s X)"' }, { kind: 'command', text: 'x' }),
      { ...WHERE, distribution: 'openbsd' },
    )
    expect(asks['ansible.builtin.pause'].prompt).toContain('doveadm pw -s X')
    const [login] = tasksOf(withDeeds({ kind: 'command', text: "read -r -s -p 'Password at the relay: ' password" }))
    expect(login['ansible.builtin.pause'].prompt).toContain('read -r -s -p')
    expect(plain['ansible.builtin.shell']).toEqual({ cmd: 'set -e\nx\n', executable: '/bin/sh' })
  })

  test('while values are missing it ends before it writes anything', () => {
    const [first] = tasksOf({ ...recipe, missing: ['ipv4'] })
    expect(first['ansible.builtin.fail'].msg).toContain('ipv4')
  })

  test('whatever a recipe says, a line feed at the end or not', () => {
    const line = fc.stringMatching(/^[ -~äß]{0,20}$/)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const text = lines.join('\n')
        const [task] = tasksOf(withDeeds({ kind: 'file', path: '/x', mode: '0644', owner: 'root:root', text }))
        const raw = task['ansible.builtin.copy'].content.replace(/^\{% raw %\}(.*)\{% endraw %\}\n$/s, '$1')
        expect(raw.replace(/\n+$/, '')).toBe(text.replace(/\n+$/, ''))
      }),
    )
  })
})

test.each(['en', 'de'] as const)('the page shows texts as text (%s)', (language) => {
  const page = setupPage(view, records, recipe, language)
  expect(page).not.toContain('<script>')
  expect(page).not.toContain('<b>')
  expect(page).toContain("default-src 'none'")
  expect(page).toContain(view.steps[0]?.title[language])
  expect(page).toContain(language === 'de' ? 'ganz schreiben' : 'written whole')
  expect(page).toContain(language === 'de' ? 'hinzufügen' : 'add')
  for (const { at } of view.dates) expect(page).toContain(at.slice(0, 10))
})

test.each(['en', 'de'] as const)('the checklist has every step (%s)', (language) => {
  const list = setupChecklist(view, language)
  for (const { title } of view.steps) expect(list).toContain(title[language])
  expect(list.match(/^- \[ \]/gm)?.length).toBe(view.steps.flatMap(({ deeds }) => deeds).length)
})

test('the calendar has an event for each date, in lines of 75 octets', () => {
  const text = setupCalendar('id', setupDates(setup), 'de', AT)
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(setupDates(setup).length)
  const [first] = setupDates(setup)
  const unfolded = text.replaceAll('\r\n ', '')
  expect(unfolded).toContain(`SUMMARY:${first?.says.de.split('. ')[0]?.replaceAll(',', '\\,')}.\r\n`)
  expect(unfolded).toContain('DESCRIPTION:')
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})

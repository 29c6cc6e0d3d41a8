import { expect, test } from 'vitest'
import { beginSetup } from '../../../src/engine/setup/change-setup.ts'
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

test('a playbook keeps its lines apart, and what Ansible would take for a template', () => {
  const text = ansibleTasks(recipe, 'mail.example.org', 'en')
  expect(text).toContain('- name: "X: \\"quoted\\""')
  expect(text).toContain('          {% raw %}a: b\n\n            {{ jinja }} <script>{% endraw %}')
  expect(text).toContain('        mode: "0644"')
  expect(text.split('\n').every((line) => !line.startsWith('\t'))).toBe(true)
})

test.each(['en', 'de'] as const)('the page shows texts as text (%s)', (language) => {
  const page = setupPage(view, records, recipe, language)
  expect(page).not.toContain('<script>')
  expect(page).not.toContain('<b>')
  expect(page).toContain("default-src 'none'")
  expect(page).toContain(view.steps[0]?.title[language])
})

test.each(['en', 'de'] as const)('the checklist has every step (%s)', (language) => {
  const list = setupChecklist(view, language)
  for (const { title } of view.steps) expect(list).toContain(title[language])
  expect(list.match(/^- \[ \]/gm)?.length).toBe(view.steps.flatMap(({ deeds }) => deeds).length)
})

test('the calendar has an event for each date, in lines of 75 octets', () => {
  const text = setupCalendar('id', setupDates(setup), 'de', AT)
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(setupDates(setup).length)
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})

import type { SetupKnowledgeView } from '../../src/contract/setup-shapes.ts'
import { beginSetup, changeSetup, type SetupChange } from '../../src/engine/setup/change-setup.ts'
import { fillRecipe } from '../../src/engine/setup/fill-recipe.ts'
import type { Setup, SetupRole, SetupValues } from '../../src/engine/setup/setup.ts'
import type { Stack } from '../../src/engine/setup/setup-knowledge.ts'
import { setupLine, viewSetup } from '../../src/engine/setup/view-setup.ts'
import { FaultReply, installBridge } from './fake-bridge.ts'

const ID = '7b0e2c1e-3f55-4d0a-9d0c-2f4f0c7f7a11'
const AT = '2026-11-22T08:00:00.000Z'

/** A recipe with one deed of each kind, and a value that is not known at first. */
const STACK: Stack = {
  id: 'some-mail',
  name: 'Some Mail',
  summary: { en: 'One program for all.', de: 'Ein Programm für alles.' },
  roles: ['full'],
  kind: 'files',
  distributions: ['debian', 'openbsd'],
  flow: [
    {
      title: { en: 'Mail that comes in', de: 'Mail, die hereinkommt' },
      parts: [
        {
          name: { en: 'Another server', de: 'Ein anderer Server' },
          does: { en: 'asks the MX', de: 'fragt den MX' },
          by: null,
        },
        { name: 'Some Mail', does: { en: 'takes it', de: 'nimmt sie an' }, by: 'SMTP, port 25' },
      ],
    },
  ],
  steps: [
    {
      id: 'packages',
      title: { en: 'Install', de: 'Installieren' },
      why: { en: 'Packages get fixes.', de: 'Pakete bekommen Korrekturen.' },
      roles: [],
      distributions: [],
      does: [
        { kind: 'command', text: 'apt-get install some-mail\nsome-mail --name {{hostName}}' },
        { kind: 'note', says: { en: 'It may take a while.', de: 'Das kann dauern.' } },
      ],
    },
    {
      id: 'main',
      title: { en: 'Its file', de: 'Seine Datei' },
      why: { en: 'Each line says why.', de: 'Jede Zeile sagt, wozu.' },
      roles: [],
      distributions: [],
      does: [
        {
          kind: 'file',
          path: '/etc/some/main.cf',
          mode: '0640',
          owner: 'root:some',
          text: '# Why <b>\naddress = {{ipv4}}\n',
        },
        { kind: 'append', path: '/etc/some/master.cf', mode: '0644', owner: 'root:root', text: 'submission inet\n' },
        {
          kind: 'click',
          way: ['Mail', 'Domains', 'Mail'],
          says: { en: 'Add {{domain}}.', de: '{{domain}} hinzufügen.' },
        },
      ],
    },
  ],
  sources: [{ url: 'https://example.org/', asOf: '2026' }],
  verifiedOn: '2026-11-22',
}

const KNOWLEDGE: SetupKnowledgeView = {
  stacks: [
    STACK,
    { ...STACK, id: 'only-sends', name: 'Only Sends', roles: ['sendOnly'], kind: 'dnsOnly' },
    { ...STACK, id: 'a-panel', name: 'A Panel', kind: 'panel', distributions: ['docker'] },
  ],
  hosters: [],
  dnsHosts: [],
}

/** A set-up of example.org with these values. */
export function aSetup(values: Partial<SetupValues> = {}, role: SetupRole = 'full'): Setup {
  const begun = beginSetup(ID, 'example.org', role, AT)
  return { ...begun, values: { ...begun.values, stack: STACK.id, ...values } }
}

/** A main process behind the window that keeps one set-up, as the office does. */
export function setupDesk(first: Setup, more: Parameters<typeof installBridge>[0] = {}) {
  let setup = first
  const apply = (change: SetupChange) => {
    setup = changeSetup(setup, change, AT)
    return viewSetup(setup)
  }
  const bridge = installBridge({
    'setup.show': () => viewSetup(setup),
    'setup.list': () => [setupLine(setup)],
    'setup.change': ({ values, choices }) => {
      if (choices !== undefined) apply({ kind: 'choices', choices })
      return apply({ kind: 'values', values: values ?? {} })
    },
    'setup.step': ({ step, state, said }) => apply({ kind: 'step', step, state, said }),
    'setup.knowledge': () => KNOWLEDGE,
    'setup.recipe': () => {
      const { stack } = setup.values
      if (!KNOWLEDGE.stacks.some(({ id }) => id === stack)) throw new FaultReply('not-found')
      return fillRecipe({ ...STACK, id: stack }, setup.values, setup.choices.role)
    },
    'setup.stage': () => null,
    'links.known': ({ urls }) => urls.map(() => false),
    ...more,
  })
  return { ...bridge, setup: () => setup }
}

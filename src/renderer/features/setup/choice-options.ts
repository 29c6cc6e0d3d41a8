import type { SetupChoices, SetupKnowledgeView, SetupView } from '../../../contract/setup-shapes.ts'
import { SETUP_FIELDS_TEXT } from '../../../text/interface/setup-fields.ts'
import { useText } from '../../language.ts'
import { useSetupKnowledge } from './knowledge-store.ts'
import type { Change } from './put-change.ts'

/** Values that are one of a list. */
export type ChosenValue = 'stack' | 'distribution' | 'hoster' | 'dnsHost'
type Listed = ChosenValue | 'role' | 'dmarc' | 'mtaSts'

interface Option {
  readonly value: string
  readonly label: string
}

/** What can be chosen in a list, and the change that a choice means. */
export function useChoiceOptions(name: Listed, view: SetupView) {
  const text = useText(SETUP_FIELDS_TEXT)
  const knowledge = useSetupKnowledge()
  const options: readonly Option[] =
    name === 'role' || name === 'dmarc' || name === 'mtaSts'
      ? Object.entries(text[name]).map(([value, label]) => ({ value, label }))
      : [{ value: '', label: text.none }, ...known(name, view, knowledge, text.distribution)]
  return { options, changeFor: (value: string) => changeFor(name, value, view, knowledge) }
}

/** A choice that the list does not know any more is still shown, by its id: it is not changed unseen. */
function known(
  name: ChosenValue,
  { setup }: SetupView,
  knowledge: SetupKnowledgeView | null,
  systems: Readonly<Record<string, string>>,
): readonly Option[] {
  const options = optionsOf(name, setup, knowledge, systems)
  const chosen = setup.values[name]
  return chosen === '' || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: systems[chosen] ?? chosen }]
}

function optionsOf(
  name: ChosenValue,
  { values, choices }: SetupView['setup'],
  knowledge: SetupKnowledgeView | null,
  systems: Readonly<Record<string, string>>,
): readonly Option[] {
  if (knowledge === null) return []
  const { stacks, hosters, dnsHosts } = knowledge
  switch (name) {
    case 'stack':
      return stacks.filter(({ roles }) => roles.includes(choices.role)).map(named)
    case 'distribution':
      return distributionsOf(values.stack, knowledge).map((id) => ({ value: id, label: systems[id] ?? id }))
    case 'hoster':
      return hosters.map(named).toSorted(byLabel)
    default:
      return dnsHosts.map(named).toSorted(byLabel)
  }
}

function named({ id, name }: { readonly id: string; readonly name: string }): Option {
  return { value: id, label: name }
}

function byLabel(a: Option, b: Option): number {
  return a.label.localeCompare(b.label)
}

function distributionsOf(stack: string, { stacks }: SetupKnowledgeView): readonly string[] {
  return stacks.find(({ id }) => id === stack)?.distributions ?? []
}

/** Software that is not there for the chosen system takes the first one that it is there for. */
function changeFor(name: Listed, value: string, { setup }: SetupView, knowledge: SetupKnowledgeView | null): Change {
  // The options are those of the lists above.
  if (name === 'role') return { choices: { role: value as SetupChoices['role'] } }
  if (name === 'dmarc') return { choices: { dmarc: value as SetupChoices['dmarc'] } }
  if (name === 'mtaSts') return { choices: { mtaSts: value as SetupChoices['mtaSts'] } }
  if (name !== 'stack' || knowledge === null) return { values: { [name]: value } }
  const systems = distributionsOf(value, knowledge)
  const fits = systems.length === 0 || systems.includes(setup.values.distribution)
  return { values: { stack: value, ...(!fits && { distribution: systems[0] ?? '' }) } }
}

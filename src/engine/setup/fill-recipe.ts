import { parseTemplate, type TemplatePart } from '../appeals/template.ts'
import type { SetupRole, SetupValues } from './setup.ts'
import type { Stack, StackDeed } from './setup-knowledge.ts'
import type { RecipeView } from './setup-views.ts'

/** The recipe for this role and distribution with the user's values in it; what is not known stays as `{{name}}` and is told. `{{#list}}…{{/list}}` stands once for each in it. */
export function fillRecipe(stack: Stack, values: SetupValues, role: SetupRole): RecipeView {
  const missing = new Set<keyof SetupValues>()
  const fill = (text: string) => fillText(text, values, missing)
  const steps = stack.steps
    .filter(({ roles, distributions }) => isFor(roles, role) && isFor(distributions, values.distribution))
    .map(({ id, title, why, does }) => ({ id, title, why, does: does.map((deed) => fillDeed(deed, fill)) }))
  return { stack: stack.id, name: stack.name, flow: stack.flow, steps, missing: [...missing] }
}

function isFor<T>(some: readonly T[], one: T): boolean {
  return some.length === 0 || some.includes(one)
}

function fillDeed(deed: StackDeed, fill: (text: string) => string): StackDeed {
  switch (deed.kind) {
    case 'file':
    case 'append':
      return { ...deed, path: fill(deed.path), text: fill(deed.text) }
    case 'command':
      return { ...deed, text: fill(deed.text) }
    case 'click':
      return { ...deed, way: deed.way.map(fill), says: { en: fill(deed.says.en), de: fill(deed.says.de) } }
    default:
      return { ...deed, says: { en: fill(deed.says.en), de: fill(deed.says.de) } }
  }
}

function fillText(text: string, values: SetupValues, missing: Set<keyof SetupValues>): string {
  const write = (parts: readonly TemplatePart[], one: OneOf | null): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part
        if ('fact' in part) return part.fact === one?.name ? one.value : place(part.fact)
        return standing(values, part.onlyWith)
          .map((value) => write(part.parts, { name: part.onlyWith, value }))
          .join('')
      })
      .join('')
  const place = (name: string) => {
    const found = known(values, name)
    if (found.length === 0 && isName(values, name)) missing.add(name)
    return found.length === 0 ? `{{${name}}}` : found.join(' ')
  }
  return write(parseTemplate(text), null)
}

/** As `known`; an address for reports that is elsewhere needs no mailbox here. */
function standing(values: SetupValues, name: string): readonly string[] {
  const isOurs = (address: string) =>
    [values.domain, ...values.moreDomains].includes(address.slice(address.lastIndexOf('@') + 1).toLowerCase())
  const found = known(values, name)
  return name === 'reportsAddress' ? found.filter(isOurs) : found
}

/** Within a part that stands once for each value of a list: the one that it stands for. */
interface OneOf {
  readonly name: string
  readonly value: string
}

/** Each in one line without what could end it: a value can begin no line of its own in a configuration. */
function known(values: SetupValues, name: string): readonly string[] {
  const value = isName(values, name) ? values[name] : ''
  return (Array.isArray(value) ? value : [value])
    .map((one) =>
      String(one)
        .replace(/[\p{Cc}\u2028\u2029]/gu, '')
        .trim(),
    )
    .filter((one) => one !== '')
}

function isName(values: SetupValues, name: string): name is keyof SetupValues {
  return Object.hasOwn(values, name)
}

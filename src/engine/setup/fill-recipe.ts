import { parseTemplate, type TemplatePart } from '../appeals/template.ts'
import type { SetupRole, SetupValues } from './setup.ts'
import type { Stack, StackDeed } from './setup-knowledge.ts'
import type { RecipeView } from './setup-views.ts'

/** The recipe for this role and distribution with the user's values in it; what is not known stays as `{{name}}` and is told. */
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
  const write = (parts: readonly TemplatePart[]): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part
        if ('fact' in part) return place(part.fact)
        return known(values, part.onlyWith) === null ? '' : write(part.parts)
      })
      .join('')
  const place = (name: string) => {
    const value = known(values, name)
    if (value === null && isName(values, name)) missing.add(name)
    return value ?? `{{${name}}}`
  }
  return write(parseTemplate(text))
}

/** One line without what could end it: a value can begin no line of its own in a configuration. */
function known(values: SetupValues, name: string): string | null {
  const value = isName(values, name) ? values[name] : ''
  const text = (Array.isArray(value) ? value.join(' ') : String(value)).replace(/[\p{Cc}\u2028\u2029]/gu, '').trim()
  return text === '' ? null : text
}

function isName(values: SetupValues, name: string): name is keyof SetupValues {
  return Object.hasOwn(values, name)
}

import { APPEAL_FACTS, type AppealFact } from './facts.ts'

/** A template of a letter or a field, read: what stands there, a fact's place, or a part that stands only where its fact is known. */
export type TemplatePart = string | FactPlace | OptionalPart

interface FactPlace {
  readonly fact: string
}

interface OptionalPart {
  readonly onlyWith: string
  readonly parts: readonly TemplatePart[]
}

/** Reads `{{fact}}` and `{{#fact}}…{{/fact}}`. Total: a tag without its other half does nothing; `findTemplateTrouble` tells of it. */
export function parseTemplate(template: string): readonly TemplatePart[] {
  const whole: TemplatePart[] = []
  const open: OpenPart[] = []
  for (const [text, mark, name = ''] of tokens(template)) {
    const parts = open.at(-1)?.parts ?? whole
    if (name === '') parts.push(text)
    else if (mark === '') parts.push({ fact: name })
    else if (mark === '#') open.push(openPart(name, parts))
    else if (open.at(-1)?.onlyWith === name) open.pop()
  }
  return whole
}

interface OpenPart {
  readonly onlyWith: string
  readonly parts: TemplatePart[]
}

/** Stands in the part around it from the start, so that one that is never closed goes to the end. */
function openPart(onlyWith: string, around: TemplatePart[]): OpenPart {
  const part: OpenPart = { onlyWith, parts: [] }
  around.push(part)
  return part
}

/** The facts that a template needs: those whose place is in no optional part. */
export function requiredFacts(template: string): readonly AppealFact[] {
  const names = parseTemplate(template).flatMap((part) => (typeof part === 'object' && 'fact' in part ? part.fact : []))
  return [...new Set(names)].filter(isFact)
}

/** What is wrong with a template, one sentence each: unknown facts, parts that are not closed, places that stay open though their part stands. */
export function findTemplateTrouble(template: string): readonly string[] {
  const required: readonly string[] = requiredFacts(template)
  const trouble: string[] = []
  const open: string[] = []
  for (const [text, mark, name = ''] of tokens(template)) {
    if (name === '') trouble.push(...(text.includes('{{') || text.includes('}}') ? [`stray braces in "${text}"`] : []))
    else if (!isFact(name)) trouble.push(`unknown fact "${text}"`)
    else if (mark === '#') open.push(name)
    else if (mark === '/') trouble.push(...closed(open, name))
    else if (open.length > 0 && !open.includes(name) && !required.includes(name))
      trouble.push(`"${text}" within "{{#${open.at(-1)}}}" stays open where only ${open.at(-1)} is known`)
  }
  return [...trouble, ...open.map((name) => `"{{#${name}}}" is not closed`)]
}

function closed(open: string[], name: string): readonly string[] {
  const innermost = open.pop()
  return innermost === name ? [] : [`"{{/${name}}}" closes ${innermost === undefined ? 'nothing' : innermost}`]
}

/** Text and tags in turn. */
function* tokens(template: string): Generator<readonly [text: string, mark?: string, name?: string]> {
  const whole = withoutTagLines(template)
  let from = 0
  for (const { 0: text, 1: mark = '', 2: name = '', index } of whole.matchAll(/\{\{([#/]?)(\w+)\}\}/g)) {
    if (index > from) yield [whole.slice(from, index)]
    yield [text, mark, name]
    from = index + text.length
  }
  if (from < whole.length) yield [whole.slice(from)]
}

/** The tags of a part that has lines for itself take the ends of their lines with them: `{{#fact}}` stands alone there, and so does its other half. */
function withoutTagLines(template: string): string {
  const alone = new Set<string>()
  return template.replace(/\{\{([#/])(\w+)\}\}\n/g, (tag, mark: string, name: string, at: number) => {
    const isAlone = at === 0 || template[at - 1] === '\n'
    if (mark === '#' && isAlone) alone.add(name)
    else if (mark === '#' || !isAlone || !alone.delete(name)) return tag
    return tag.slice(0, -1)
  })
}

function isFact(name: string): name is AppealFact {
  return (APPEAL_FACTS as readonly string[]).includes(name)
}

/**
 * What a BIMI logo must not be or have (draft-svg-tiny-ps-abrotman): the first thing that receivers stumble over.
 * `doctype`: a document type, where entities come from.
 */
export type LogoProblem =
  | 'notSvg'
  | 'doctype'
  | 'tooLarge'
  | 'profile'
  | 'version'
  | 'script'
  | 'forbiddenElement'
  | 'externalLink'
  | 'positionOnRoot'
  | 'notSquare'
  | 'noTitle'

export interface LogoFinding {
  readonly problem: LogoProblem
  /** The element, attribute or number that it is about. */
  readonly detail: string
}

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Octets that the profile allows. */
const LARGEST = 32_768
const MOST_ELEMENTS = 5000

/** Looks at the tags alone: nothing is expanded, followed or drawn. Linear in the text. */
export function scanLogo(svg: string): readonly LogoFinding[] {
  const elements = readElements(svg)
  const root = elements.find(({ name }) => !name.startsWith('?'))
  if (root === undefined || localName(root.name) !== 'svg') return [{ problem: 'notSvg', detail: '' }]
  return [
    ...(/<!(?:DOCTYPE|ENTITY)/i.test(svg) ? [found('doctype')] : []),
    ...(svg.length > LARGEST ? [found('tooLarge', String(svg.length))] : []),
    ...judgeRoot(root),
    ...elements.flatMap(judgeElement),
    ...(elements.some(({ name }) => localName(name) === 'title') ? [] : [found('noTitle')]),
  ]
}

function judgeRoot({ attributes }: Element): LogoFinding[] {
  const version = attributes.get('version') ?? ''
  const profile = attributes.get('baseprofile') ?? ''
  const placed = ['x', 'y'].find((name) => attributes.has(name))
  const box = (attributes.get('viewbox') ?? '')
    .trim()
    .split(/[\s,]+/, 5)
    .map(Number)
  const [, , width, height] = box
  return [
    ...(profile === 'tiny-ps' ? [] : [found('profile', profile)]),
    ...(version === '1.2' ? [] : [found('version', version)]),
    ...(placed === undefined ? [] : [found('positionOnRoot', placed)]),
    ...(box.length === 4 && width === height ? [] : [found('notSquare', attributes.get('viewbox') ?? '')]),
  ]
}

/** SVG Tiny PS knows no scripts, no animation, no pictures in the picture, and links only to its own parts. */
const FORBIDDEN = new Set([
  'image',
  'foreignobject',
  'animate',
  'animatetransform',
  'animatemotion',
  'set',
  'audio',
  'video',
  'iframe',
  'a',
])

function judgeElement({ name, attributes }: Element): LogoFinding[] {
  const local = localName(name)
  const handler = [...attributes.keys()].find((attribute) => /^on[a-z]/.test(attribute))
  const link = ['href', 'xlink:href']
    .map((attribute) => attributes.get(attribute))
    .find((to) => to !== undefined && !to.startsWith('#'))
  return [
    ...(local === 'script' || handler !== undefined ? [found('script', handler ?? local)] : []),
    ...(FORBIDDEN.has(local) ? [found('forbiddenElement', local)] : []),
    ...(link === undefined ? [] : [found('externalLink', link.slice(0, 100))]),
  ]
}

function found(problem: LogoProblem, detail = ''): LogoFinding {
  return { problem, detail }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Opening tags in their order; comments and CDATA are passed over. */
function readElements(svg: string): Element[] {
  const elements: Element[] = []
  let at = svg.indexOf('<')
  while (at >= 0 && elements.length < MOST_ELEMENTS) {
    const skipped = endOfPassage(svg, at)
    if (skipped !== null) {
      at = svg.indexOf('<', skipped)
      continue
    }
    const end = endOfTag(svg, at)
    const tag = svg.slice(at + 1, end)
    if (/^[A-Za-z_]/.test(tag)) elements.push(readTag(tag))
    at = svg.indexOf('<', end)
  }
  return elements
}

function endOfPassage(svg: string, at: number): number | null {
  for (const [open, close] of PASSAGES) {
    if (!svg.startsWith(open, at)) continue
    const end = svg.indexOf(close, at + open.length)
    return end < 0 ? svg.length : end + close.length
  }
  return null
}

const PASSAGES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** The `>` that ends the tag, not one inside quotes. */
function endOfTag(svg: string, from: number): number {
  let quote = ''
  for (let at = from; at < svg.length; at++) {
    const char = svg[at] ?? ''
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '>') return at
  }
  return svg.length
}

function readTag(tag: string): Element {
  const name = /^[^\s/>]{1,100}/.exec(tag)?.[0].toLowerCase() ?? ''
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single] of tag.slice(name.length).matchAll(ATTRIBUTE))
    if (attributes.size < 100) attributes.set(key.toLowerCase(), double ?? single ?? '')
  return { name, attributes }
}

const ATTRIBUTE = /([A-Za-z_:][A-Za-z0-9_.:-]{0,60})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    agrave: 'à',
    acirc: 'â',
    ccedil: 'ç',
    ocirc: 'ô',
    ntilde: 'ñ',
    oacute: 'ó',
    aacute: 'á',
    iacute: 'í',
    uacute: 'ú',
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    copy: '©',
  }),
)

/** The words of an HTML text, a line for each block. Only reads: nothing here is ever rendered. Linear in the length. */
export function htmlToText(html: string): string {
  const pieces: string[] = []
  const unclosed = new Set<string>()
  const keepsLines = !MARKUP.test(html)
  let inPre = 0
  let at = 0
  while (at < html.length) {
    const open = openOfTag(html, at)
    const words = html.slice(at, open)
    pieces.push(decodeEntities(keepsLines || inPre > 0 || !words.includes('\n') ? words : words.replace(/\s+/g, ' ')))
    if (open === html.length) break
    const tag = readTag(html, open, unclosed)
    inPre = Math.max(0, inPre + preDepth(html, open))
    pieces.push(tag.text)
    at = tag.end
  }
  return collapse(pieces.join(''))
}

/** A text that only calls itself HTML keeps its lines. */
const MARKUP = /<(?:br|p|div|tr|li|table|pre)\b/i

/** Where the next tag begins: a `<` before anything but a letter, a slash or a sign is text. */
function openOfTag(html: string, from: number): number {
  for (let open = html.indexOf('<', from); open >= 0; open = html.indexOf('<', open + 1)) {
    if (/[a-z/!?]/i.test(html[open + 1] ?? '')) return open
  }
  return html.length
}

function preDepth(html: string, open: number): number {
  const tag = html.slice(open, open + 5).toLowerCase()
  return tag === '</pre' ? -1 : tag.startsWith('<pre') ? 1 : 0
}

function readTag(html: string, open: number, unclosed: Set<string>): { readonly text: string; readonly end: number } {
  if (html.startsWith('<!--', open)) return { text: '', end: after(html, '-->', open) }
  const close = html.indexOf('>', open)
  if (close < 0) return { text: ' ', end: html.length }
  const name = /^<\/?([a-z0-9]{1,12})/i.exec(html.slice(open, open + 16))?.[1]?.toLowerCase() ?? ''
  if (UNREAD.has(name) && html[open + 1] !== '/' && !unclosed.has(name)) {
    const end = afterElement(html, name, close + 1)
    if (end > 0) return { text: '', end }
    unclosed.add(name)
  }
  if (html.slice(open, close).includes('@') && !/[\s=]/.test(html.slice(open, close))) {
    return { text: html.slice(open, close + 1), end: close + 1 }
  }
  return { text: BLOCKS.has(name) ? '\n' : name === 'td' || name === 'th' ? ' ' : '', end: close + 1 }
}

const UNREAD = new Set(['style', 'script', 'head'])
const BLOCKS = new Set([
  'br',
  'p',
  'div',
  'tr',
  'table',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'pre',
  'blockquote',
  'hr',
  'title',
  'body',
])

function after(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from)
  return at < 0 ? html.length : at + what.length
}

/** Behind the element's end tag, or -1 where it has none: then it is looked for no second time, which keeps this linear. */
function afterElement(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return after(html, '>', at)
  }
  return -1
}

/** Character references of HTML as what they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g, (all, decimal, hex, name) => {
    if (name) return ENTITIES.get(name as string) ?? all
    const code = decimal ? Number.parseInt(decimal as string, 10) : Number.parseInt(hex as string, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}

function collapse(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

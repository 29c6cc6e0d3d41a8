import type { StackDeed } from '../../../../engine/setup/setup-knowledge.ts'

type Written = Extract<StackDeed, { readonly kind: 'file' | 'append' }>

/** A command for a shell that writes this file, as the recipe says it; null: its system has no such shell. */
export function writeCommand({ kind, path, mode, owner, text }: Written): string | null {
  if (!/^\/[\w./@+-]+$/.test(path)) return null
  const end = endFor(text)
  const folder = path.replace(/\/[^/]*$/, '') || '/'
  return [
    `mkdir -p ${folder}`,
    `cat ${kind === 'file' ? '>' : '>>'} ${path} <<'${end}'`,
    `${text.replace(/\n$/, '')}`,
    end,
    `chown ${owner} ${path} && chmod ${mode} ${path}`,
    '',
  ].join('\n')
}

/** A word that stands in no line of the text by itself: it ends what is written. */
function endFor(text: string): string {
  const lines = new Set(text.split('\n'))
  let end = 'END_OF_FILE'
  while (lines.has(end)) end += '_'
  return end
}

import type { ByteString } from '../../../engine/messages/byte-string.ts'
import { hasHeader, headerValue } from '../../../engine/messages/headers.ts'
import type { Entity } from '../../../engine/messages/mime.ts'
import { writeString } from './tokens.ts'

/** BODYSTRUCTURE of a mail or part (RFC 3501 §7.4.2), with disposition. */
export function bodyStructureOf(source: ByteString, entity: Entity): string {
  const [type = 'text', subtype = 'plain'] = entity.type.split('/')
  const contentType = headerValue(entity.headers, 'content-type')
  if (type === 'multipart') {
    const parts = entity.parts.map((part) => bodyStructureOf(source, part)).join('')
    return `(${parts} ${writeString(subtype)} ${parameters(contentType)} NIL NIL NIL)`
  }
  const body = source.slice(entity.bodyStart, entity.bodyEnd)
  const field = (name: string) =>
    writeString(hasHeader(entity.headers, name) ? headerValue(entity.headers, name) : null)
  return `(${[
    writeString(type),
    writeString(subtype),
    parameters(contentType),
    field('content-id'),
    field('content-description'),
    writeString(entity.encoding === '' ? '7bit' : entity.encoding),
    body.length,
    ...(type === 'text' ? [body.split('\n').length - 1] : []),
    'NIL',
    disposition(headerValue(entity.headers, 'content-disposition')),
    'NIL',
    'NIL',
  ].join(' ')})`
}

function disposition(value: string): string {
  const kind = value.split(';')[0]?.trim() ?? ''
  return kind === '' ? 'NIL' : `(${writeString(kind)} ${parameters(value)})`
}

function parameters(value: string): string {
  const found = [...value.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/g)]
  const written = found.map(
    ([, name = '', quoted, bare]) => `${writeString(name)} ${writeString(quoted ?? bare ?? '')}`,
  )
  return written.length === 0 ? 'NIL' : `(${written.join(' ')})`
}

import { decodeHeaderText } from '../../messages/encoded-words.ts'
import { headerValue } from '../../messages/headers.ts'
import { type Entity, parameter, parseEntity, walkEntities } from '../../messages/mime.ts'
import { type RawForm, readRawForm } from '../../messages/raw-form.ts'
import { fact, type Run } from '../run.ts'

/** One part of the mail that holds no others. */
export interface MailPart extends Entity {
  /** The file name, decoded; null: it has none. */
  readonly name: string | null
  readonly isAttachment: boolean
}

/** The mail as MIME sees it. */
export interface MailContent {
  readonly source: string
  readonly root: Entity
  /** All parts, those that hold others too. */
  readonly entities: readonly Entity[]
  readonly leaves: readonly MailPart[]
  readonly form: RawForm
}

/** Read once for all checks. */
export const mailContent = fact('mailContent', async (run): Promise<MailContent> => {
  const source = sourceOf(run)
  const root = parseEntity(source)
  const entities = walkEntities(root)
  const leaves = entities
    .filter(({ type, parts }) => parts.length === 0 && !type.startsWith('multipart/'))
    .map(readPart)
  return { source, root, entities, leaves, form: readRawForm(source) }
})

function sourceOf({ subject }: Run): string {
  if (subject.message === null) throw new Error('a check of a message was run without one')
  return subject.message.source
}

function readPart(entity: Entity): MailPart {
  const disposition = headerValue(entity.headers, 'content-disposition')
  const raw = parameter(disposition, 'filename') ?? parameter(headerValue(entity.headers, 'content-type'), 'name')
  const isText = entity.type === 'text/plain' || entity.type === 'text/html'
  const isAttachment = /^\s*attachment/i.test(disposition) || (!isText && !entity.type.startsWith('image/'))
  return {
    ...entity,
    name: raw === null ? null : decodeName(raw),
    isAttachment: isAttachment || (isText && raw !== null),
  }
}

/** RFC 2231 §4, or the encoded words that many write instead. */
function decodeName(raw: string): string {
  const extended = /^[\w-]{0,20}'[\w-]{0,20}'(.*)$/s.exec(raw)?.[1]
  if (extended === undefined) return decodeHeaderText(raw)
  try {
    return decodeURIComponent(extended)
  } catch {
    return extended
  }
}

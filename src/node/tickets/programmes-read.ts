import type { ByteString } from '../../engine/messages/byte-string.ts'
import type { ImportTrouble, ProgrammeImport, SndsRow } from '../../engine/programmes/programme-views.ts'
import { type ReadComplaint, readComplaint } from '../../engine/programmes/read-complaint.ts'
import { readSnds } from '../../engine/programmes/read-snds.ts'
import type { SndsStatusRow } from '../../engine/programmes/read-snds-status-row.ts'
import { TroubleList } from '../../engine/programmes/trouble-list.ts'
import { MessageSplitter } from '../input/message-splitter.ts'

/** What a file says, not yet kept. */
export interface ProgrammeFile {
  readonly kind: ProgrammeImport['kind']
  readonly snds: readonly SndsRow[]
  readonly status: readonly SndsStatusRow[]
  readonly complaints: readonly ReadComplaint[]
  readonly troubles: readonly ImportTrouble[]
  readonly moreTroubles: number
}

/** A report of SNDS, a complaint, or an mbox of complaints: what it is says the file itself. */
export function readProgrammeFile(bytes: Uint8Array, emptyMeans: 'snds' | 'sndsStatus' = 'snds'): ProgrammeFile {
  const { rows, status, ...read } = readSnds(textOf(bytes), emptyMeans)
  if (read.kind === null && looksLikeMail(bytes)) return readMails(bytes)
  return { ...read, snds: rows, status, complaints: [] }
}

/** UTF-8, or what Windows writes. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function looksLikeMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1000))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  return /^(?:From |[!-9;-~]{1,76}[ \t]*:)/.test(head)
}

/** Of one mail so much is read: a complaint is small, and what it brings along may not be. */
const LIMITS = { headBytes: 2_000_000, tailBytes: 100_000 }

function readMails(bytes: Uint8Array): ProgrammeFile {
  const list = new TroubleList()
  const complaints: ReadComplaint[] = []
  for (const [at, source] of mailsIn(bytes).entries()) {
    const read = readComplaint(source)
    if ('trouble' in read) list.add(at + 1, read.trouble, firstLine(source))
    else complaints.push(read)
  }
  return { kind: 'complaint', snds: [], status: [], complaints, ...list.told }
}

function mailsIn(bytes: Uint8Array): readonly ByteString[] {
  const splitter = new MessageSplitter(LIMITS)
  const mails: ByteString[] = []
  for (let at = 0; at < bytes.length; ) {
    const room = splitter.room()
    const piece = bytes.subarray(at, at + room.length)
    room.set(piece)
    at += piece.length
    mails.push(...Array.from(splitter.wrote(piece.length), ({ source }) => source))
  }
  mails.push(...Array.from(splitter.end(), ({ source }) => source))
  return mails
}

/** By which a person finds the mail again. */
function firstLine(source: ByteString): string {
  return /^subject:[^\n]{0,200}/im.exec(source.slice(0, 20_000))?.[0] ?? source.slice(0, 200)
}

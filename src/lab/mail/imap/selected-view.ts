import type { Selected, Session } from './session.ts'
import type { StoredMail } from './stored-mail.ts'
import { inSet } from './uid-set.ts'

/** A mail with the number that this client knows it by. */
export interface Numbered {
  readonly number: number
  readonly mail: StoredMail
}

/** The mails of a set, by UID or by sequence number. */
export function mailsOf({ view }: Selected, set: string, byUid: boolean): readonly Numbered[] {
  const largest = byUid ? (view.at(-1)?.uid ?? 0) : view.length
  return view
    .map((mail, index) => ({ mail, number: index + 1 }))
    .filter(({ mail, number }) => inSet(set, byUid ? mail.uid : number, largest))
}

/** Tells the client what came and went since it was told last (RFC 3501 §5.2). */
export function tellChanges(session: Session, options: { readonly mayExpunge: boolean }): void {
  const { selected, account } = session
  if (selected === null || account === null) return
  const now = account.folder(selected.name)?.mails ?? []
  const gone = selected.view.filter((mail) => !now.includes(mail))
  if (gone.length > 0 && options.mayExpunge) {
    for (let index = selected.view.length - 1; index >= 0; index -= 1) {
      const mail = selected.view[index]
      if (mail !== undefined && gone.includes(mail)) session.send(`* ${index + 1} EXPUNGE`)
    }
    selected.view = selected.view.filter((mail) => !gone.includes(mail))
  }
  const came = now.filter((mail) => !selected.view.includes(mail))
  if (came.length === 0) return
  selected.view = [...selected.view, ...came]
  session.send(`* ${selected.view.length} EXISTS`)
}

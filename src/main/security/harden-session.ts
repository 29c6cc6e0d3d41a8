import type { Session } from 'electron'
import { isOurs } from './app-origin.ts'
import type { RendererSource } from './renderer-source.ts'

/** What a page of ours may do with the device: put text on the clipboard. */
const PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Nothing comes in but our own files, nothing is downloaded, and no permission is given but one. */
export function hardenSession(session: Session, { origin, mayLoad }: RendererSource): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(PERMISSIONS.has(permission) && isOurs(requestingUrl, origin)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, from) => PERMISSIONS.has(permission) && isOurs(from, origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
}

/** The scheme that carries the window's own files. No other program and no web page speaks it. */
export const APP_SCHEME = 'postdesk'

/** The one origin that the window shows, and that the main process listens to. */
export const APP_ORIGIN = `${APP_SCHEME}://app`

/** The page of the window. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`

/** Does this URL lie within our origin? (For other schemes than http the URL class knows no origin.) */
export function isOurs(url: string, origin: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return `${protocol}//${host}` === origin && username === '' && password === ''
}

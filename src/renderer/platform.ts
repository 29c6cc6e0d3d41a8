/** Names of keys on this system. The page's own platform string says enough for that. */
const isMac = navigator.platform.startsWith('Mac')

/** `Ctrl+K`, `⌘K`. */
export function keys(...names: readonly string[]): string {
  return isMac
    ? names.map((name) => MAC_SIGNS[name] ?? name).join('')
    : names.map((name) => (name === 'Mod' ? 'Ctrl' : name)).join('+')
}

export function pasteKeys(): string {
  return keys('Mod', 'V')
}

/** The key of commands: Cmd on a Mac, Ctrl elsewhere. */
export function hasMod(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return isMac ? event.metaKey : event.ctrlKey
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }

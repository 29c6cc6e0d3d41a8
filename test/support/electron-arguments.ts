import { join } from 'node:path'

/** Where electron-guard-setup.ts puts the guard for Electron's main process. */
export const GUARD_FOLDER = join(import.meta.dirname, '../../node_modules/.postdesk-network-guard')

/**
 * The arguments with which tests start Electron, before the path of the application. Neither Chromium (which resolves no
 * name but localhost) nor the main process reaches another computer. As root, and only then, without the sandbox, which
 * Chromium refuses there.
 */
export function electronArguments(): readonly string[] {
  const guard = ['-r', join(GUARD_FOLDER, 'network-guard.cjs')]
  const names = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1'
  return process.getuid?.() === 0 ? ['--no-sandbox', ...guard, names] : [...guard, names]
}

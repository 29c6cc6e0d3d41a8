/**
 * The arguments with which tests start Electron, before the path of the application: no name but localhost resolves, and,
 * as root only, without the sandbox, which Chromium refuses there.
 */
export function electronArguments(): readonly string[] {
  const names = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1'
  return process.getuid?.() === 0 ? ['--no-sandbox', names] : [names]
}

/**
 * Chromium refuses its sandbox to root. Only what starts a development build may leave it out, and says so; the program
 * itself never does.
 */
export function rootArguments() {
  if (process.getuid?.() !== 0) return []
  console.log('You are root: Electron is started with --no-sandbox.')
  return ['--no-sandbox']
}

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildAll } from './build/build-all.mjs'
import { isStandIn } from './electron/electron-folder.mjs'
import { PROJECT } from './project.mjs'

if (isStandIn()) {
  console.error(
    'package: the Electron here is the stand-in for development and tests; a release needs the official one.',
  )
  process.exit(1)
}
await buildAll()
const builder = join(PROJECT, 'node_modules', 'electron-builder', 'cli.js')
const { status } = spawnSync(process.execPath, [builder, '--publish', 'never', ...process.argv.slice(2)], {
  cwd: PROJECT,
  stdio: 'inherit',
})
process.exit(status ?? 1)

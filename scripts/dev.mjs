import { rmSync } from 'node:fs'
import { createServer } from 'electron-vite'
import { buildAll } from './build/build-all.mjs'
import { isBuilt, STAMP } from './build/is-built.mjs'
import { ensureElectron } from './electron/ensure-electron.mjs'
import { rootArguments } from './electron/root-arguments.mjs'
import { PROJECT } from './project.mjs'

process.chdir(PROJECT)
if (!isBuilt()) await buildAll()
await ensureElectron()
// electron-vite starts Electron by itself, and asks this variable for one argument.
if (rootArguments().length > 0) process.env.NO_SANDBOX = '1'
// What is built for development is nothing to start from later.
rmSync(STAMP)
// The page is served from its sources and follows each change; the rest is built when this starts.
await createServer({}, { rendererOnly: false })

import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/**
 * What the official Electron does when it is started with the path of an application: take that application's name,
 * version and path, load the modules asked for with `-r`, and then its main file. Electron waits for this before `ready`.
 */
const { modules, path } = readArguments(process.argv.slice(1))
if (path === undefined) {
  console.error('electron: expected the path of an application')
  app.exit(2)
} else {
  const main = become(resolve(path))
  const require = createRequire(join(process.cwd(), 'package.json'))
  for (const module of modules) require(module)
  await import(pathToFileURL(main).href)
}

/** @param {readonly string[]} args */
function readArguments(args) {
  /** @type {string[]} */
  const modules = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? ''
    if (arg === '-r' || arg === '--require') modules.push(args[++index] ?? '')
    else if (!arg.startsWith('-')) return { modules, path: arg }
  }
  return { modules, path: undefined }
}

/**
 * Takes on what the application's package.json says, and tells its main file.
 * @param {string} path
 */
function become(path) {
  Object.assign(process, { defaultApp: true })
  if (statSync(path).isFile()) return path
  const { name, productName, version, main } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  app.setName(productName ?? name)
  // Both exist for Electron's own default application; its types leave them out.
  const own = /** @type {Electron.App & Record<'setVersion' | 'setAppPath', (value: string) => void>} */ (app)
  own.setVersion(version)
  own.setAppPath(path)
  app.setPath('userData', join(app.getPath('appData'), app.getName()))
  return join(path, main ?? 'index.js')
}

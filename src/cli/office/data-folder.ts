import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** As the window is called by the system, which names its folder. */
const NAME = 'Postdesk'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the window keeps what it keeps, so that both doors lead to the same desk: `POSTDESK_DATA`, else the system's place for it. */
export function dataFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string {
  const { POSTDESK_DATA: own } = environment
  if (own !== undefined && own !== '') return resolve(own)
  return join(applicationData(environment, platform), NAME)
}

function applicationData({ APPDATA, XDG_CONFIG_HOME }: Environment, platform: NodeJS.Platform): string {
  if (platform === 'win32') return APPDATA || join(homedir(), 'AppData', 'Roaming')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return XDG_CONFIG_HOME || join(homedir(), '.config')
}

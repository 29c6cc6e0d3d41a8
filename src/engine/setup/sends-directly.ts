import type { SetupRole } from './setup.ts'

/** Who receives only, or sends through a relay, does well without port 25 to the outside. */
export function sendsDirectly(role: SetupRole): boolean {
  return role === 'full' || role === 'sendOnly'
}

export const NOT_NEEDED = {
  en: 'Port 25 to the outside is not needed: nothing is sent from here to other servers directly.',
  de: 'Port 25 nach außen wird nicht gebraucht: Von hier geht nichts unmittelbar an andere Server.',
}

import type { MailTrouble } from '../../../engine/mailboxes/mail-trouble.ts'
import type { Credential, WatchState } from '../mail-services.ts'

/** The logins of one watch: a token that the server has just refused is not given again, for it may have been taken back before its time. */
export interface WatchLogin {
  credential(): Promise<Credential | MailTrouble>
  heard(state: WatchState): void
}

export function watchLogin(ask: (refused?: string) => Promise<Credential | MailTrouble>): WatchLogin {
  let given: string | null = null
  let refused: string | null = null
  return {
    credential: async () => {
      const found = await ask(refused ?? undefined)
      given = 'kind' in found && found.kind === 'token' ? found.accessToken : null
      refused = null
      return found
    },
    heard: (state) => {
      if (state.state === 'waiting' && state.trouble.code.startsWith('oauth-')) refused = given
    },
  }
}

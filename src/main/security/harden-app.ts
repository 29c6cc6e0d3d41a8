import type { App, CustomScheme } from 'electron'
import { APP_SCHEME } from './app-origin.ts'

/** Chromium features that talk to servers by themselves, or that a desk needs not. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['no-proxy-server'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]

/** What makes our own scheme a proper origin, with compiled scripts kept between two starts. */
export const APP_SCHEME_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, codeCache: true },
}

/** Before the app is ready: every window sandboxed, and a Chromium that finds no server on any network. */
export function hardenApp(app: App, development: boolean): void {
  if (mustBeSandboxed(app)) app.enableSandbox()
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  // The window shows only our own files, and the main process uses Node's sockets: Chromium needs to resolve no name.
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${development ? ', EXCLUDE localhost' : ''}`)
}

/** Only root while developing, to whom Chromium refuses its sandbox, may start it without. The window's own stays. */
function mustBeSandboxed({ isPackaged, commandLine }: App): boolean {
  return isPackaged || !commandLine.hasSwitch('no-sandbox')
}

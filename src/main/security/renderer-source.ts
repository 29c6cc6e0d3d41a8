import { APP_ORIGIN, APP_PAGE, isOurs } from './app-origin.ts'

/** Where the window's page comes from, and what it may load. */
export interface RendererSource {
  readonly page: string
  readonly origin: string
  readonly development: boolean
  mayLoad(url: string): boolean
}

/** Our own files; while developing, and never in a packaged app, the development server that electron-vite names. */
export function rendererSource(isPackaged: boolean, developmentServer: string | undefined): RendererSource {
  if (isPackaged || developmentServer === undefined) {
    return { page: APP_PAGE, origin: APP_ORIGIN, development: false, mayLoad: (url) => isOurs(url, APP_ORIGIN) }
  }
  const { origin, host } = new URL(developmentServer)
  const places = [origin, `ws://${host}`, 'devtools://devtools']
  return {
    page: developmentServer,
    origin,
    development: true,
    mayLoad: (url) => places.some((place) => isOurs(url, place)),
  }
}

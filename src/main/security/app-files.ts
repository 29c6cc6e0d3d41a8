import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { isOurs } from './app-origin.ts'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

/** What the build makes for the window, and nothing else, is ever served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Answers the window's requests for its own files, which lie under `folder`. */
export function serveAppFiles(folder: string, origin: string) {
  return async ({ url, method }: { readonly url: string; readonly method: string }): Promise<Response> => {
    const path = method === 'GET' && isOurs(url, origin) ? appFilePath(new URL(url).pathname) : null
    if (path === null) return new Response(null, { status: 404 })
    try {
      return answer(path, await readFile(join(folder, path)))
    } catch {
      return new Response(null, { status: 404 })
    }
  }
}

/**
 * The path of a file below the served folder, or null. Only plain names and slashes: nothing encoded, no step upwards, no
 * hidden file, no drive, no file of an unexpected kind.
 */
export function appFilePath(pathname: string): string | null {
  const segments = pathname.split('/').slice(1)
  const plain = pathname.startsWith('/') && segments.every((segment) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment))
  return plain && Object.hasOwn(CONTENT_TYPES, extname(pathname)) ? segments.join('/') : null
}

function answer(path: string, content: Buffer): Response {
  const headers = {
    'Content-Type': CONTENT_TYPES[extname(path)] ?? '',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
  return new Response(new Uint8Array(content), { headers })
}

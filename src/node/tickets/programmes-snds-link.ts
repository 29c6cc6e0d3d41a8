import { Fault } from '../../engine/fault.ts'

/** Hosts on which SNDS gives its reports: the one of before June 2026, and its new place. */
const HOSTS = /^(?:sendersupport\.olc\.protection\.outlook\.com|substrate\.office\.com)$/

export interface SndsPage {
  readonly url: string
  /** What an empty answer means there. */
  readonly expected: 'snds' | 'sndsStatus'
}

/** The link to the automated reports as it is kept. Throws a Fault that does not repeat it: whoever has it can read the data. */
export function readSndsLink(link: string): string {
  const url = URL.canParse(link.trim()) ? new URL(link.trim()) : null
  const isOurs =
    url?.protocol === 'https:' &&
    HOSTS.test(url.hostname) &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  if (url === null || !isOurs)
    throw new Fault(
      'invalid-input',
      'expected an https link to SNDS at sendersupport.olc.protection.outlook.com or substrate.office.com',
    )
  return url.href
}

/** Both reports that one key of the automated links opens: the data of the last day, and the status of ranges. */
export function sndsPages(link: string): readonly SndsPage[] {
  const url = new URL(readSndsLink(link))
  const [, folder, report] = /^(.*\/)(data|ipstatus)\.aspx$/i.exec(url.pathname) ?? []
  if (folder === undefined) return [{ url: url.href, expected: /status/i.test(url.pathname) ? 'sndsStatus' : 'snds' }]
  const at = (name: string, keepQuery: boolean) => {
    const page = new URL(url)
    page.pathname = `${folder}${name}`
    const key = url.searchParams.get('key')
    if (!keepQuery && key !== null) page.search = `?${new URLSearchParams({ key })}`
    return page.href
  }
  return [
    { url: at('data.aspx', report?.toLowerCase() === 'data'), expected: 'snds' },
    { url: at('ipStatus.aspx', report?.toLowerCase() !== 'data'), expected: 'sndsStatus' },
  ]
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMarkCertificate } from '../../../src/engine/bimi/mark-certificate.ts'
import { scanLogo } from '../../../src/engine/bimi/scan-logo.ts'

const GOOD =
  '<?xml version="1.0"?><!-- <script> --><svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny-ps" viewBox="0 0 64 64"><title>Example</title><circle cx="32" cy="32" r="30"/><use xlink:href="#a"/></svg>'

const LOGOS: readonly (readonly [name: string, svg: string, problems: readonly string[]])[] = [
  ['a good one', GOOD, []],
  ['no SVG', '<html></html>', ['notSvg']],
  ['nothing', '', ['notSvg']],
  ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${GOOD}`, ['doctype']],
  ['another profile', GOOD.replace('tiny-ps', 'tiny'), ['profile']],
  ['another version', GOOD.replace('"1.2"', '"1.1"'), ['version']],
  ['a script', GOOD.replace('<circle', '<script>x</script><circle'), ['script']],
  ['a handler', GOOD.replace('<circle', '<circle onclick="x"'), ['script']],
  ['a picture', GOOD.replace('<circle', '<image/><circle'), ['forbiddenElement']],
  ['a link', GOOD.replace('#a', 'https://example.org/a'), ['externalLink']],
  ['a place', GOOD.replace('viewBox', 'x="0" viewBox'), ['positionOnRoot']],
  ['oblong', GOOD.replace('64 64', '64 32'), ['notSquare']],
  ['no title', GOOD.replace(/<title>.*<\/title>/, ''), ['noTitle']],
  ['too large', GOOD.replace('</svg>', `<!--${'x'.repeat(40_000)}--></svg>`), ['tooLarge']],
]

describe('a BIMI logo', () => {
  it.each(LOGOS)('%s', (_name, svg, problems) => {
    expect(scanLogo(svg).map(({ problem }) => problem)).toEqual(problems)
  })

  it('never throws, and stays linear', { timeout: 40_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void scanLogo(`<svg ${text}`)))
    const started = performance.now()
    for (const piece of ['<', '<a ', 'a=', 'a="', "='", '<!--', '<![CDATA[', '<a>', ' ', '<?'])
      scanLogo(`<svg ${piece.repeat(200_000)}`)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('a mark certificate', () => {
  it('never throws', { timeout: 40_000 }, () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from([0x30, 0x20, 0x30, 0x1e, ...bytes]).toString('base64')
        readMarkCertificate(`-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----`)
      }),
    )
    expect(readMarkCertificate('')).toBeNull()
  })
})

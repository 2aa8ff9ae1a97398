import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { workspaceFolder } from '../../platform/http/system/workspace-files.ts'

/** Weights of the typeface that the portal uses. */
const WEIGHTS = [400, 600] as const

const RANGES = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const

/**
 * Rules for the typeface out of the build of the workspace, which the server has already; without a build the fonts of
 * the machine serve. Text shows at once in those in any case.
 */
function fontFaces(): string {
  const folder = `${workspaceFolder}/assets`
  if (!existsSync(folder)) return ''
  const files = readdirSync(folder)
  const rules = Object.entries(RANGES).flatMap(([script, range]) =>
    WEIGHTS.flatMap((weight) => {
      const name = files.find(
        (file) => file.startsWith(`be-vietnam-pro-${script}-${weight}-normal`) && file.endsWith('.woff2'),
      )
      if (name === undefined) return []
      return [
        `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url(/app/assets/${name}) format("woff2");unicode-range:${range}}`,
      ]
    }),
  )
  return rules.join('\n')
}

/** The style of every page; its address changes with its content, so that it may be kept for ever. */
export function portalStyle(): { readonly path: string; readonly css: string } {
  const css = `${fontFaces()}\n${readFileSync(new URL('../portal.css', import.meta.url), 'utf8')}`
  const digest = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { path: `/portal-${digest}.css`, css }
}

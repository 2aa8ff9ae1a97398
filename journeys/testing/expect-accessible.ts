import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const CORNERS = [
  { width: 1440, scheme: 'light' },
  { width: 360, scheme: 'dark' },
] as const

/** Widths change what stands where, schemes what colour it has: two corners meet each of them once, all four are the long run. */
const VIEWS =
  process.env.OPENPAR_TEST_VIEWS === 'all'
    ? [...CORNERS, { width: 1440, scheme: 'dark' } as const, { width: 360, scheme: 'light' } as const]
    : CORNERS

/**
 * Looks at the page as it stands at 1440 px in light and 360 px in dark, with OPENPAR_TEST_VIEWS=all in all four: axe finds no violation, and nothing makes the page
 * scroll sideways. With OPENPAR_TEST_PICTURES set to a folder, keeps a picture of each view as `<name>-<width>-<scheme>.png`.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const { width, scheme } of VIEWS) {
    await page.setViewportSize({ width, height: width < 600 ? 760 : 900 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.waitForTimeout(0)
    await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'))
    const pictures = process.env.OPENPAR_TEST_PICTURES
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}-${width}-${scheme}.png` })
    // Nothing of another origin is framed here; without the legacy mode axe opens a page of its own each time, at twice the cost.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const told = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(' | ')}`,
    )
    expect(told, `${name} at ${width} px, ${scheme}`).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${name} scrolls sideways at ${width} px`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

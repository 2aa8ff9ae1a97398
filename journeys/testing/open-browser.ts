import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  readonly context: BrowserContext
  /** A page whose script errors fail the test at `close`. */
  page(): Promise<Page>
  close(): Promise<void>
}

export interface View {
  readonly width?: number
  readonly dark?: boolean
  readonly javaScriptEnabled?: boolean
}

/** A fresh Chromium of the system, 1440 px wide and light unless told, without anything of earlier runs. */
export async function openBrowser({
  width = 1440,
  dark = false,
  javaScriptEnabled = true,
}: View = {}): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'openpar-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    headless: true,
    args: FLAGS,
    viewport: { width, height: width < 600 ? 760 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    javaScriptEnabled,
  })
  const faults: string[] = []
  // Patient: on a machine that others use too, a processor can be away for many seconds. What passes does not wait.
  context.setDefaultTimeout(180_000)
  return {
    context,
    page: async () => {
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(error.message))
      return page
    },
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
      if (faults.length > 0) throw new Error(`script errors on the page: ${faults.join('; ')}`)
    },
  }
}

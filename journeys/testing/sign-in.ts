import type { Page } from 'playwright-core'

/** Signs in through the sign-in screen and waits for the workspace. */
export async function signIn(page: Page, address: string, email: string, password: string): Promise<void> {
  await page.goto(`${address}/app/`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
}

import type { Page } from 'playwright-core'

/** Signs in through the sign-in screen and waits until the first page of the workspace stands. */
export async function signIn(page: Page, address: string, email: string, password: string): Promise<void> {
  await page.goto(`${address}/app/`)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

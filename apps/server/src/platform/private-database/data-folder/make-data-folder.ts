import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { DatabaseRefusal } from '../database-refusal.ts'

export function folderUnusable(folder: string, error: unknown): DatabaseRefusal {
  return new DatabaseRefusal(
    'folder-unusable',
    {
      vi: `Không ghi được vào thư mục dữ liệu ${folder}; hãy kiểm tra quyền, chỗ trống, hoặc chọn thư mục khác.`,
      en: `The data folder ${folder} cannot be written to; check its rights and free space, or choose another.`,
    },
    String(error),
  )
}

/**
 * Makes the data folder where it is absent and answers its real path. A new one is closed to others; made by root it lets
 * others pass through without looking, because its database belongs to another user.
 */
export function makeDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK)
    return realpathSync(folder)
  } catch (error) {
    throw folderUnusable(folder, error)
  }
}

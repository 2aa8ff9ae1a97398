import { beforeEach, expect, test, vi } from 'vitest'
import { openDesk } from '../../testing/desk.ts'

const desk = await openDesk()

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('OPENPAR_DATA', desk.path('khong-co'))
  return () => vi.unstubAllEnvs()
})

test.each([
  ['audit verify', ['audit', 'verify']],
  ['backup', ['backup', './sao-luu.tar.gz']],
])(
  '%s of a folder without a system is refused in both languages, and makes nothing',
  async (_name, words) => {
    expect(await desk.run(...words)).toEqual({
      code: 1,
      printed: '',
      notes: ['Thư mục khong-co chưa có hệ thống OpenPAR nào. Hãy kiểm tra OPENPAR_DATA.'],
    })
    expect((await desk.run(...words, '--lang', 'en')).notes).toEqual([
      'The folder khong-co holds no OpenPAR system. Check OPENPAR_DATA.',
    ])
    expect(await desk.names()).toEqual([])
  },
)

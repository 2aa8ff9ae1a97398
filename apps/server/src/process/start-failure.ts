import { ConfigurationFault } from '../platform/configuration/read-configuration.ts'
import { DatabaseRefusal, type Sentence } from '../platform/private-database/database-refusal.ts'
import { inLocalTime } from './local-time.ts'

/** Something people can mend keeps the process from its work; the sentence says what. */
export class StartFailure extends Error {
  readonly vi: string
  readonly en: string

  constructor({ vi, en }: Sentence, cause?: unknown) {
    super(`${vi} / ${en}`, { cause })
    this.name = 'StartFailure'
    this.vi = vi
    this.en = en
  }
}

const ADDRESS: Readonly<Record<string, Sentence>> = {
  EADDRINUSE: {
    vi: 'Cổng {place} đang có chương trình khác dùng; hãy dừng chương trình đó hoặc đặt OPENPAR_PORT là cổng khác.',
    en: 'Port {place} is taken by another program; stop that or set OPENPAR_PORT to another port.',
  },
  EACCES: {
    vi: 'Không được phép mở cổng {place}; hãy đặt OPENPAR_PORT từ 1024 trở lên.',
    en: 'Port {place} may not be opened; set OPENPAR_PORT to 1024 or more.',
  },
  EADDRNOTAVAIL: {
    vi: 'Máy này không có địa chỉ {place}; hãy sửa OPENPAR_HOST.',
    en: 'This machine has no address {place}; correct OPENPAR_HOST.',
  },
}

const SERVER: Readonly<Record<string, Sentence>> = {
  ECONNREFUSED: {
    vi: 'Không kết nối được máy chủ PostgreSQL của DATABASE_URL; máy chủ đó có đang chạy không?',
    en: 'The PostgreSQL server of DATABASE_URL does not answer; is it running?',
  },
  ENOTFOUND: {
    vi: 'Không tìm thấy máy chủ PostgreSQL của DATABASE_URL; hãy kiểm tra tên máy.',
    en: 'The PostgreSQL server of DATABASE_URL is not found; check the name of the host.',
  },
  // Of PostgreSQL: invalid authorization, invalid password, no such database.
  '28000': {
    vi: 'PostgreSQL không nhận người dùng của DATABASE_URL.',
    en: 'PostgreSQL does not take the user of DATABASE_URL.',
  },
  '28P01': {
    vi: 'PostgreSQL không nhận mật khẩu của DATABASE_URL.',
    en: 'PostgreSQL does not take the password of DATABASE_URL.',
  },
  '3D000': {
    vi: 'Máy chủ PostgreSQL không có cơ sở dữ liệu ghi trong DATABASE_URL; hãy tạo nó trước.',
    en: 'The PostgreSQL server has no database of the name in DATABASE_URL; make it first.',
  },
}

interface Coded {
  readonly code?: unknown
  readonly port?: unknown
  readonly address?: unknown
  readonly syscall?: unknown
  readonly errors?: readonly unknown[]
}

function filled({ vi, en }: Sentence, place: string): Sentence {
  return { vi: vi.replace('{place}', place), en: en.replace('{place}', place) }
}

function explain(error: unknown): Sentence | undefined {
  if (error instanceof DatabaseRefusal) {
    const detail = error.detail === '' ? '' : `\n${error.detail}`
    return { vi: inLocalTime(error.vi) + detail, en: inLocalTime(error.en) + detail }
  }
  if (error instanceof ConfigurationFault) {
    return {
      vi: `Thiết lập chưa đúng:\n${error.message}`,
      en: `Settings to be corrected:\n${error.message}`,
    }
  }
  const { code, port, address, syscall, errors } = error as Coded
  const key = String(code ?? (errors?.[0] as Coded | undefined)?.code)
  if (syscall === 'listen' && ADDRESS[key] !== undefined) {
    return filled(ADDRESS[key], key === 'EADDRNOTAVAIL' ? String(address) : String(port))
  }
  return SERVER[key]
}

/** The failure people can mend, where the error is one; else the error as it is. */
export function asStartFailure(error: unknown): unknown {
  if (error instanceof StartFailure || typeof error !== 'object' || error === null) return error
  const sentence = explain(error)
  return sentence === undefined ? error : new StartFailure(sentence, error)
}

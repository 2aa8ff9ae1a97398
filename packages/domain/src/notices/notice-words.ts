import { Role } from '../people/role.ts'
import { roleWords } from '../people/words/role-words.ts'
import type { NoticeKind } from './notice-kind.ts'

type Parameters = Readonly<Record<string, string>>
type Language = 'vi' | 'en'

interface Words {
  /** What the settings call notices of the kind. */
  readonly kind: string
  /**
   * The line people see; `{name}` is filled in from the parameters of the notice. Where it depends on what changed,
   * by the parameter `change`.
   */
  readonly title: string | Readonly<Record<string, string>>
}

/** The texts of every kind in both languages. */
export const noticeWords: Readonly<Record<NoticeKind, Readonly<Record<Language, Words>>>> = {
  'collection-opened': {
    vi: { kind: 'Mở đợt báo cáo số liệu', title: 'Cần báo cáo: {collection}, hạn {deadline}' },
    en: { kind: 'Facts are asked for', title: 'Facts asked for: {collection}, by {deadline}' },
  },
  'collection-due': {
    vi: { kind: 'Sắp đến hạn báo cáo số liệu', title: 'Sắp đến hạn: {collection}, hạn {deadline}' },
    en: { kind: 'Facts are due soon', title: 'Due soon: {collection}, by {deadline}' },
  },
  'collection-overdue': {
    vi: { kind: 'Báo cáo số liệu quá hạn', title: 'Đã quá hạn: {collection}, hạn {deadline}' },
    en: { kind: 'Facts are overdue', title: 'Overdue: {collection}, was due {deadline}' },
  },
  'collection-extended': {
    vi: {
      kind: 'Gia hạn báo cáo số liệu',
      title: 'Đơn vị được gia hạn đến {deadline}: {collection}',
    },
    en: { kind: 'More time for facts', title: 'More time, until {deadline}: {collection}' },
  },
  'rights-changed': {
    vi: {
      kind: 'Thay đổi quyền của tôi',
      title: {
        given: 'Bạn được giao vai trò {role} tại {unit}',
        until: 'Vai trò {role} của bạn tại {unit} có hiệu lực đến hết ngày {until}',
        ended: 'Vai trò {role} của bạn tại {unit} đã kết thúc',
        lent: '{by} uỷ quyền cho bạn: {role} tại {unit}, đến hết ngày {until}',
        returned: 'Uỷ quyền {role} tại {unit} đã kết thúc, do {by} thực hiện',
      },
    },
    en: {
      kind: 'Changes of my rights',
      title: {
        given: 'You now hold the role {role} at {unit}',
        until: 'Your role {role} at {unit} holds until {until}',
        ended: 'Your role {role} at {unit} has ended',
        lent: '{by} lends you {role} at {unit} until {until}',
        returned: '{by} ended the loan of {role} at {unit}',
      },
    },
  },
  'account-changed': {
    vi: {
      kind: 'Bảo mật tài khoản của tôi',
      title: {
        password: 'Mật khẩu tài khoản của bạn vừa được đổi',
        reset: 'Tài khoản của bạn vừa được cấp mã đặt lại mật khẩu',
        'second-factor-set': 'Xác thực hai lớp của tài khoản vừa được bật',
        'second-factor-removed': 'Xác thực hai lớp của tài khoản vừa bị gỡ',
      },
    },
    en: {
      kind: 'Security of my account',
      title: {
        password: 'The password of your account was changed',
        reset: 'A code to reset the password of your account was issued',
        'second-factor-set': 'A second factor was set up for your account',
        'second-factor-removed': 'The second factor of your account was removed',
      },
    },
  },
  announcement: {
    vi: { kind: 'Thông báo chung', title: '{title}' },
    en: { kind: 'Announcements', title: '{title}' },
  },
}

/** The line of a notice; a parameter that is absent leaves its name visible. `role` is the code of a role. */
export function noticeTitle(kind: NoticeKind, parameters: Parameters, language: Language): string {
  const { title } = noticeWords[kind][language]
  const template = typeof title === 'string' ? title : (title[parameters.change ?? ''] ?? '{change}')
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name === 'role' ? roleName(parameters.role, language) : (parameters[name] ?? whole),
  )
}

function roleName(code: string | undefined, language: Language): string {
  const role = Role.safeParse(code)
  return role.success ? `“${roleWords[role.data].name[language]}”` : '{role}'
}

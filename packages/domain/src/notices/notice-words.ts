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
  'round-opened': {
    vi: { kind: 'Mở kỳ đánh giá', title: 'Đã mở {round}: {unit} tự chấm đến hết ngày {deadline}' },
    en: { kind: 'A round opened', title: '{round} is open: {unit} scores itself until {deadline}' },
  },
  'scoresheet-due': {
    vi: {
      kind: 'Nhắc hạn phiếu chấm điểm',
      title: {
        soon: 'Sắp đến hạn gửi phiếu chấm điểm của {unit}, hạn {deadline}: {round}',
        reminded: '{by} nhắc {unit} gửi phiếu chấm điểm, hạn {deadline}: {round}',
      },
    },
    en: {
      kind: 'Scoresheet due soon',
      title: {
        soon: 'The scoresheet of {unit} is due soon, by {deadline}: {round}',
        reminded: '{by} reminds {unit} to send its scoresheet by {deadline}: {round}',
      },
    },
  },
  'scoresheet-overdue': {
    vi: {
      kind: 'Phiếu chấm điểm quá hạn',
      title: '{unit} chưa gửi phiếu chấm điểm, hạn {deadline} đã qua: {round}',
    },
    en: {
      kind: 'Scoresheet overdue',
      title: 'The scoresheet of {unit} was due {deadline} and is not sent: {round}',
    },
  },
  'scoresheet-returned': {
    vi: {
      kind: 'Yêu cầu giải trình, hoàn thiện, gia hạn phiếu chấm điểm',
      title: {
        asked: '{unit}: cần giải trình mục {component}, {round}',
        returned: '{unit}: mục {component} được trả lại để hoàn thiện đến {deadline}, {round}',
        extended: '{unit} được gia hạn phiếu chấm điểm đến {deadline}: {round}',
      },
    },
    en: {
      kind: 'Scoresheet asked about, returned or given more time',
      title: {
        asked: '{unit}: an explanation of {component} is asked for, {round}',
        returned: '{unit}: {component} was returned for completion until {deadline}, {round}',
        extended: '{unit} has more time for its scoresheet, until {deadline}: {round}',
      },
    },
  },
  'scoresheet-sent': {
    vi: {
      kind: 'Đơn vị gửi phiếu, trả lời giải trình',
      title: {
        sent: '{unit} đã gửi phiếu chấm điểm: {round}',
        recalled: '{unit} đã thu hồi phiếu chấm điểm: {round}',
        answered: '{unit} đã giải trình mục {component}: {round}',
      },
    },
    en: {
      kind: 'Scoresheet sent, explanation given',
      title: {
        sent: '{unit} sent its scoresheet: {round}',
        recalled: '{unit} recalled its scoresheet: {round}',
        answered: '{unit} explained {component}: {round}',
      },
    },
  },
  'scoresheet-appeal': {
    vi: {
      kind: 'Phúc tra',
      title: {
        lodged: '{unit} đề nghị phúc tra mục {component}: {round}',
        granted: 'Đề nghị phúc tra mục {component} của {unit} được chấp nhận: {round}',
        refused: 'Đề nghị phúc tra mục {component} của {unit} không được chấp nhận: {round}',
      },
    },
    en: {
      kind: 'Appeals',
      title: {
        lodged: '{unit} appeals about {component}: {round}',
        granted: 'The appeal of {unit} about {component} is granted: {round}',
        refused: 'The appeal of {unit} about {component} is refused: {round}',
      },
    },
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

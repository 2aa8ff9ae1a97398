import type { PersonLanguage } from '@openpar/domain/people'
import type { Mail } from '../../platform/mail/send-mail.ts'
import type { CodePurpose } from './issued-code.ts'

/** What a letter with a code says. */
export interface Letter {
  readonly purpose: CodePurpose
  readonly language: PersonLanguage
  readonly name: string
  readonly to: string
  readonly code: string
  /** The page that takes the code. */
  readonly link: string
  readonly expiresAt: Date
}

const DATE = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The letter that brings a person a code. */
export function codeLetter({ purpose, language, name, to, code, link, expiresAt }: Letter): Mail {
  const until = DATE.format(expiresAt)
  const words = {
    vi: {
      join: { subject: 'OpenPAR: mời kích hoạt tài khoản', text: 'Bạn được mời sử dụng hệ thống OpenPAR.' },
      reset: {
        subject: 'OpenPAR: đặt lại mật khẩu',
        text: 'Có yêu cầu đặt lại mật khẩu cho tài khoản của bạn.',
      },
    },
    en: {
      join: { subject: 'OpenPAR: your invitation', text: 'You are invited to use OpenPAR.' },
      reset: { subject: 'OpenPAR: password reset', text: 'A password reset was asked for your account.' },
    },
  }[language][purpose]
  const text =
    language === 'vi'
      ? `Kính gửi ${name},

${words.text}
Mở địa chỉ sau để đặt mật khẩu:

${link}

Hoặc nhập mã: ${code}
Mã dùng được một lần, đến hết ngày ${until}. Nếu bạn không yêu cầu, hãy bỏ qua thư này.`
      : `Dear ${name},

${words.text}
Open this address to choose a password:

${link}

Or type the code: ${code}
It works once, until ${until}. If you did not ask for it, ignore this letter.`
  return { to, subject: words.subject, text }
}

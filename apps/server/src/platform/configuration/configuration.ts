import { z } from 'zod'

const whole = (least: number, most: number) => {
  const error = `phải là số nguyên từ ${least} đến ${most} / must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}
const text = (least: number) =>
  z.string().min(least, `phải có ít nhất ${least} ký tự / must have at least ${least} characters`)
const oneOf = <const Choice extends string>(...choices: readonly Choice[]) => {
  const list = choices.join(', ')
  return z.enum(choices, { error: `chỉ nhận: ${list} / must be one of: ${list}` })
}
const address = (...schemes: readonly string[]) => {
  const starts = schemes.map((scheme) => `${scheme}://`)
  return z.url({
    protocol: new RegExp(`^(${schemes.join('|')})$`),
    error: `phải là địa chỉ bắt đầu bằng ${starts.join(' hoặc ')} / must be an address that starts with ${starts.join(' or ')}`,
  })
}
const extension = z
  .string()
  .regex(
    /^[a-z0-9]+$/,
    'phải là các đuôi tệp viết thường, cách nhau bằng dấu phẩy / must be lower-case file extensions between commas',
  )
const flag = oneOf('true', 'false').transform((word) => word === 'true')

/** One setting: the variable it is read from, its form, its default and what it is for. */
export const settings = {
  dataFolder: {
    variable: 'OPENPAR_DATA',
    form: text(1),
    initial: 'data',
    vi: 'Thư mục dữ liệu: cơ sở dữ liệu riêng, tài liệu, khoá',
    en: 'The data folder: private database, documents, keys',
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    form: z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        'phải là địa chỉ bắt đầu bằng postgres:// / must be an address that starts with postgres://',
      )
      .optional(),
    initial: undefined,
    vi: 'Máy chủ PostgreSQL (15 trở lên) của đơn vị; để trống thì dùng cơ sở dữ liệu riêng',
    en: 'Your own PostgreSQL server (15 or newer); empty for the private database',
  },
  host: {
    variable: 'OPENPAR_HOST',
    form: text(1),
    initial: '127.0.0.1',
    vi: 'Địa chỉ lắng nghe',
    en: 'Address to listen on',
  },
  port: {
    variable: 'OPENPAR_PORT',
    form: whole(0, 65_535),
    initial: '8080',
    vi: 'Cổng lắng nghe (0: cổng trống bất kỳ)',
    en: 'Port to listen on (0: any free one)',
  },
  publicUrl: {
    variable: 'OPENPAR_URL',
    form: address('http', 'https').optional(),
    initial: undefined,
    vi: 'Địa chỉ người dùng gõ vào trình duyệt',
    en: 'The address people type into the browser',
  },
  services: {
    variable: 'OPENPAR_SERVICES',
    form: z
      .string()
      .transform((list) => list.split(',').map((one) => one.trim()))
      .pipe(z.array(oneOf('web', 'worker')).min(1)),
    initial: 'web,worker',
    vi: 'Việc tiến trình này làm: web, worker',
    en: 'What this process does: web, worker',
  },
  secret: {
    variable: 'OPENPAR_SECRET',
    form: text(32).optional(),
    initial: undefined,
    vi: 'Khoá ký phiên đăng nhập, ít nhất 32 ký tự; để trống thì tự tạo trong thư mục dữ liệu',
    en: 'Key that signs sessions, at least 32 characters; made in the data folder when empty',
  },
  logLevel: {
    variable: 'OPENPAR_LOG_LEVEL',
    form: oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent'),
    initial: 'info',
    vi: 'Mức chi tiết của nhật ký vận hành',
    en: 'Detail of the log',
  },
  trustProxy: {
    variable: 'OPENPAR_TRUST_PROXY',
    form: flag,
    initial: 'false',
    vi: 'Tin địa chỉ người dùng do máy chủ trung gian (proxy) gửi',
    en: 'Take the visitor’s address from the proxy in front',
  },
  requestsPerMinute: {
    variable: 'OPENPAR_REQUESTS_PER_MINUTE',
    form: whole(1, 10_000_000),
    initial: '1200',
    vi: 'Số yêu cầu tối đa mỗi phút từ một địa chỉ',
    en: 'Requests per minute from one address',
  },
  metricsToken: {
    variable: 'OPENPAR_METRICS_TOKEN',
    form: text(16).optional(),
    initial: undefined,
    vi: 'Mã để đọc /metrics từ máy khác; để trống thì chỉ đọc được từ chính máy này',
    en: 'Token to read /metrics from elsewhere; readable from this machine only when empty',
  },
  uploadMaxBytes: {
    variable: 'OPENPAR_UPLOAD_MAX_BYTES',
    form: whole(1024, 10 * 1024 ** 3),
    initial: String(200 * 1024 ** 2),
    vi: 'Dung lượng lớn nhất của một tệp tải lên (byte)',
    en: 'Largest uploaded file in bytes',
  },
  uploadTypes: {
    variable: 'OPENPAR_UPLOAD_TYPES',
    form: z
      .string()
      .transform((list) => list.split(',').map((one) => one.trim()))
      .pipe(z.array(extension).min(1)),
    initial: 'pdf,docx,xlsx,doc,xls,jpg,png,webp',
    vi: 'Các loại tệp được tải lên, theo nội dung',
    en: 'Types of file that may be uploaded, by content',
  },
  scanner: {
    variable: 'OPENPAR_CLAMAV',
    form: text(1).optional(),
    initial: undefined,
    vi: 'Ổ cắm ClamAV (đường dẫn Unix hoặc máy:cổng)',
    en: 'ClamAV socket (a Unix path or host:port)',
  },
  filesBucket: {
    variable: 'OPENPAR_S3_BUCKET',
    form: text(1).optional(),
    initial: undefined,
    vi: 'Kho S3 chứa tài liệu; để trống thì lưu trong thư mục dữ liệu',
    en: 'S3 bucket for documents; the data folder when empty',
  },
  filesEndpoint: {
    variable: 'OPENPAR_S3_ENDPOINT',
    form: address('http', 'https').optional(),
    initial: undefined,
    vi: 'Địa chỉ máy chủ S3',
    en: 'Address of the S3 server',
  },
  filesRegion: {
    variable: 'OPENPAR_S3_REGION',
    form: text(1),
    initial: 'us-east-1',
    vi: 'Vùng của kho S3',
    en: 'Region of the S3 bucket',
  },
  filesKey: {
    variable: 'OPENPAR_S3_ACCESS_KEY_ID',
    form: text(1).optional(),
    initial: undefined,
    vi: 'Mã khoá truy cập S3',
    en: 'S3 access key id',
  },
  filesSecret: {
    variable: 'OPENPAR_S3_SECRET_ACCESS_KEY',
    form: text(1).optional(),
    initial: undefined,
    vi: 'Khoá bí mật S3',
    en: 'S3 secret access key',
  },
  mailUrl: {
    variable: 'OPENPAR_SMTP_URL',
    form: address('smtp', 'smtps').optional(),
    initial: undefined,
    vi: 'Máy chủ gửi thư (smtp://người-dùng:mật-khẩu@máy:cổng); để trống thì không gửi thư',
    en: 'Mail server (smtp://user:password@host:port); no mail when empty',
  },
  mailFrom: {
    variable: 'OPENPAR_MAIL_FROM',
    form: text(3),
    initial: 'OpenPAR <openpar@localhost>',
    vi: 'Địa chỉ gửi thư',
    en: 'Sender of mail',
  },
  signOnIssuer: {
    variable: 'OPENPAR_OIDC_ISSUER',
    form: address('http', 'https').optional(),
    initial: undefined,
    vi: 'Máy chủ đăng nhập một lần (OpenID Connect)',
    en: 'OpenID Connect issuer for single sign-on',
  },
  signOnClient: {
    variable: 'OPENPAR_OIDC_CLIENT_ID',
    form: text(1).optional(),
    initial: undefined,
    vi: 'Mã ứng dụng tại máy chủ đăng nhập một lần',
    en: 'Client id at the issuer',
  },
  signOnSecret: {
    variable: 'OPENPAR_OIDC_CLIENT_SECRET',
    form: text(1).optional(),
    initial: undefined,
    vi: 'Khoá ứng dụng tại máy chủ đăng nhập một lần',
    en: 'Client secret at the issuer',
  },
  signOnName: {
    variable: 'OPENPAR_OIDC_NAME',
    form: text(1),
    initial: 'Đăng nhập một lần',
    vi: 'Tên hiện trên nút đăng nhập một lần',
    en: 'Name on the single sign-on button',
  },
  requireSecondFactor: {
    variable: 'OPENPAR_REQUIRE_SECOND_FACTOR',
    form: flag,
    initial: 'false',
    vi: 'Bắt buộc xác thực hai lớp đối với quản trị và quản lý chỉ số',
    en: 'Demand a second factor of administrators and index managers',
  },
} as const

type Settings = typeof settings

/** The settings of this process, read once at start. */
export type Configuration = { readonly [K in keyof Settings]: z.output<Settings[K]['form']> }

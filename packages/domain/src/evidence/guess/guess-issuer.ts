import { plainLetters } from '../../draft/reading/plain-letters.ts'

/** How the names of offices begin, without marks. */
const OFFICE =
  /^(so|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|bo|cuc|chi cuc|tong cuc|ban|van phong|thanh tra|trung tam|vien kiem sat|toa an|cong an|truong|benh vien|chinh phu|thu tuong)(\s|$)/
/** The other column of the head, which text readers may put on the same line. */
const MOTTO = /\s*c[oộ]ng\s+h[oòó]a?[àa]?\s+x[aã]\s+h[oộ]i.*$/iu
const PLACE = /(tỉnh|thành phố|xã|phường|thị trấn|thị xã|đặc khu|huyện|quận)\s+(.+)$/u
const REST_OF_NAME = /^(tinh|thanh pho|xa|phuong|thi tran|thi xa|dac khu|huyen|quan)\s/

function capital(word: string): string {
  return word === '' ? word : word[0]!.toLocaleUpperCase('vi') + word.slice(1)
}

/** `SỞ TÀI CHÍNH` → `Sở Tài chính`; `ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN` → `Ủy ban nhân dân tỉnh Lạng Sơn`. */
function written(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name
  const lower = name
    .toLocaleLowerCase('vi')
    .replace(/^(ubnd|hđnd)/u, (short) => short.toLocaleUpperCase('vi'))
    .replace(PLACE, (_, kind: string, place: string) => `${kind} ${place.split(' ').map(capital).join(' ')}`)
  return capital(lower).replace(
    /^(Sở|Bộ) (\S)/u,
    (_, office: string, letter: string) => `${office} ${letter.toLocaleUpperCase('vi')}`,
  )
}

/** The issuer at the head of a page: the last office named before the number, below the office over it. */
export function guessIssuer(text: string): string | null {
  let found: string | null = null
  for (const line of text.split('\n').slice(0, 12)) {
    const name = line.replace(MOTTO, '').trim()
    const plain = plainLetters(name)
    if (/^so\s*:?\s*[\d./…]/.test(plain)) break
    if (name.length > 120) continue
    if (OFFICE.test(plain)) found = name
    else if (found !== null && REST_OF_NAME.test(plain) && /nh[aâ]n d[aâ]n$/iu.test(found))
      found = `${found} ${name}`
  }
  return found === null ? null : written(found)
}

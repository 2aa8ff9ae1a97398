/** First and second words of invented places: plain words of nature that make no name of a real commune. */
const FIRST =
  'Mây,Sương,Nắng,Gió,Trăng,Lúa,Sen,Khe,Đồi,Ngàn,Rẫy,Ghềnh,Lau,Trúc,Tre,Quế,Bưởi,Chè,Dâu,Ngô,Sáo,Én,Hạc,Cò,Vạc,Nhạn,Trầm,Lụa,Gốm,Chuông,Khói,Bến,Cầu,Giếng,Vườn,Nương,Rừng,Cỏ,Hoa,Lá'.split(
    ',',
  )
const SECOND =
  'Biếc,Vàng,Ngân,Xanh,Hồng,Bạc,Thơm,Tím,Trong,Sáng,Ngọt,Mới,Hiền,Ấm,Say,Dịu,Thắm,Mát,Lành,Trắng,Ngời,Rạng,Êm,Thanh thản,Nở,Reo,Ca,Vui,Mơ,Nhớ,Thương,Chờ,Sớm,Chiều,Khuya,Xuân sang,Thu về,Hạ tới,Lặng,Rộn'.split(
    ',',
  )
const THIRD = ['', 'Đông', 'Tây', 'Nam', 'Bắc', 'Trung', 'Thượng', 'Hạ'] as const

/** How many different names there are. */
export const PLACE_NAMES = FIRST.length * SECOND.length * THIRD.length

/** Prime to the number of pairs, so that neighbours in the list are not neighbours in the alphabet. */
const STRIDE = 607

const capital = (words: string) =>
  words
    .split(' ')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1))
    .join(' ')

/**
 * The invented name with this number, counted from 0: pairs first, then pairs with a third word. No two numbers below
 * `PLACE_NAMES` share a name.
 * @throws RangeError beyond the last name
 */
export function placeName(number: number): string {
  if (number < 0 || number >= PLACE_NAMES)
    throw new RangeError(`There are ${PLACE_NAMES} names, no ${number}`)
  const pairs = FIRST.length * SECOND.length
  const pair = ((number % pairs) * STRIDE) % pairs
  const first = FIRST[pair % FIRST.length]!
  const second = SECOND[Math.floor(pair / FIRST.length)]!
  const third = THIRD[Math.floor(number / pairs)]!
  return capital(`${first} ${second}${third === '' ? '' : ` ${third}`}`)
}

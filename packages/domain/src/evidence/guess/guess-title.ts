import { plainLetters } from '../../draft/reading/plain-letters.ts'

const KIND =
  /^(bao cao|ke hoach|quyet dinh|to trinh|thong bao|nghi quyet|bien ban|chi thi|huong dan|chuong trinh|de an|phuong an|giay moi|ket luan)$/
const ABOUT = /(?:^|\n)\s*v\/v:?\s+([^\n]+)/iu
const LONGEST = 300
/** A title runs over a few lines; the body begins with a salutation, a basis or a numbered heading. */
const BODY = /^(kinh gui|can cu|thuc hien|i\.|1\.|phan|dieu 1|[-–_*]{2,}|$)/

/** What a document says it is about: the kind and the lines below it, or what stands behind `V/v`. */
export function guessTitle(text: string): string | null {
  const lines = text.split('\n').map((line) => line.trim())
  const at = lines.findIndex((line) => KIND.test(plainLetters(line)))
  if (at >= 0) {
    const following = lines.slice(at + 1, at + 4)
    const end = following.findIndex((line) => BODY.test(plainLetters(line)))
    const about = following.slice(0, end < 0 ? following.length : end).join(' ')
    const kind = lines[at]!.toLocaleLowerCase('vi')
    const title = `${kind[0]!.toLocaleUpperCase('vi')}${kind.slice(1)} ${lowerFirst(about)}`.trim()
    if (about !== '') return title.slice(0, LONGEST)
  }
  const about = ABOUT.exec(text)?.[1]?.trim()
  return about === undefined || about === '' ? null : `V/v ${about}`.slice(0, LONGEST)
}

function lowerFirst(text: string): string {
  // `Kết quả …` joins on in lower case; a name in capitals stays.
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLocaleLowerCase('vi') + text.slice(1) : text
}

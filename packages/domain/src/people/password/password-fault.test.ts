import { expect, test } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { passwordFault } from './password-fault.ts'

const person = { name: 'Nguyễn Thị Đào', email: 'dao.nt@langson.gov.vn' }

test.each([
  ['', 'too-short'],
  ['chín ký tự'.slice(0, 9), 'too-short'],
  ['mười kýtự!', undefined],
  ['x7'.repeat(64), 'monotonous'],
  ['x'.repeat(129), 'too-long'],
  ['aaaaaaaaaaaa', 'monotonous'],
  ['1234567890', 'monotonous'],
  ['0987654321', 'monotonous'],
  ['2345678901234', 'monotonous'],
  ['password12345', 'common'],
  ['Mật khẩu 123!', 'common'],
  ['Matkhau@123456', 'common'],
  ['@@VietNam2026', 'common'],
  ['NguyenThiDao', 'like-person'],
  ['Nguyễn Thị Đào 86', 'like-person'],
  ['daonguyen1986', 'like-person'],
  ['xyz dao.nt xyz', 'like-person'],
  ['con trâu đi trước', undefined],
  ['trời xanh mây trắng', undefined],
  ['kXq7-pLm2-wZ', undefined],
])('%j: %s', (password, fault) => {
  expect(passwordFault(password, person)).toBe(fault)
})

test('A name of three letters does not bar every password that has them.', () => {
  expect(passwordFault('an lành mọi nẻo', { name: 'An', email: 'an@x.vn' })).toBeUndefined()
})

test('A mark typed apart counts as one character with its letter.', () => {
  expect(passwordFault('ôôôếếếạạ'.normalize('NFD'), person)).toBe('too-short')
})

test('Every common word is stored the way words are compared.', () => {
  for (const word of commonPasswords) expect(word).toBe(word.toLowerCase())
})

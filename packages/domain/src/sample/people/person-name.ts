import type { Draw } from '../draw/draw.ts'

const SURNAMES =
  'Nguyễn,Nguyễn,Nguyễn,Trần,Trần,Lê,Lê,Phạm,Hoàng,Huỳnh,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Nông,Lò,Vàng,Ksor'.split(
    ',',
  )
const WOMEN = {
  middle: ['Thị', 'Thị', 'Ngọc', 'Thu', 'Minh', 'Thanh', 'Phương', 'Hồng', 'Bích', 'Kim'],
  given:
    'An,Anh,Bình,Chi,Dung,Giang,Hà,Hạnh,Hiền,Hoa,Hòa,Hương,Huyền,Lan,Liên,Linh,Loan,Mai,Nga,Ngân,Nhung,Oanh,Quyên,Thảo,Thủy,Trang,Tuyết,Vân,Xuân,Yến'.split(
      ',',
    ),
} as const
const MEN = {
  middle: ['Văn', 'Văn', 'Đức', 'Hữu', 'Quang', 'Minh', 'Xuân', 'Đình', 'Công', 'Quốc', 'Thành', 'Trọng'],
  given:
    'An,Bảo,Bình,Cường,Dũng,Đạt,Giang,Hải,Hiếu,Hùng,Huy,Khánh,Khoa,Lâm,Long,Minh,Nam,Nghĩa,Phong,Phúc,Quân,Sơn,Tài,Thắng,Thành,Tiến,Trung,Tuấn,Tùng,Vinh'.split(
      ',',
    ),
} as const

/** An invented name, of a woman or a man. */
export function personName(draw: Draw): string {
  const { middle, given } = draw.chance(0.5) ? WOMEN : MEN
  return `${draw.pick(SURNAMES)} ${draw.pick(middle)} ${draw.pick(given)}`
}

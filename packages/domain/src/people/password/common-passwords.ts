/**
 * Words that head the published lists of leaked passwords, here and abroad, in small letters without marks. A password
 * that is one of them, with digits and signs before or behind, is guessed at once.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwords passw0rd p@ssword p@ssw0rd qwerty qwertyuiop qwertyuio asdfghjkl zxcvbnm qazwsx qazwsxedc
  q1w2e3r4t5 1q2w3e4r5t 1qaz2wsx3edc zaq12wsx abcdef abcdefgh abcdefghij administrator admin adminadmin welcome
  welcometo letmein iloveyou sunshine princess football baseball superman dragon monkey master shadow michael
  trustno changeme default secret login user guest test testing computer internet samsung google facebook zalo
  matkhau matkhaumoi nhapmatkhau khongcomatkhau khongbiet anhyeuem emyeuanh yeuem yeuanh toiyeuem toiyeuvietnam
  vietnam vietnamvodich hanoi saigon hochiminh danang haiphong cantho langson caicachhanhchinh caicach hanhchinh
  noivu sonoivu congchuc canbo uyban ubnd ubndtinh chinhquyen tinhuy onecua motcua openpar parindex congvu
  nguyen nguyenvan tran trankhanh pham hoang giadinh hanhphuc conyeu bemoi maimaiyeuem anhnhoem xinchao xinchaovietnam`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

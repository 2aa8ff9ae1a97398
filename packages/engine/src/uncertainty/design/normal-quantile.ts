const CENTRE = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852855, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
] as const
const TAIL = [
  [
    7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
] as const
const FAR_TAIL = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.4215117583164459e-7, 1.8463183175100548e-5, 7.868691311456133e-4,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
] as const

/**
 * The value below which a standard normal variable falls with the given probability.
 *
 * Relative accuracy about 1e-16 (tested to 1e-14 from 1e-300 to 1 − 2⁻³³). A probability of 0 or 1 gives −∞ or ∞,
 * one outside 0..1 or missing gives NaN.
 *
 * Source: M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477–484.
 */
export function normalQuantile(probability: number): number {
  const fromMiddle = probability - 0.5
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * ratio(CENTRE, 0.180625 - fromMiddle * fromMiddle)
  const tail = fromMiddle < 0 ? probability : 1 - probability
  if (tail === 0) return fromMiddle < 0 ? -Infinity : Infinity
  const root = Math.sqrt(-Math.log(tail))
  const distance = root <= 5 ? ratio(TAIL, root - 1.6) : ratio(FAR_TAIL, root - 5)
  return fromMiddle < 0 ? -distance : distance
}

function ratio([upper, lower]: readonly [readonly number[], readonly number[]], x: number): number {
  return polynomial(upper, x) / polynomial(lower, x)
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = 0; i < coefficients.length; i++) sum = sum * x + coefficients[i]!
  return sum
}

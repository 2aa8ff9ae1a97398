/**
 * How a kappa is called.
 * J. R. Landis, G. G. Koch, The measurement of observer agreement for categorical data, Biometrics 33 (1977), 159–174.
 */
export function kappaWord(
  kappa: number | null,
): 'unknown' | 'worse' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'perfect' {
  if (kappa === null) return 'unknown'
  if (kappa < 0) return 'worse'
  if (kappa <= 0.2) return 'slight'
  if (kappa <= 0.4) return 'fair'
  if (kappa <= 0.6) return 'moderate'
  return kappa <= 0.8 ? 'substantial' : 'perfect'
}

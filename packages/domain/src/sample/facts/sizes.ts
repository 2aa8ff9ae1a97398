/**
 * The lowest and highest count of a unit of usual size, of measures that other measures are a part of. Whatever is
 * not here counts 8 to 40.
 */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  plan_tasks: [24, 60],
  units_subordinate: [6, 14],
  inspection_findings: [2, 12],
  assigned_due: [40, 140],
  legal_docs_assigned: [1, 6],
  villages: [9, 24],
  procedures_in_force: [90, 260],
  procedures_to_announce: [4, 30],
  petitions_due: [5, 60],
  cases_resolved: [1_200, 9_000],
  payment_cases: [300, 2_000],
  services_full_online: [30, 120],
  documents_sent: [900, 4_000],
  work_files: [700, 3_000],
  civil_records: [3_000, 16_000],
  staff_assigned: [34, 90],
  service_staff: [20, 400],
  service_units: [1, 9],
  appointments: [1, 9],
  training_planned: [15, 60],
  reception_days_required: [48, 96],
  investment_plan: [4_000, 90_000],
  revenue_target: [3_000, 60_000],
  recurrent_budget: [9_000, 60_000],
  audit_amount: [100, 2_500],
  systems_to_connect: [4, 17],
  decentralised_tasks: [20, 60],
  old_docs_to_review: [30, 160],
  mediation_cases: [4, 40],
  publish_on_time_den: [90, 260],
  public_update_on_time_den: [90, 260],
  public_content_full_den: [90, 260],
  online_coverage_den: [90, 260],
  online_with_cases_den: [40, 150],
  pay_service_with_tx_den: [30, 110],
  pay_service_offered_den: [30, 110],
  citizen_data_connected_formality_den: [20, 80],
  petition_processing_on_time_den: [5, 60],
  petition_handling_satisfaction_den: [5, 40],
  petition_classification_tthc_den: [5, 40],
  petition_classification_staff_den: [5, 40],
}
const LARGE: readonly [number, number] = [600, 6_000]

/** The usual range of a count; case figures of the 766 index are counted in thousands. */
export function usualSize(measure: string): readonly [number, number] {
  return SIZES[measure] ?? (measure.endsWith('_den') ? LARGE : [8, 40])
}

export { useAppointments, useMarkArrived } from './appointments.js'
export {
  useArchiveIndividualAppointment,
  useCancelIndividualAppointment,
  useCreateIndividualAppointment,
  useIndividualAppointment,
  useIndividualAppointmentConflicts,
  useIndividualAppointments,
  useInfiniteIndividualAppointments,
  useUpdateIndividualAppointment,
} from './hooks/individual-appointments.js'
export {
  useArchivePatient,
  useCreatePatient,
  useInfinitePatients,
  usePatient,
  usePatients,
  useUnarchivePatient,
  useUpdatePatient,
} from './hooks/patients.js'
export { type InfiniteHook, type InfiniteHookOptions, infiniteHook } from './infinite-hook.js'
export { type MutationHook, type MutationHookOptions, mutationHook } from './mutation-hook.js'
export { ClinikoProvider, type ClinikoProviderProps, useClinikoClient } from './provider.js'
export { type GetHook, type ListHook, type QueryHookOptions, queryHook, type RecordInput, type SingletonHook } from './query-hook.js'

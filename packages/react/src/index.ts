export { useAppointments, useMarkArrived } from './appointments.js'
export {
  useAppointmentType,
  useAppointmentTypes,
  useArchiveAppointmentType,
  useCreateAppointmentType,
  useInfiniteAppointmentTypes,
  useUpdateAppointmentType,
} from './hooks/appointment-types.js'
export {
  useArchiveAttendee,
  useAttendee,
  useAttendees,
  useCancelAttendee,
  useCreateAttendee,
  useInfiniteAttendees,
  useUpdateAttendee,
} from './hooks/attendees.js'
export {
  useBooking,
  useBookings,
  useInfiniteBookings,
} from './hooks/bookings.js'
export {
  useArchiveBusiness,
  useBusiness,
  useBusinesses,
  useCreateBusiness,
  useInfiniteBusinesses,
  useUnarchiveBusiness,
  useUpdateBusiness,
} from './hooks/businesses.js'
export {
  useArchiveGroupAppointment,
  useCreateGroupAppointment,
  useGroupAppointment,
  useGroupAppointments,
  useInfiniteGroupAppointments,
  useUpdateGroupAppointment,
} from './hooks/group-appointments.js'
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
export {
  useInactivePractitioners,
  useInfinitePractitioners,
  usePractitioner,
  usePractitioners,
} from './hooks/practitioners.js'
export {
  usePublicSettings,
  useSettings,
} from './hooks/settings.js'
export {
  useArchiveUnavailableBlock,
  useCreateUnavailableBlock,
  useInfiniteUnavailableBlocks,
  useUnavailableBlock,
  useUnavailableBlocks,
  useUpdateUnavailableBlock,
} from './hooks/unavailable-blocks.js'
export {
  useAuthenticatedUser,
  useInfiniteUsers,
  useUser,
  useUsers,
} from './hooks/users.js'
export { type InfiniteHook, type InfiniteHookOptions, infiniteHook } from './infinite-hook.js'
export { type MutationHook, type MutationHookOptions, mutationHook } from './mutation-hook.js'
export { ClinikoProvider, type ClinikoProviderProps, useClinikoClient } from './provider.js'
export {
  type GetHook,
  type ListHook,
  type QueryHookOptions,
  queryHook,
  type RecordInput,
  type SingletonHook,
} from './query-hook.js'

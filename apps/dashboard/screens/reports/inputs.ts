/** Practitioners, active or not. */
export const practitionersInput = { sort: ['first_name', 'last_name'] } as const

/** Appointment types, archived or not: there were visits of them. */
export const typesInput = { where: { archived_at: { any: true } } } as const

/** Businesses, archived or not. */
export const businessesInput = { where: { archived_at: { any: true } } } as const

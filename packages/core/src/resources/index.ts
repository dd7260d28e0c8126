export * as attendees from './attendees.js'
export * as individualAppointments from './individual-appointments.js'
export * as patients from './patients.js'

export { attendees } from '../behaviours/attendees.js'

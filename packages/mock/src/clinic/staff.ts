import type { AppointmentTypeCreate, BusinessCreate, UserRole } from '@cliniko/core'
import type { Person } from '../resources/kit/person.js'
import { namesByLanguage } from './names.js'
import type { Random } from './random.js'

/** A practitioner of the fictional clinic. */
export interface StaffMember extends Person {
  readonly designation: string
  readonly description: string
  /** Where they work: indexes of `businesses`. */
  readonly worksAt: readonly number[]
  /** The appointment types they give: indexes of `appointmentTypes`, the most common first. */
  readonly gives: readonly [number, ...number[]]
  /** The weekdays they work on. 0 is Sunday. */
  readonly days: readonly number[]
  readonly active?: false
}

export const businesses: readonly BusinessCreate[] = [
  {
    business_name: 'Harbour Street Health',
    address_1: '12 Harbour Street',
    city: 'Sydney',
    state: 'NSW',
    post_code: '2000',
    business_registration_name: 'ABN',
    email_reply_to: 'city@clinic.example',
    website_address: 'https://clinic.example',
  },
  {
    business_name: 'Harbour Street Health Newtown',
    address_1: '203 King Street',
    city: 'Newtown',
    state: 'NSW',
    post_code: '2042',
    email_reply_to: 'newtown@clinic.example',
  },
  {
    business_name: 'Harbour Street Health Parramatta',
    address_1: '8 Church Street',
    city: 'Parramatta',
    state: 'NSW',
    post_code: '2150',
    email_reply_to: 'parramatta@clinic.example',
  },
]

export const appointmentTypes: readonly AppointmentTypeCreate[] = [
  {
    name: 'Initial physiotherapy',
    duration_in_minutes: 45,
    max_attendees: 1,
    color: '#2f7fd1',
    category: 'Physiotherapy',
  },
  {
    name: 'Standard physiotherapy',
    duration_in_minutes: 30,
    max_attendees: 1,
    color: '#58a6e8',
    category: 'Physiotherapy',
  },
  {
    name: 'Extended physiotherapy',
    duration_in_minutes: 60,
    max_attendees: 1,
    color: '#1c5f9e',
    category: 'Physiotherapy',
  },
  { name: 'Sports massage', duration_in_minutes: 60, max_attendees: 1, color: '#d9822b', category: 'Massage' },
  { name: 'Remedial massage', duration_in_minutes: 45, max_attendees: 1, color: '#e8a24f', category: 'Massage' },
  { name: 'Initial podiatry', duration_in_minutes: 40, max_attendees: 1, color: '#3f9a6b', category: 'Podiatry' },
  { name: 'Podiatry review', duration_in_minutes: 20, max_attendees: 1, color: '#6fbf94', category: 'Podiatry' },
  { name: 'Psychology session', duration_in_minutes: 50, max_attendees: 1, color: '#8a63c9', category: 'Psychology' },
  {
    name: 'Telehealth psychology',
    duration_in_minutes: 50,
    max_attendees: 1,
    color: '#b193e0',
    category: 'Psychology',
    telehealth_enabled: true,
  },
  {
    name: 'Dietitian consultation',
    duration_in_minutes: 30,
    max_attendees: 1,
    color: '#c2527f',
    category: 'Dietetics',
  },
  {
    name: 'Telehealth follow-up',
    duration_in_minutes: 15,
    max_attendees: 1,
    color: '#57b6b2',
    category: 'Telehealth',
    telehealth_enabled: true,
  },
  { name: 'Clinical Pilates class', duration_in_minutes: 60, max_attendees: 8, color: '#7a8b2a', category: 'Classes' },
]

/** The index of the appointment type for classes. */
export const classType = 11

export const practitioners: readonly StaffMember[] = [
  {
    title: 'Ms',
    firstName: 'Hannah',
    lastName: 'Okonkwo',
    designation: 'Physiotherapist',
    description: 'Knees, hips and everything runners do to them.',
    worksAt: [0],
    gives: [1, 0, 2, 10, classType],
    days: [1, 2, 3, 4, 5],
  },
  {
    title: 'Mr',
    firstName: 'Liam',
    lastName: 'Fitzgerald',
    designation: 'Physiotherapist',
    description: 'Shoulders, and getting back to work.',
    worksAt: [0, 1],
    gives: [1, 0, 2],
    days: [1, 2, 4, 5, 6],
  },
  {
    title: 'Dr',
    firstName: 'Mei',
    lastName: 'Lin',
    designation: 'Podiatrist',
    description: 'Feet of all ages.',
    worksAt: [0],
    gives: [6, 5],
    days: [1, 2, 3, 5, 0],
  },
  {
    title: 'Mr',
    firstName: 'Tomás',
    lastName: 'Herrera',
    designation: 'Massage therapist',
    description: 'Sports and remedial massage.',
    worksAt: [1],
    gives: [4, 3],
    days: [2, 3, 4, 5, 6],
  },
  {
    title: 'Dr',
    firstName: 'Anika',
    lastName: 'Rao',
    designation: 'Psychologist',
    description: 'Anxiety, sleep and long illness.',
    worksAt: [0, 2],
    gives: [7, 8],
    days: [1, 2, 3, 4, 6],
  },
  {
    title: 'Ms',
    firstName: 'Sofia',
    lastName: 'Marchetti',
    designation: 'Dietitian',
    description: 'Eating with diabetes, and with joy.',
    worksAt: [2],
    gives: [9, 10],
    days: [1, 3, 4, 5, 0],
  },
  {
    title: 'Mr',
    firstName: 'Ravi',
    lastName: 'Subramaniam',
    designation: 'Physiotherapist',
    description: 'Backs and necks.',
    worksAt: [2],
    gives: [1, 0, 10],
    days: [1, 2, 3, 4, 5],
  },
  {
    title: 'Mx',
    firstName: 'Robin',
    lastName: 'Ashworth',
    designation: 'Exercise physiologist',
    description: 'Strength after surgery.',
    worksAt: [1, 2],
    gives: [2, 1, classType],
    days: [2, 3, 5, 6, 0],
  },
  {
    title: 'Ms',
    firstName: 'Ingrid',
    lastName: 'Sørensen',
    designation: 'Physiotherapist',
    description: 'Retired.',
    worksAt: [0],
    gives: [1, 0],
    days: [],
    active: false,
  },
]

export const office: readonly (Person & { readonly role: UserRole })[] = [
  { title: 'Ms', firstName: 'Dana', lastName: 'Whitlock', role: 'administrator' },
  { title: 'Mr', firstName: 'Sam', lastName: 'Petrov', role: 'receptionist' },
]

const suburbs = [
  'Manly',
  'Bondi',
  'Chatswood',
  'Cabramatta',
  'Marrickville',
  'Hornsby',
  'Penrith',
  'Campbelltown',
  'Cronulla',
  'Randwick',
  'Burwood',
  'Ryde',
  'Blacktown',
  'Liverpool',
  'Mosman',
  'Dee Why',
  'Wollongong',
] as const

/** Returns more businesses, for larger clinics. */
export function moreBusinesses(count: number): BusinessCreate[] {
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const suburb = suburbs[index % suburbs.length] ?? suburbs[0]
    return {
      business_name: `Harbour Street Health ${suburb}`,
      address_1: `${10 + index} Station Street`,
      city: suburb,
      state: 'NSW',
      email_reply_to: `${suburb.toLowerCase().replace(/\W/g, '')}@clinic.example`,
    }
  })
}

/** Returns more practitioners, for larger clinics. Each has the profession and weekdays of one in the small clinic. */
export function moreStaff(random: Random, count: number, businessCount: number): StaffMember[] {
  const active = practitioners.filter(({ days }) => days.length)
  return Array.from({ length: Math.max(count, 0) }, (_, index): StaffMember => {
    const { given, family } = random.pick(namesByLanguage)
    const model = active[index % active.length] ?? practitioners[0]
    const { designation = '', description = '', gives = [1] as const, days = [] } = model ?? {}
    const worksAt = [3 + (index % Math.max(businessCount - 3, 1))]
    const title = random.pick(['Ms', 'Mr', 'Dr', 'Mx'])
    return {
      title,
      firstName: random.pick(given),
      lastName: random.pick(family),
      designation,
      description,
      worksAt,
      gives,
      days,
    }
  })
}

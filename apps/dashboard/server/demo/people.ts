import type { Patient, PatientCreate } from '@cliniko/core'
import type { Stage } from './stage'

/** The patients that the scene is about. Their phone numbers are reserved for fiction. */
const people = {
  james: person('James', 'Whitfield', '1984-05-17', '0491 570 006'),
  priya: person('Priya', 'Nair', '1991-11-02', '0491 570 156'),
  eleni: person('Ελένη', 'Παπαδοπούλου', '1968-03-21', '0491 570 157'),
  marcus: person('Marcus', 'Bell', '1979-09-09', '0491 570 158'),
  leilani: person('Leilani', 'Tuimavave', '1996-01-30', '0491 570 159'),
  daniel: person('Daniel', 'Okafor', '1988-07-14', '0491 570 110'),
  margaret: person('Margaret', 'Doyle', '1943-02-11', '0491 570 313', {
    preferred_first_name: 'Peg',
    appointment_notes: 'Needs the ramp: comes in a wheelchair.',
    emergency_contact: 'Anne Doyle (daughter), 0491 577 426',
    occupation: 'Retired',
  }),
  jing: person('静', '王', '1975-08-26', '0491 570 737', { appointment_notes: 'Brings an interpreter.' }),
  grace: person('Grace', 'Callaghan', '1986-12-05', '0491 571 266'),
  tom: person('Tom', 'Callaghan', '2014-04-19', '0491 571 266', { notes: 'School finishes at 15:10.' }),
  yusuf: person('يوسف', 'حداد', '1990-06-08', '0491 571 491'),
  chloe: person('Chloe', 'Martin', '1993-10-23', '0491 571 804'),
  sunita: person('सुनीता', 'शर्मा', '1982-02-28', '0491 572 549'),
  sam: person('Sam', 'Rivers', '1971-01-16', '0491 572 665'),
  oksana: person('Оксана', 'Шевченко', '1999-05-03', '0491 572 983'),
  anthony: person('Anthony', 'Russo', '1965-07-31', '0491 573 770'),
  walter: person('Walter', 'Simmons', '1950-03-03', '0491 573 087', { notes: 'Moved to Perth.' }),
  katherine: person('Katherine', 'Nguyen', '1987-09-12', '0491 574 118', { email: 'kath.nguyen@example.com' }),
  catherine: person('Catherine', 'Nguyễn', '1987-09-12', '0491574118', { email: null }),
  kath: person('Kath', 'Nguyen', '1987-09-12', '0491 574 118'),
} as const

/** The name by which the scene calls a patient. */
export type PersonName = keyof typeof people

/** The scene's patients. */
export type Cast = { readonly [Name in PersonName]: Patient }

/** Adds the patients of the scene: most are known for months, and one was made yesterday. */
export async function castPeople({ cliniko, daysAgo, at }: Stage): Promise<Cast> {
  const newest: PersonName = 'oksana'
  const cast: { [Name in PersonName]?: Patient } = {}
  for (const [index, [name, body]] of entries().entries()) {
    const createdAt = name === newest ? daysAgo(1, '16:05') : daysAgo(300 - index * 7, '11:30')
    cast[name] = await at(createdAt, () => cliniko.patients.create(body))
  }
  return complete(cast)
}

function entries(): [PersonName, PatientCreate][] {
  return Object.entries(people) as [PersonName, PatientCreate][]
}

function complete(cast: { readonly [Name in PersonName]?: Patient }): Cast {
  return cast as Cast
}

function person(
  first_name: string,
  last_name: string,
  date_of_birth: string,
  mobile: string,
  more: Partial<PatientCreate> = {},
): PatientCreate {
  return {
    first_name,
    last_name,
    date_of_birth,
    patient_phone_numbers: [{ number: mobile, phone_type: 'Mobile' }],
    email: `patient.${date_of_birth.replaceAll('-', '')}@example.com`,
    city: 'Sydney',
    state: 'NSW',
    post_code: '2000',
    country_code: 'AU',
    accepted_privacy_policy: true,
    reminder_type: 'SMS',
    time_zone: 'Australia/Sydney',
    ...more,
  }
}

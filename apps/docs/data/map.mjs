/**
 * A page: its title in the map, and its path.
 * @typedef {readonly [title: string, path: string]} Target
 */

/**
 * The sections of Cliniko's own introduction to its API.
 * @type {readonly { readonly section: string, readonly pages: readonly Target[] }[]}
 */
export const seedSections = [
  {
    section: 'Introduction, making a request',
    pages: [
      ['First call', '/start/first-call'],
      ['From curl', '/move/curl'],
    ],
  },
  {
    section: 'Security',
    pages: [
      ['Keys and shards', '/concepts/auth'],
      ['Security', '/guides/security'],
    ],
  },
  { section: 'Shards and regions', pages: [['Keys and shards', '/concepts/auth#shards']] },
  {
    section: 'Authentication',
    pages: [
      ['Keys and shards', '/concepts/auth'],
      ['Your own clinic', '/start/your-clinic'],
    ],
  },
  { section: 'Identifying your application', pages: [['Keys and shards', '/concepts/auth#contact']] },
  {
    section: 'Errors',
    pages: [
      ['Errors', '/guides/errors'],
      ['One page for each class', '/errors/'],
    ],
  },
  { section: 'Rate limits', pages: [['Rate limits', '/guides/limits']] },
  {
    section: 'Data responses',
    pages: [
      ['Operations', '/concepts/operations'],
      ['Related records', '/guides/relations'],
    ],
  },
  { section: 'Dates and times', pages: [['Dates and time zones', '/guides/dates']] },
  {
    section: 'Pagination',
    pages: [
      ['Pages', '/guides/pages'],
      ['Exports', '/guides/export'],
    ],
  },
  { section: 'Filtering results', pages: [['Filters', '/guides/filters#operators']] },
  {
    section: 'Filtering: archived, cancelled and deleted records',
    pages: [['Hidden records', '/guides/filters#hidden-records']],
  },
  { section: 'Ordering results', pages: [['Sorting', '/guides/filters#sorting']] },
  { section: 'API resources', pages: [['Reference', '/reference/']] },
  { section: 'Custom patient button', pages: [['Patient button', '/clinic/patient-button']] },
  { section: 'Telehealth', pages: [['Telehealth', '/clinic/telehealth']] },
  { section: 'Uploading attachments', pages: [['Uploads and downloads', '/guides/uploads']] },
  { section: 'Patient custom fields', pages: [['Custom fields', '/clinic/custom-fields']] },
  { section: 'Stay up to date', pages: [['Help and news', '/start/community']] },
]

/**
 * The questions asked most in the issues of redguava/cliniko-api.
 * @type {readonly { readonly question: string, readonly issues: readonly number[], readonly pages: readonly Target[] }[]}
 */
export const questions = [
  { question: 'Why 401 with a valid key?', issues: [317, 302], pages: [['Shards', '/concepts/auth#shards']] },
  { question: 'Why only 50 records?', issues: [329, 106], pages: [['Pages', '/guides/pages']] },
  { question: 'What changed since yesterday?', issues: [98, 231], pages: [['Changes', '/guides/changes']] },
  { question: 'Are there webhooks?', issues: [150], pages: [['Changes', '/guides/changes']] },
  { question: 'Why does CORS block my page?', issues: [347], pages: [['The proxy', '/guides/proxy']] },
  { question: 'Why 429?', issues: [59], pages: [['Rate limits', '/guides/limits']] },
  {
    question: 'How do I get the names on appointments?',
    issues: [270, 373],
    pages: [['Related records', '/guides/relations']],
  },
  {
    question: 'Why are available times 404, or too few?',
    issues: [303, 133, 183],
    pages: [['Available times', '/clinic/availability']],
  },
  { question: 'Why are times in UTC?', issues: [272, 99], pages: [['Dates and time zones', '/guides/dates']] },
  {
    question: "Where is a patient's time zone?",
    issues: [322],
    pages: [['Patients', '/reference/resources/patients#fields']],
  },
  {
    question: 'How do attachments work?',
    issues: [283, 290, 341],
    pages: [['Uploads and downloads', '/guides/uploads']],
  },
  { question: 'How is the content of a note written?', issues: [362], pages: [['Treatment notes', '/clinic/notes']] },
  {
    question: 'Why is a record missing?',
    issues: [21, 9],
    pages: [['Hidden records', '/guides/filters#hidden-records']],
  },
  {
    question: 'How do groups and arrivals work?',
    issues: [136, 139, 153],
    pages: [['Groups and arrivals', '/clinic/groups']],
  },
  {
    question: 'What happens when patients are merged?',
    issues: [97, 378],
    pages: [['Merged patients', '/clinic/merges']],
  },
  { question: 'How do I record a payment?', issues: [90, 172], pages: [['Invoices and payments', '/clinic/money']] },
  { question: 'Where are recalls?', issues: [252], pages: [['Recalls', '/clinic/recalls']] },
  { question: 'Where is the wait list?', issues: [316, 297], pages: [['Wait lists', '/clinic/waitlist']] },
  {
    question: 'Why was my field not updated?',
    issues: [174],
    pages: [['Writes and retries', '/guides/writes#fields-that-are-ignored']],
  },
  { question: 'Why do ids change in JavaScript?', issues: [360], pages: [['Operations', '/concepts/operations#ids']] },
]

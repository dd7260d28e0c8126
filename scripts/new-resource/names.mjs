// The names of a resource, made from one.

/**
 * @typedef {object} Names
 * @property {string} file - `medical-alerts`
 * @property {string} api - `medical_alerts`, the API's name
 * @property {string} namespace - `medicalAlerts`
 * @property {string} model - `MedicalAlert`
 * @property {string} models - `MedicalAlerts`
 * @property {string} variable - `medicalAlert`
 * @property {string} page - `medical-alert`, the page in Cliniko's documentation
 * @property {string} record - `medical alert`
 * @property {string} records - `medical alerts`
 * @property {string} aRecord - `a medical alert`
 */

/**
 * Returns all names of a resource.
 * @param {string} plural - In kebab-case: `medical-alerts`.
 * @param {string} [singular] - In kebab-case too. By default, it follows from the plural.
 * @returns {Names}
 * @throws {Error} If a name is not in kebab-case, or the singular doesn't follow from the plural.
 */
export function namesOf(plural, singular = singularOf(plural)) {
  for (const name of [plural, singular]) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(name))
      throw new Error(`"${name}" is not in kebab-case: use lowercase letters and hyphens, such as medical-alerts.`)
  }
  if (singular === plural) throw new Error(`"${singular}" is both singular and plural: generated names would clash.`)
  const record = singular.replaceAll('-', ' ')
  return {
    file: plural,
    api: plural.replaceAll('-', '_'),
    namespace: camelCase(plural),
    model: capitalize(camelCase(singular)),
    models: capitalize(camelCase(plural)),
    variable: camelCase(singular),
    page: singular,
    record,
    records: plural.replaceAll('-', ' '),
    aRecord: `${articleOf(record)} ${record}`,
  }
}

/**
 * @param {string} plural
 * @throws {Error} If no rule applies.
 */
function singularOf(plural) {
  if (plural.endsWith('ies')) return plural.replace(/ies$/, 'y')
  if (/(ss|x|ch|sh)es$/.test(plural)) return plural.replace(/es$/, '')
  if (/[^s]s$/.test(plural)) return plural.replace(/s$/, '')
  throw new Error(`"${plural}" has no regular singular: add --singular=NAME, or use the plural if this isn't it.`)
}

/**
 * Returns the article for words such as `attendee` (an), `user` (a) and `unavailable block` (an).
 * @param {string} words
 */
function articleOf(words) {
  return /^([aeio]|un(?!i))/.test(words) ? 'an' : 'a'
}

/** @param {string} kebab */
function camelCase(kebab) {
  return kebab.replace(/-(\w)/g, (_hyphen, letter) => letter.toUpperCase())
}

/** @param {string} word */
function capitalize(word) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

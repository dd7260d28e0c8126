'use client'
import type { PatientForm } from '@cliniko/core'
import { useCreatePatientForm, useInfinitePatientForms, usePatientFormTemplates } from '@cliniko/react'
import { useClinic } from '@/lib/clinic'
import { dateAt } from '@/lib/format'
import { useNotify } from '@/shell/notices'
import { patientText } from '@/text'
import { Empty } from '@/ui/empty'
import { explain, Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { Answers } from './answers'
import { formsInput, formTemplatesInput } from './inputs'
import { MoreButton } from './more-button'
import styles from './patient.module.css'
import type { TabProps } from './shown-patient'

const { forms: words, notSaved } = patientText

/** The patient's forms with their answers, latest first. */
export function FormsTab({ patient }: TabProps) {
  const forms = useInfinitePatientForms(formsInput(patient.id))
  if (forms.error && !forms.data) return <Problem error={forms.error} onRetry={() => void forms.refetch()} />
  if (!forms.data) return <Skeleton rows={3} label={words.loading} />
  return (
    <>
      <NewForm patientId={patient.id} />
      {forms.data.items.length === 0 && <Empty message={words.none} />}
      {forms.data.items.map((form) => (
        <FormCard key={form.id} form={form} />
      ))}
      <MoreButton list={forms} />
    </>
  )
}

function NewForm({ patientId }: { readonly patientId: string }) {
  const notify = useNotify()
  const { data: templates } = usePatientFormTemplates(formTemplatesInput)
  const create = useCreatePatientForm({
    onSuccess: ({ name }) => notify({ message: words.created(name) }),
    onError: (error) => notify({ message: notSaved(explain(error)), tone: 'problem' }),
  })
  if (!templates?.items.length) return null
  return (
    <form
      className={styles.inlineForm}
      onSubmit={(event) => {
        event.preventDefault()
        const chosenId = new FormData(event.currentTarget).get('template')
        const template = templates.items.find(({ id }) => id === chosenId)
        if (template)
          create.mutate({ patient_id: patientId, patient_form_template_id: template.id, name: template.name })
      }}
    >
      <select name="template" aria-label={words.template} required defaultValue="">
        <option value="" disabled>
          {words.chooseTemplate}
        </option>
        {templates.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="button" disabled={create.isPending}>
        {words.create}
      </button>
    </form>
  )
}

function FormCard({ form }: { readonly form: PatientForm }) {
  const { timeZone } = useClinic()
  const { name, completed_at, restricted_to_practitioner, content } = form
  return (
    <details className={styles.card}>
      <summary className={styles.cardHead}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <span className={styles.status} data-status={completed_at ? 'arrived' : 'open'}>
          {completed_at ? words.completed(dateAt(completed_at, timeZone)) : words.pending}
        </span>
        {restricted_to_practitioner && <span className={styles.kind}>{words.restricted}</span>}
      </summary>
      {!completed_at && <CopyLink form={form} />}
      <Answers content={content} />
    </details>
  )
}

/** The link is a secret, so it is never on screen. */
function CopyLink({ form: { url } }: { readonly form: PatientForm }) {
  const notify = useNotify()
  if (!url) return null
  return (
    <p>
      <button
        type="button"
        className="button"
        onClick={() =>
          navigator.clipboard.writeText(url).then(
            () => notify({ message: words.copied }),
            () => notify({ message: words.copyFailed, tone: 'problem' }),
          )
        }
      >
        {words.copyLink}
      </button>
    </p>
  )
}

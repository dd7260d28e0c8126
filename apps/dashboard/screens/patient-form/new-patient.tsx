'use client'
import { useCreatePatient } from '@cliniko/react'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useClinic } from '@/lib/clinic'
import { nameOf } from '@/screens/patients/name-cell'
import { useArchive } from '@/screens/patients/use-archive'
import { useNotify } from '@/shell/notices'
import { patientFormText } from '@/text'
import { Fields } from '@/ui/fields'
import { showErrors } from './api-errors'
import { DoublesHint } from './doubles-hint'
import { FormGroups } from './form-groups'
import { resolverOf } from './form-schema'
import styles from './patient-form.module.css'
import { SaveBar } from './save-bar'
import { useLeaveGuard } from './use-leave-guard'
import { type Body, type FormValues, namesIn, valuesOf } from './values'

const words = patientFormText

/** Creates a patient. `name` is what somebody has searched for. */
export function NewPatient({ name }: { readonly name: string }) {
  const router = useRouter()
  const notify = useNotify()
  const { can } = useClinic()
  const { archive } = useArchive()
  const create = useCreatePatient()
  const [problem, setProblem] = useState<string>()
  const empty = useMemo(() => ({ ...valuesOf(undefined), ...namesIn(name) }), [name])
  const resolver = useMemo(() => resolverOf(undefined), [])
  const form = useForm<FormValues, unknown, Body>({ defaultValues: empty, resolver, reValidateMode: 'onBlur' })
  const { isDirty, isSubmitSuccessful } = form.formState
  const guard = useLeaveGuard(isDirty && !isSubmitSuccessful && !create.isSuccess)

  async function save(body: Body): Promise<void> {
    setProblem(undefined)
    try {
      // The schema has checked that both names are there.
      const patient = await create.mutateAsync(body as Body & { first_name: string; last_name: string })
      notify({ message: words.created(nameOf(patient)), undo: () => archive(patient) })
      router.push(`/patients/${patient.id}`)
    } catch (error) {
      setProblem(showErrors(form, error))
    }
  }

  const submit = form.handleSubmit(save, (errors) => setProblem(words.checkFields(Object.keys(errors).length)))
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <h1>{words.newTitle}</h1>
      <DoublesHint control={form.control} />
      <Fields>
        <FormGroups form={form} opened={empty}>
          {can('health') && <p className={styles.hint}>{words.custom.onlyAfterSaving}</p>}
        </FormGroups>
        <SaveBar action={words.create} back="/patients" isSaving={create.isPending} problem={problem} />
      </Fields>
      {guard}
    </form>
  )
}

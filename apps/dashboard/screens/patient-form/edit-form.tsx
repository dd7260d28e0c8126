'use client'
import type { Patient } from '@cliniko/core'
import { useCustomFields } from '@cliniko/react'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useClinic } from '@/lib/clinic'
import { nameOf } from '@/screens/patients/name-cell'
import { patientFormText } from '@/text'
import { Fields } from '@/ui/fields'
import { ConflictDialog } from './conflict-dialog'
import { type CustomEdits, changedEdits } from './custom-edits'
import { CustomFields } from './custom-fields'
import { FormGroup, FormGroups } from './form-groups'
import { resolverOf } from './form-schema'
import styles from './patient-form.module.css'
import { RecordNote } from './record-note'
import { SaveBar } from './save-bar'
import { useEdit } from './use-edit'
import { useLeaveGuard } from './use-leave-guard'
import { type Body, bodyOf, type FormValues, valuesOf } from './values'

const words = patientFormText
const noEdits: CustomEdits = {}

/** The form of a patient who exists. */
export function EditForm({ patient }: { readonly patient: Patient }) {
  // Not the patient as they are by now: what others save meanwhile must not slip under what is being typed.
  const [opened] = useState(patient)
  const { can } = useClinic()
  const custom = useCustomFields(can('health') ? opened.id : null)
  const [fields, setFields] = useState(custom.data)
  if (!fields && custom.data) setFields(custom.data)
  const [edits, setEdits] = useState(noEdits)
  const values = useMemo(() => valuesOf(opened), [opened])
  const base = useMemo(() => bodyOf(values), [values])
  const form = useForm<FormValues, unknown, Body>({
    defaultValues: values,
    resolver: useMemo(() => resolverOf(base), [base]),
    reValidateMode: 'onBlur',
  })
  const edit = useEdit({ opened, form, fields: fields ?? none })
  const changedCustom = changedEdits(fields ?? none, edits)
  const changed = Object.keys(form.formState.dirtyFields).length + Object.keys(changedCustom).length
  const guard = useLeaveGuard(changed > 0 && !edit.isDone)
  const submit = form.handleSubmit((body) => edit.save({ body, custom: changedCustom }), edit.onInvalid)

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <h1>
        <bdi>{words.editing(nameOf(opened))}</bdi>
      </h1>
      <RecordNote patient={patient} />
      <Fields>
        <FormGroups form={form} opened={values} smsMarketing={opened.accepted_sms_marketing}>
          {fields && fields.length > 0 && (
            <FormGroup id="custom">
              <CustomFields fields={fields} edits={edits} problems={edit.customProblems} onChange={setEdits} />
            </FormGroup>
          )}
        </FormGroups>
        <SaveBar
          action={words.save}
          back={`/patients/${opened.id}`}
          changed={changed}
          isSaving={edit.isSaving}
          problem={edit.problem}
        />
      </Fields>
      {edit.conflict && (
        <ConflictDialog conflicts={edit.conflict.conflicts} onSave={edit.resolve} onClose={edit.closeConflict} />
      )}
      {guard}
    </form>
  )
}

const none: readonly never[] = []

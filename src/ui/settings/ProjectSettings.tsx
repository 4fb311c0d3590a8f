import type { JSX } from 'solid-js'
import { editProject } from '../../app/annotator.ts'
import { supportLevels } from '../../core/vocabulary.ts'
import { useSurround } from '../frame.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { Switch } from '../parts/Switch.tsx'
import { t } from '../words/words.ts'

/** What belongs to the body of work and goes with it into every export. */
export const ProjectSettings = (): JSX.Element => {
  const { session, state } = useSurround()
  const project = () => {
    state.revision()
    return session.project
  }
  const text = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim())
  return (
    <section class="settings-group">
      <h2 class="settings-title">{t().settings.project}</h2>
      <div class="settings-fields">
        <TextField
          label={t().settings.projectTitle}
          value={project().title}
          onCommit={(title) => void editProject(session, { title: title.trim() })}
        />
        <SelectField
          label={t().settings.threshold}
          hint={t().settings.thresholdHelp}
          value={project().policy.unsupportedThreshold}
          options={supportLevels.slice(0, 5).map((value) => ({ value, label: t().vocabulary.supportLevel[value] }))}
          onChange={(unsupportedThreshold) =>
            void editProject(session, { policy: { ...project().policy, unsupportedThreshold } })
          }
        />
        <Switch
          label={t().settings.doubleReview}
          hint={t().settings.doubleReviewHelp}
          checked={project().policy.doubleReview}
          onChange={(doubleReview) => void editProject(session, { policy: { ...project().policy, doubleReview } })}
        />
        <TextField
          label={t().settings.ownGuidelines}
          hint={t().settings.ownGuidelinesHelp}
          value={project().guidelines ?? ''}
          multiline
          rows={6}
          onCommit={(guidelines) => void editProject(session, { guidelines: text(guidelines) })}
        />
      </div>
    </section>
  )
}

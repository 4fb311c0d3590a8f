import type { JSX } from 'solid-js'
import { Button } from '../parts/Button.tsx'
import { navigate } from '../shell/router.ts'
import { t } from '../words/words.ts'

/** Says what a document is not, and leads to where backups are made. */
export const Backup = (): JSX.Element => (
  <section class="dataset-part" aria-labelledby="dataset-backup">
    <h2 id="dataset-backup">{t().dataset.backupTitle}</h2>
    <p class="dataset-help">{t().dataset.backupHelp}</p>
    <div class="dataset-acts">
      <Button icon="shield" onClick={() => navigate({ screen: 'safety' })}>
        {t().dataset.backUp}
      </Button>
    </div>
  </section>
)
